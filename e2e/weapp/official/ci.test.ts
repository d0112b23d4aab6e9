import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '@fangzhen/tools/root';
import { runNode } from '@fangzhen/tools/run-command';
import { appJson, builtFiles, packageOf, readBuilt, routes } from '../build';
import type { CiReport } from './ci-report';

/** It compiles the whole build once. */
const COMPILING_MS = 180_000;

let report: CiReport;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fangzhen-ci-'));
  try {
    const file = join(folder, 'report.json');
    const args = [inRoot('e2e/weapp/official/ci-process.ts'), file];
    const { code, output } = await runNode('--import', ['tsx', ...args], { cwd: inRoot('tools') });
    if (code !== 0) throw new Error(`miniprogram-ci refuses the build:\n${output}`);
    report = JSON.parse(readFileSync(file, 'utf8')) as CiReport;
  } finally {
    rmSync(folder, { recursive: true });
  }
}, COMPILING_MS);

test('app.json passes the official checks and keeps every field', () => {
  const sent = JSON.parse(readBuilt('app.json')) as Record<string, unknown>;
  expect(Object.keys(report.app).sort()).toEqual(Object.keys(sent).sort());
  expect(report.app.pages).toEqual(appJson.pages);
});

test.each(routes)('%s: its json passes the official checks', (route) => {
  expect(report.pages[route]).toEqual(JSON.parse(readBuilt(`${route}.json`)));
});

test('the official compilers take every page, with ES5, and all compression', () => {
  const parts = routes.flatMap((route) => ['js', 'json', 'wxml'].map((part) => `${route}.${part}`));
  expect(parts.filter((path) => !report.compiled[path])).toEqual([]);
});

test('every file of the build is reached from app.json, in the package that it counts to', () => {
  const files = builtFiles(/\.(js|json|wxml|wxss|wxs)$/);
  const found = files.map((path) => [path, report.analysed[path]]);
  expect(found).toEqual(files.map((path) => [path, packageOf(path)]));
});

test('every item of the official quality list passes', () => {
  expect(report.quality.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['PACKAGE_SIZE_LIMIT', 'JS_COMPRESS_OPEN', 'CONTAINS_UNUSED_CODES']),
  );
  expect(report.quality.filter(({ success }) => !success)).toEqual([]);
});
