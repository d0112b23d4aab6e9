import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { appBuild } from './app';

let source: string;
beforeEach(() => {
  source = mkdtempSync(path.join(tmpdir(), 'brands-'));
  for (const id of ['loom', 'bloom', 'drafts'])
    mkdirSync(path.join(source, 'brands', id), { recursive: true });
  for (const id of ['loom', 'bloom']) writeFileSync(path.join(source, 'brands', id, 'manifest.ts'), '');
});
afterEach(() => rmSync(source, { recursive: true }));

test('the group’s app has every folder with a manifest, in alphabetical order', () => {
  expect(appBuild(source, 'group')).toEqual({ id: 'group', brands: ['bloom', 'loom'], weappFolder: 'weapp' });
});

test('a brand alone has its own sub-package and folder only', () => {
  expect(appBuild(source, 'loom')).toEqual({ id: 'loom', brands: ['loom'], weappFolder: 'weapp-loom' });
});

test('a brand that is not there is refused with those that are', () => {
  expect(() => appBuild(source, 'drafts')).toThrow('no such brand; there are bloom, loom');
});
