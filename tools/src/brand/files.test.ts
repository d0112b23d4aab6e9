import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../lib/root';
import { brandFiles, demoBrandsIndex } from './files';

const demoFolder = inRoot('packages/demo/src/brands');
const demoBrands = readdirSync(demoFolder)
  .filter((file) => file !== 'index.ts')
  .map((file) => file.replace(/\.ts$/, ''));

test('the list of demo brands is what brand:new would write', () => {
  expect(readFileSync(`${demoFolder}/index.ts`, 'utf8')).toBe(demoBrandsIndex(demoBrands));
});

test.each(['index.tsx', 'index.config.ts'])("a new brand's %s is that of the brands there are", (file) => {
  const page = `pages/home/${file}`;
  const morrow = readFileSync(inRoot('miniprogram/src/brands/morrow', page), 'utf8');
  const files = brandFiles('tea-house', '茶寮');
  const expected = morrow.replaceAll('Morrow', 'TeaHouse').replaceAll('朝露咖啡', '茶寮');
  expect(files[`miniprogram/src/brands/tea-house/${page}`]).toBe(expected);
});

test('an id with a hyphen is a name in code', () => {
  expect(demoBrandsIndex(['tea-house', 'loom'])).toContain("import teaHouse from './tea-house';");
  expect(demoBrandsIndex(['tea-house', 'loom'])).toContain('= [loom, teaHouse];');
});
