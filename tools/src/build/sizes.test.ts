import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { overBudget, packageSizes, sizeTable } from './sizes';

import { zipBytes } from './zip-bytes';
function builtApp(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sizes-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const appJson = JSON.stringify({
  pages: ['a'],
  subPackages: [{ root: 'brands/morrow/' }, { root: 'store' }],
});

test('every file is in exactly one package, and the total is their sum', () => {
  const folder = builtApp({
    'app.json': appJson,
    'common.js': 'x'.repeat(1000),
    'brands/morrow/pages/home/index.js': 'y'.repeat(200),
    'store/index.js': 'z'.repeat(30),
    'storefront.js': 'main, though its name begins like the sub-package',
    'project.config.json': '{"not": "uploaded"}',
    'common.js.map': 'not uploaded',
  });
  const sizes = packageSizes(folder);
  expect(sizes.map(({ name }) => name)).toEqual(['main', 'brands/morrow', 'store', 'total']);
  const raw = Object.fromEntries(sizes.map(({ name, rawBytes }) => [name, rawBytes]));
  expect(raw['brands/morrow']).toBe(200);
  expect(raw.store).toBe(30);
  expect(raw.main).toBe(1000 + appJson.length + 49);
  expect(raw.total).toBe(raw.main! + 230);
});

test('a package over its budget is found and marked', () => {
  const sizes = packageSizes(
    builtApp({ 'app.json': appJson, 'brands/morrow/a.js': 'y'.repeat(40 * 1024 + 1) }),
  );
  expect(overBudget(sizes).map(({ name }) => name)).toEqual(['brands/morrow']);
  expect(sizeTable(sizes)).toMatch(/^brands\/morrow +40\.0 .* 40\.0 +over$/m);
});

test('exactly the budget is within it', () => {
  const sizes = packageSizes(builtApp({ 'app.json': appJson, 'brands/morrow/a.js': 'y'.repeat(40 * 1024) }));
  expect(overBudget(sizes)).toEqual([]);
});

test('the ZIP size counts headers, names and deflated content', () => {
  const content = Buffer.from('a'.repeat(10_000));
  expect(zipBytes([])).toBe(22);
  expect(zipBytes([{ path: 'é.js', content: Buffer.from('x') }])).toBe(22 + 76 + 2 * 5 + 1);
  expect(zipBytes([{ path: 'a.js', content }])).toBeLessThan(200);
});
