import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashTree } from '../lib/hash-tree';
import { waitForLock } from '../lib/file-lock';
import { inRoot, root } from '../lib/root';
import { workspaceClosure } from '../lib/workspace';

const NOTES = inRoot('dist/built');

/** Hash of everything that a workspace package is built from: its sources, those it depends on, and the lockfile. */
export const sourceHash = (folder: string): string =>
  hashTree(root, [...workspaceClosure(folder), 'pnpm-lock.yaml', 'tsconfig.base.json']);

/**
 * Runs `work` unless its outcome is there already: `outDir` exists and was last built from these sources.
 * A build that fails or is interrupted counts as not done. One process builds, others wait for it.
 * @param name of the note kept under dist/built
 */
export async function whenOutdated(
  name: string,
  hash: string,
  outDir: string,
  work: () => Promise<void>,
): Promise<void> {
  mkdirSync(NOTES, { recursive: true });
  const note = join(NOTES, name);
  const isDone = (): boolean => existsSync(outDir) && existsSync(note) && readFileSync(note, 'utf8') === hash;
  if (isDone()) return;
  const lock = await waitForLock(join(NOTES, `${name}.lock`));
  try {
    if (isDone()) return;
    rmSync(note, { force: true });
    await work();
    writeFileSync(note, hash);
  } finally {
    lock.close();
  }
}
