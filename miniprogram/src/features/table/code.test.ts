import { codeOf, scannedTable } from './code';

test.each([
  ['3f9ab01c', '3f9ab01c'],
  ['a%2Db', 'a-b'],
  [undefined, undefined],
  ['', undefined],
  ['%', undefined],
  ['a%20b', undefined],
  ['../../x', undefined],
  ['x'.repeat(65), undefined],
])('the scene %p is the code %p', (scene, code) => expect(codeOf(scene)).toBe(code));

test.each([
  [{ result: '3f9ab01c' }, '3f9ab01c'],
  [{ result: '', path: 'store/pages/table/index?scene=3f9a%2Db' }, '3f9a-b'],
  [{ result: 'https://x.test/#/store/pages/table/index?from=a&scene=3f9ab01c' }, '3f9ab01c'],
  [{ result: 'https://x.test/menu' }, undefined],
  [{ result: 'WIFI:S:guest;;' }, undefined],
  [{ path: 'pages/home/index?scene=3f9ab01c' }, undefined],
  [{}, undefined],
])('a camera that read %j has found the table %p', (read, code) => expect(scannedTable(read)).toBe(code));
