import fc from 'fast-check';
import { component, type Direction } from './keys';

/** MongoDB's order across types: null, numbers, text, booleans, dates. */
const rank = (value: unknown) =>
  value === null
    ? 0
    : typeof value === 'number'
      ? 1
      : typeof value === 'string'
        ? 2
        : typeof value === 'boolean'
          ? 3
          : 4;

function compare(a: unknown, b: unknown): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b as string));
  const [x, y] = [Number(a), Number(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

const value = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.string(),
  fc.string({ unit: fc.constantFrom('\0', '\x01', 'a', 'é', '方', '\uffff', '😀') }),
  fc.boolean(),
  fc.date({ noInvalidDate: true }),
);
const sign = (n: number) => (n < 0 ? -1 : n > 0 ? 1 : 0);
const bytes = (a: string, b: string) =>
  sign(Buffer.compare(Buffer.from(a, 'latin1'), Buffer.from(b, 'latin1')));

test('the byte order of keys is the order of the values, in both directions', () => {
  fc.assert(
    fc.property(value, value, fc.constantFrom<Direction>(1, -1), (a, b, direction) => {
      expect(bytes(component(a, direction), component(b, direction))).toBe(
        sign(compare(a, b)) * direction + 0,
      );
    }),
    { numRuns: 2000 },
  );
});

test('no component is the beginning of another, so compound keys compare field by field', () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      const [x, y] = [component(a, 1), component(b, 1)];
      if (x !== y) expect(x.startsWith(y) || y.startsWith(x)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('equal objects have equal keys, different ones different keys', () => {
  expect(component({ a: 1 }, 1)).toBe(component({ a: 1 }, 1));
  expect(component({ a: 1 }, 1)).not.toBe(component({ a: 2 }, 1));
});
