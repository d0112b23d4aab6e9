import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions } from '../build/functions';
import { sourceHash } from '../build/up-to-date';
import { inRoot } from '../lib/root';

const FOLDER = inRoot('dist/stage');
const KEEP_MS = 24 * 3600 * 1000;

/**
 * A folder with the bundled cloud functions of the sources as they are now. It is named after their content, built at
 * most once, and never changed: many test processes may ask at the same time, and a running cloud keeps its own.
 */
export async function functionsFolder(): Promise<string> {
  const folder = join(FOLDER, `functions-${sourceHash('cloudfunctions').slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  removeOld();
  const building = `${folder}.${process.pid}`;
  await buildFunctions({ outDir: building });
  try {
    renameSync(building, folder);
  } catch (error) {
    rmSync(building, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function removeOld(): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(FOLDER)) {
    const path = join(FOLDER, name);
    if (Date.now() - statSync(path).mtimeMs > KEEP_MS) rmSync(path, { recursive: true, force: true });
  }
}
