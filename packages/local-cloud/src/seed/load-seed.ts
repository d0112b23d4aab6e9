import { readFileSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkSeed } from './check-seed';
import type { Seed, SeedFile } from './seed';

/**
 * Reads a seed file: JSON, or a module whose default export is the seed.
 * @throws in one sentence that names the file, and the place in it
 */
export async function loadSeed(file: string): Promise<Seed> {
  const path = resolve(file);
  try {
    const seed = checkSeed(await read(path));
    const files = Object.entries(seed.files ?? {});
    return { ...seed, files: Object.fromEntries(files.map(([name, one]) => [name, beside(path, one)])) };
  } catch (error) {
    throw new Error(`The seed file ${file} cannot be used: ${(error as Error).message}`);
  }
}

/**
 * A seed as it is given: the path of a seed file, or the seed itself.
 * @throws in one sentence that names the place
 */
export async function seedOf(given: Seed | string | undefined): Promise<Seed> {
  if (typeof given === 'string') return loadSeed(given);
  try {
    return checkSeed(given ?? {});
  } catch (error) {
    throw new Error(`The seed cannot be used: ${(error as Error).message}`);
  }
}

async function read(path: string): Promise<unknown> {
  if (extname(path) === '.json') return JSON.parse(readFileSync(path, 'utf8'));
  if (!['.js', '.mjs', '.cjs'].includes(extname(path)))
    throw new Error('its name must end in .json, .mjs, .js or .cjs');
  const module = (await import(pathToFileURL(path).href)) as { default?: unknown };
  if (module.default === undefined) throw new Error('it has no default export');
  return module.default;
}

const beside = (seedPath: string, file: SeedFile): SeedFile =>
  typeof file === 'object' && 'from' in file ? { from: resolve(dirname(seedPath), file.from) } : file;
