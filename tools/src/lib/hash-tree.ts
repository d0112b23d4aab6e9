import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const IGNORED = new Set(['node_modules', 'dist', '.data', '.swc', '.cache']);
const TEST = /\.test\.tsx?$/;

/**
 * One hash over files and folders, by path and content. Tests are left out: they change nothing that is built.
 * A path that does not exist counts as absent, not as an error.
 * @param folder what the paths are relative to
 * @returns a SHA-256 in hex
 */
export function hashTree(folder: string, paths: string[]): string {
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) addPath(path);
  return hash.digest('hex');

  function addPath(path: string): void {
    const full = join(folder, path);
    if (!existsSync(full) || TEST.test(path)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) if (!IGNORED.has(name)) addPath(join(path, name));
      return;
    }
    const content = readFileSync(full);
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
}
