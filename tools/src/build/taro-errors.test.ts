import { taroErrors } from './taro-errors';

const warned = `✔ Webpack
⚠️ Warnings:

Error: chunk 429 [mini-css-extract-plugin]
Conflicting order.

webpack 5.91.0 compiled with \u001B[33m7 warnings\u001B[39m in 197491 ms`;

test("webpack's warnings are no errors, whatever Taro calls them", () => {
  expect(taroErrors(warned, 0)).toBe('');
});

test('errors are told without the rest, also when Taro ends with code 0', () => {
  const failed = `● Webpack █████ building (10%)

ERROR in ./src/app.tsx
Module not found: './lost'

webpack 5.91.0 compiled with \u001B[31m1 error\u001B[39m in 10 ms`;
  expect(taroErrors(failed, 0)).toBe("ERROR in ./src/app.tsx\nModule not found: './lost'");
});

test('a template that is missing at run time is an error', () => {
  expect(taroErrors('WXMLRT_$gwx:./base.wxml: Template tmpl_0_true not found', 0)).toMatch(/WXMLRT/);
});

test('an exit code says enough', () => {
  expect(taroErrors('no config file\n', 1)).toBe('no config file');
  expect(taroErrors('', 2)).toMatch(/code 2/);
});
