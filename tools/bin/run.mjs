// @ts-check
// Every command of package.json comes in here: `node tools/bin/run.mjs <level> <tool> [arguments]`.
// It installs what is missing and goes on in this same process, so that signals and exit codes need no forwarding.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @param {import('./stamp.mjs').Level} level
 * @param {string} tool path of a TypeScript file from the project's root
 */
export async function run(level, tool) {
  ensureInstalled(root, level);
  process.chdir(root);
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(join(root, tool)).href);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [level, tool = ''] = process.argv.splice(2, 2);
  await run(level === 'start' ? 'start' : 'test', tool);
}
