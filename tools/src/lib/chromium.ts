import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { FriendlyError } from './friendly-error';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** What a browser without a desktop needs, and what keeps it from calling home. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium or Chrome: CHROME_PATH, else the first on the PATH, else in its usual place. */
export function findChromium(env = process.env): string | undefined {
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) =>
      NAMES.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
    );
  return [env.CHROME_PATH ?? '', ...onPath, ...ELSEWHERE].find(isExecutable);
}

/**
 * As findChromium; where there is none, installs Debian's with a Chinese font when this is Debian and root.
 * @throws FriendlyError with one line that says what to install
 */
export function ensureChromium(): string {
  const found = findChromium() ?? (mayInstall() ? installOnDebian() : undefined);
  if (found) return found;
  throw new FriendlyError(
    'No Chromium or Chrome found: install one (Debian: apt-get install chromium fonts-noto-cjk) or set CHROME_PATH.',
  );
}

const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version');

function installOnDebian(): string | undefined {
  console.log('Installing Chromium and a Chinese font for the browser tests…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-q'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    const packages = ['chromium', 'fonts-noto-cjk'];
    const args = ['install', '-y', '-q', '--no-install-recommends', ...packages];
    execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  } catch {
    return undefined;
  }
  return findChromium();
}

function isExecutable(path: string): boolean {
  if (path === '') return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
