import { MOVE_KINDS, unitsOf } from './moveInput';

test.each([
  ['12', 12],
  [' 7 ', 7],
  ['100000', 100_000],
  ['100001', undefined],
  ['', undefined],
  ['-3', undefined],
  ['1.5', undefined],
  ['1e3', undefined],
  ['十', undefined],
])('%j is %s units', (text, units) => {
  for (const kind of MOVE_KINDS) expect(unitsOf(text, kind)).toBe(units);
});

test('nothing at all can be counted, but neither received, thrown away nor sent', () => {
  expect(MOVE_KINDS.map((kind) => unitsOf('0', kind))).toEqual([undefined, 0, undefined, undefined]);
});
