import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hashTree } from '../lib/hash-tree';
import { inRoot, root } from '../lib/root';
import { workspaceClosure } from '../lib/workspace';

/** Hash of everything that a workspace package is built from: its sources, those it depends on, and the lockfile. */
export const sourceHash = (folder: string): string =>
  hashTree(root, [...workspaceClosure(folder), 'pnpm-lock.yaml', 'tsconfig.base.json']);

/**
 * Runs `work` unless its outcome is there already: `outDir` exists and was last built from these sources.
 * A build that fails or is interrupted counts as not done.
 * @param name of the note kept under dist/built
 */
export async function whenOutdated(
  name: string,
  hash: string,
  outDir: string,
  work: () => Promise<void>,
): Promise<void> {
  const note = inRoot('dist/built', name);
  if (existsSync(outDir) && existsSync(note) && readFileSync(note, 'utf8') === hash) return;
  rmSync(note, { force: true });
  await work();
  mkdirSync(inRoot('dist/built'), { recursive: true });
  writeFileSync(note, hash);
}
