import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installHash, missingLevel, workspacePackages, writeStamp } from './stamp.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'));
  for (const folder of ['app', 'packages/one', 'packages/two'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'pnpm-workspace.yaml'), 'packages:\n  - app\n  - packages/*\n\nsaveExact: true\n');
  writeFileSync(join(root, 'pnpm-lock.yaml'), 'lockfileVersion: 9\n');
  for (const folder of ['.', 'app', 'packages/one']) writeManifest(folder, {});
});
const writeManifest = (folder: string, content: object) =>
  writeFileSync(join(root, folder, 'package.json'), JSON.stringify({ name: folder, ...content }));

test('the packages are those that have a package.json', () => {
  expect(workspacePackages(root)).toEqual(['app', 'packages/one']);
});

test('nothing installed: the wanted level is missing', () => {
  expect(missingLevel(root, 'start')).toBe('start');
  expect(missingLevel(root, 'test')).toBe('test');
});

test('start, then test, then start again: each is installed once and never taken back', () => {
  writeStamp(root, 'start');
  expect(missingLevel(root, 'start')).toBeUndefined();
  expect(missingLevel(root, 'test')).toBe('test');
  writeStamp(root, 'test');
  expect(missingLevel(root, 'test')).toBeUndefined();
  expect(missingLevel(root, 'start')).toBeUndefined();
});

test('a changed dependency or lockfile installs again, at the level that is there', () => {
  writeStamp(root, 'test');
  writeManifest('packages/one', { dependencies: { dayjs: '1.0.0' } });
  expect(missingLevel(root, 'start')).toBe('test');
  writeStamp(root, 'test');
  writeFileSync(join(root, 'pnpm-lock.yaml'), 'lockfileVersion: 9\nsettings: {}\n');
  expect(missingLevel(root, 'start')).toBe('test');
});

test('a changed script installs nothing; another Node does', () => {
  const before = installHash(root, 'linux-x64-115');
  writeManifest('app', { scripts: { build: 'x' } });
  expect(installHash(root, 'linux-x64-115')).toBe(before);
  expect(installHash(root, 'linux-x64-127')).not.toBe(before);
});

test('an install by hand with pnpm is not reduced to the start level', () => {
  mkdirSync(join(root, 'node_modules'));
  const state = (dev: boolean) => `{ "included": { "devDependencies": ${dev} } }`;
  writeFileSync(join(root, 'node_modules/.modules.yaml'), state(true));
  expect(missingLevel(root, 'start')).toBe('test');
  writeFileSync(join(root, 'node_modules/.modules.yaml'), state(false));
  expect(missingLevel(root, 'start')).toBe('start');
});
