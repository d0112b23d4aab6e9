import type { Doc } from './ejson';
import { projector } from './projection';

const DOC = {
  _id: 1,
  a: 1,
  o: { p: 1, q: { r: 1, s: 2 } },
  l: [{ k: 1, v: 1 }, { k: 2, v: 2 }, 5, [{ k: 3 }]],
  t: [1, 2, 3, 4, 5],
  n: null,
};
const { _id, a, o, l, t, n } = DOC;

test.each<[Doc, Doc]>([
  [{}, DOC],
  [{ a: 1 }, { _id, a }],
  [
    { n: true, a: 2 },
    { _id, a, n },
  ],
  [{ a: 0 }, { _id, o, l, t, n }],
  [{ _id: 0 }, { a, o, l, t, n }],
  [{ _id: 1 }, { _id }],
  [{ _id: false, a: 1 }, { a }],
  [
    { _id: 1, a: 0 },
    { _id, o, l, t, n },
  ],
  [
    { 'o.q.r': 1, a: 1 },
    { _id, a, o: { q: { r: 1 } } },
  ],
  [{ o: { p: 1 } }, { _id, o: { p: 1 } }],
  [{ 'o.q.r': 0 }, { _id, a, o: { p: 1, q: { s: 2 } }, l, t, n }],
  [{ 'l.k': 1 }, { _id, l: [{ k: 1 }, { k: 2 }, [{ k: 3 }]] }],
  [{ 'l.k': 0 }, { _id, a, o, l: [{ v: 1 }, { v: 2 }, 5, [{}]], t, n }],
  [{ 'a.b': 1, 'x.y': 1 }, { _id }],
  [{ t: { $slice: 2 } }, { _id, a, o, l, t: [1, 2], n }],
  [
    { t: { $slice: -2 }, a: 1 },
    { _id, a, t: [4, 5] },
  ],
  [
    { t: { $slice: [1, 2] }, l: 0 },
    { _id, a, o, t: [2, 3], n },
  ],
  [
    { t: { $slice: [-2, 1] }, _id: 0, a: 1 },
    { a, t: [4] },
  ],
  [
    { a: { $slice: 1 }, t: 1 },
    { _id, a, t },
  ],
  [{ l: { $elemMatch: { k: 2 } } }, { _id, l: [{ k: 2, v: 2 }] }],
  [
    { l: { $elemMatch: { k: 9 } }, a: 1 },
    { _id, a },
  ],
])('%j', (projection, expected) => {
  // As text, because the order of the fields counts.
  expect(JSON.stringify(projector(projection)(DOC))).toBe(JSON.stringify(expected));
});

test.each<[Doc, RegExp]>([
  [{ a: 1, n: 0 }, /exclusion and inclusion/],
  [{ l: { $elemMatch: { k: 1 } }, a: 0 }, /exclusion and inclusion/],
  [{ o: 1, 'o.p': 1 }, /collision/],
  [{ 'o.p': 1, o: 1 }, /collision/],
  [{ t: { $frob: 1 } }, /must be/],
  [{ t: { $slice: 'x' } }, /whole number/],
  [{ t: { $slice: [1, 0] } }, /count above 0/],
  [{ l: { $elemMatch: 1 } }, /Object/],
  [{ a: '$n' }, /must be/],
  [{ 't.$': 1 }, /cannot name/],
])('MongoDB refuses %j', (projection, message) => {
  expect(() => projector(projection)).toThrow(message);
});
