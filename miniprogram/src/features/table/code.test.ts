import { codeOf } from './code';

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
