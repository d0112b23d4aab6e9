// @ts-check
// Brings pnpm and installs from the frozen lockfile. Runs before anything is installed: Node's own modules only.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { missingLevel, writeStamp } from './stamp.mjs';

/** What the main job needs; everything else in the workspace is for tests. */
const START_PACKAGES = ['@fangzhen/tools', '@fangzhen/miniprogram', '@fangzhen/cloudfunctions'];

/**
 * Installs what `level` needs, if it is not there already; exits the process with one line when that fails.
 * @param {string} root
 * @param {import('./stamp.mjs').Level} level
 */
export function ensureInstalled(root, level) {
  const missing = missingLevel(root, level);
  if (!missing) return;
  console.log(
    missing === 'start' ? 'Installing what the app needs…' : 'Installing everything, test tools too…',
  );
  // Which versions pnpm lays where any package finds them depends on what was installed before, and WeChat's tools look
  // there: everything that tests use is linked anew.
  if (missing === 'test') rmSync(join(root, 'node_modules'), { recursive: true, force: true });
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const result = spawnSync('npx', ['--yes', packageManager, ...installArguments(missing)], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.signal) process.exit(130);
  if (result.status !== 0) {
    console.error(
      `Installing failed: see above. The first run needs the network (${packageManager} from npm).`,
    );
    process.exit(1);
  }
  writeStamp(root, missing);
}

/**
 * @param {import('./stamp.mjs').Level} level
 * @returns {string[]}
 */
function installArguments(level) {
  // Going from one level to the other replaces package folders; without a terminal pnpm would refuse to ask.
  const common = ['install', '--frozen-lockfile', '--prefer-offline', '--config.confirmModulesPurge=false'];
  if (level === 'test') return common;
  return [...common, '--prod', ...START_PACKAGES.flatMap((name) => ['--filter', `${name}...`])];
}
