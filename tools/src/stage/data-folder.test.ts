import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from './data-folder';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'data-'))));

/** Opens, puts a file in as the cloud would, and closes. */
function fill({ complete }: { complete: boolean }): string {
  const data = openDataFolder(folder);
  mkdirSync(data.cloudDir);
  const file = join(data.cloudDir, 'cloud.db');
  writeFileSync(file, 'orders');
  if (complete) data.complete();
  data.close();
  return file;
}

test('a folder is new once; what is in it stays', () => {
  const file = fill({ complete: true });
  const data = openDataFolder(folder);
  expect(data.isNew).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('orders');
  data.close();
});

test('a first start that was interrupted begins again', () => {
  const file = fill({ complete: false });
  const data = openDataFolder(folder);
  expect(data.isNew).toBe(true);
  expect(existsSync(file)).toBe(false);
  data.close();
});

test('--fresh forgets', () => {
  const file = fill({ complete: true });
  const data = openDataFolder(folder, { fresh: true });
  expect(data.isNew).toBe(true);
  expect(existsSync(file)).toBe(false);
  data.close();
});

test('a folder in use is refused, also for --fresh, and keeps its data', () => {
  const file = fill({ complete: true });
  const data = openDataFolder(folder);
  expect(() => openDataFolder(folder)).toThrow(/in use by another start/);
  expect(() => openDataFolder(folder, { fresh: true })).toThrow(/in use by another start/);
  expect(existsSync(file)).toBe(true);
  data.close();
  openDataFolder(folder).close();
});

test("a folder with other people's files is left alone", () => {
  writeFileSync(join(folder, 'thesis.doc'), 'precious');
  expect(() => openDataFolder(folder, { fresh: true })).toThrow(/choose an empty folder/);
  expect(readFileSync(join(folder, 'thesis.doc'), 'utf8')).toBe('precious');
});

test('damaged and newer data say what to do, in one line', () => {
  fill({ complete: true });
  writeFileSync(join(folder, 'fangzhen.json'), '{"format"');
  expect(() => openDataFolder(folder)).toThrow(/^.*cannot be used.*--fresh.*--data\.$/);
  writeFileSync(join(folder, 'fangzhen.json'), '{"format": 2, "complete": true}');
  expect(() => openDataFolder(folder)).toThrow(/^.*newer version.*update this clone.*$/);
});

test('a path that is a file is refused', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => openDataFolder(join(folder, 'file'))).toThrow(/choose another with --data/);
});
