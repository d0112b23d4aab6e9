// @ts-check
// What is installed, and whether it still fits. Runs before anything is installed: Node's own modules only.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `start` leaves out what only tests need (jest, eslint, browser and mini-program tools); `test` is everything.
 * @typedef {'start' | 'test'} Level
 */

const STAMP = join('node_modules', '.fangzhen-install.json');

/**
 * Folders of the workspace's packages, as pnpm-workspace.yaml lists them (plain paths, or `folder/*`).
 * @param {string} root
 * @returns {string[]} paths relative to root, sorted
 */
export function workspacePackages(root) {
  const lines = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8').split('\n');
  /** @type {string[]} */
  const globs = [];
  for (const line of lines.slice(lines.indexOf('packages:') + 1)) {
    const entry = /^\s+- ['"]?([^'"\s]+)/.exec(line);
    if (!entry?.[1]) break;
    globs.push(entry[1]);
  }
  return globs
    .flatMap((glob) =>
      glob.endsWith('/*')
        ? readdirSync(join(root, glob.slice(0, -2))).map((name) => join(glob.slice(0, -2), name))
        : [glob],
    )
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .sort();
}

/**
 * Changes when anything changes that decides what is installed: lockfile, manifests, Node's binary interface.
 * Scripts and descriptions in a package.json do not count, so editing them costs no install.
 * @param {string} root
 * @param {string} [runtime]
 * @returns {string} a SHA-256 in hex
 */
export function installHash(
  root,
  runtime = `${process.platform}-${process.arch}-${process.versions.modules}`,
) {
  const hash = createHash('sha256').update(runtime);
  for (const name of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, name)));
  for (const folder of ['.', ...workspacePackages(root)]) {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const { name, packageManager, dependencies, devDependencies, optionalDependencies } = manifest;
    hash.update(
      JSON.stringify([folder, name, packageManager, dependencies, devDependencies, optionalDependencies]),
    );
  }
  return hash.digest('hex');
}

/**
 * The level that has to be installed now, or undefined when what is there will do.
 * A test install serves `start` too, and is never taken back to less.
 * @param {string} root
 * @param {Level} wanted
 * @returns {Level | undefined}
 */
export function missingLevel(root, wanted) {
  const present = installedLevel(root);
  if (present.hash === installHash(root) && (present.level === 'test' || wanted === 'start'))
    return undefined;
  return present.level === 'test' ? 'test' : wanted;
}

/**
 * @param {string} root
 * @param {Level} level
 */
export function writeStamp(root, level) {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(join(root, STAMP), `${JSON.stringify({ hash: installHash(root), level })}\n`);
}

/**
 * @param {string} root
 * @returns {{hash?: string, level?: Level}}
 */
function installedLevel(root) {
  if (existsSync(join(root, STAMP))) return JSON.parse(readFileSync(join(root, STAMP), 'utf8'));
  // Installed by hand with pnpm: it says itself whether development dependencies came along.
  const state = join(root, 'node_modules', '.modules.yaml');
  const byHand = existsSync(state) && /"?devDependencies"?: true/.test(readFileSync(state, 'utf8'));
  return byHand ? { level: 'test' } : {};
}
