import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspacePackages } from '../../bin/stamp.mjs';
import { root } from './root';

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
}

/** The package.json of a workspace folder. */
export function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
}

/**
 * The workspace folders a package is built from: its own and those of every workspace package it depends on.
 * @param folder for instance `cloudfunctions`
 */
export function workspaceClosure(folder: string): string[] {
  const folders = new Map(workspacePackages(root).map((path) => [manifest(path).name, path]));
  const found = new Set([folder]);
  for (const path of found) {
    for (const name of Object.keys(manifest(path).dependencies ?? {})) {
      const dependency = folders.get(name);
      if (dependency) found.add(dependency);
    }
  }
  return [...found];
}
