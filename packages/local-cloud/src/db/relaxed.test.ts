import fc from 'fast-check';
import { decode, encode, ObjectId } from './ejson';
import { relaxed } from './relaxed';

test('numbers are plain, dates are ISO, the rest is as it was', () => {
  const doc = {
    n: 5,
    big: 2 ** 40,
    half: 0.5,
    at: new Date('2026-01-02T03:04:05.678Z'),
    list: [1, { x: null }],
    s: 'a',
  };
  expect(JSON.parse(relaxed(encode(doc)))).toEqual({
    ...doc,
    at: { $date: '2026-01-02T03:04:05.678Z' },
  });
});

test('what JSON cannot say stays typed', () => {
  const doc = {
    nan: NaN,
    inf: -Infinity,
    far: new Date(8.64e15),
    id: new ObjectId('0123456789abcdef01234567'),
  };
  expect(relaxed(encode(doc))).toBe(encode(doc));
});

test('both forms are the same document', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      fc.double(),
      fc.integer(),
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.date(),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.stringMatching(/^[a-z<]{1,4}$/), tie('any'), { maxKeys: 4 }),
    ),
  })).any;
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), value), (doc) => {
      const canonical = encode(doc);
      expect(encode(decode(relaxed(canonical)))).toBe(canonical);
    }),
  );
});
