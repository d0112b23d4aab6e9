import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '@fangzhen/tools/root';
import { appFolder, builtFiles, routes } from '../build';

interface Compiler {
  wxmlToJs(root: string, options: object): string;
  wxssToJs(root: string, options: object): string;
}
const require = createRequire(inRoot('e2e/package.json'));
const compiler = require('miniprogram-compiler') as Compiler;
/** The compilers' answer comes through a pipe. */
const options = { maxBuffer: 1 << 28 };

test('WeChat’s compiler takes every template', () => {
  const templates = builtFiles(/\.wxml$/);
  const load = new Function('window', compiler.wxmlToJs(appFolder, options));
  const generate = load({}) as (path: string) => unknown;
  expect(templates).toEqual(expect.arrayContaining(routes.map((route) => `${route}.wxml`)));
  expect(templates.filter((path) => typeof generate(path) !== 'function')).toEqual([]);
});

test('WeChat’s compiler takes every style sheet', () => {
  const compiled = compiler.wxssToJs(appFolder, options);
  expect(builtFiles(/\.wxss$/).filter((path) => !compiled.includes(path))).toEqual([]);
});

describe('a mistake would be found', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fangzhen-wxml-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('in a template', () => {
    writeFileSync(join(folder, 'page.wxml'), '<view wx:if="{{open"><text></view>');
    expect(() => compiler.wxmlToJs(folder, options)).toThrow();
  });

  test('in a style sheet', () => {
    writeFileSync(join(folder, 'page.wxss'), '.page { color: ; } }');
    expect(() => compiler.wxssToJs(folder, options)).toThrow();
  });
});
