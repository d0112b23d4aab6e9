import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { root } from './root';

/** What .gitignore leaves out, and git itself. */
const NOT_OURS = new Set([
  'node_modules',
  'dist',
  '.git',
  '.data',
  '.env',
  '.swc',
  'coverage',
  'screenshots',
]);

/** Everything that the project keeps, from its root, with slashes. Needs no git, so that it works in a copy too. */
export function projectFiles(folder = root, prefix = ''): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.has(name) && !name.endsWith('.log'))
    .flatMap((entry) => {
      const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      return entry.isDirectory() ? projectFiles(folder, path) : [path];
    });
}

const SOURCE = new Set(['.ts', '.tsx', '.mjs', '.cjs', '.js', '.scss']);

export const isSource = (path: string): boolean => SOURCE.has(extname(path));
