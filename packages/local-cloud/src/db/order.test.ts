import fc from 'fast-check';
import { ObjectId } from './ejson';
import { compareValues } from './order';

const IN_ORDER = [
  undefined,
  null,
  NaN,
  -Infinity,
  -1,
  0,
  1.5,
  '',
  'a',
  'b',
  '\uffff',
  '\u{1f600}',
  {},
  { a: 1 },
  { a: 1, b: 0 },
  { b: 0 },
  { a: 'x' },
  [],
  [1],
  [1, 2],
  [2],
  new ObjectId('000000000000000000000001'),
  false,
  true,
  new Date(0),
  new Date(1),
  /a/,
];

test('every value has its place among all others', () => {
  for (const [i, a] of IN_ORDER.entries())
    for (const [j, b] of IN_ORDER.entries())
      expect([a, b, compareValues(a, b)]).toEqual([a, b, Math.sign(i - j)]);
});

test('the order is one: antisymmetric and transitive', () => {
  const value = fc
    .anything({ withDate: true, maxDepth: 2 })
    .filter((one) => !JSON.stringify(one)?.includes('__proto__'));
  fc.assert(
    fc.property(value, value, value, (a, b, c) => {
      expect(compareValues(a, b)).toBe(-compareValues(b, a) + 0);
      if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0)
        expect(compareValues(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
