import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { workspacePackages } from '../../bin/stamp.mjs';
import { projectFiles } from './project-files';
import { root } from './root';

export interface ScratchCopy {
  folder: string;
  remove(): void;
}

/**
 * A copy of the project in a temporary folder that can be changed, built and tested without touching this one.
 * Libraries are links to the installed ones; workspace packages lead to the copy's own.
 */
export function scratchCopy(): ScratchCopy {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fangzhen-copy-')));
  for (const path of projectFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(root, path), join(folder, path));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const path of workspacePackages(root)) linkLibraries(join(root, path, 'node_modules'), folder, path);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function linkLibraries(installed: string, folder: string, path: string): void {
  const own = join(folder, path, 'node_modules');
  for (const name of entries(installed)) {
    if (name === '@fangzhen') continue;
    mkdirSync(own, { recursive: true });
    symlinkSync(join(installed, name), join(own, name));
  }
  for (const name of entries(join(installed, '@fangzhen'))) {
    const real = realpathSync(join(installed, '@fangzhen', name));
    mkdirSync(join(own, '@fangzhen'), { recursive: true });
    symlinkSync(real.replace(realpathSync(root), folder), join(own, '@fangzhen', name), 'dir');
  }
}

/** What is in an installed folder, without the caches that tools keep there. */
function entries(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name !== '.cache');
  } catch {
    return [];
  }
}
