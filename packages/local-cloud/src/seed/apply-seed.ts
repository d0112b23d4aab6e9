import { readFileSync } from 'node:fs';
import { applyIndexes } from '../config';
import type { Cloud } from '../kernel';
import type { Seed, SeedFile } from './seed';

/** Puts a checked seed into a new cloud. @throws naming the collection or the file that does not fit */
export async function applySeed(
  cloud: Pick<Cloud, 'config' | 'db' | 'files'>,
  { collections = {}, files = {} }: Seed,
): Promise<void> {
  for (const [name, { indexes = [], docs = [] }] of Object.entries(collections)) {
    if (indexes.length > 0 && cloud.config.collections.has(name))
      throw new Error(
        `collections.${name}.indexes: cloud.json names this collection; its indexes stand there`,
      );
    try {
      if (!cloud.db.store.has(name)) await applyIndexes(cloud.db, name, indexes);
      await cloud.db.import(name, docs);
    } catch (error) {
      throw new Error(`collections.${name}: ${(error as Error).message}`);
    }
  }
  for (const [path, file] of Object.entries(files)) {
    try {
      await cloud.files.put(path, contentOf(file));
    } catch (error) {
      throw new Error(`files ${path}: ${(error as Error).message}`);
    }
  }
}

function contentOf(file: SeedFile): string | Uint8Array {
  if (typeof file === 'string' || file instanceof Uint8Array) return file;
  return 'from' in file ? readFileSync(file.from) : Buffer.from(file.base64, 'base64');
}
