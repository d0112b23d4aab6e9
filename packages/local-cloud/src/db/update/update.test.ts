import type { Doc } from '../ejson';
import { updated } from './update';

const DOC = {
  _id: 'x',
  n: 5,
  s: 'b',
  list: [3, 1, 1, 2],
  o: { a: 1, b: 2 },
  rows: [
    { k: 1, v: 1 },
    { k: 2, v: 5 },
  ],
};
const after = (modifier: Doc, query: Doc = {}) => updated(DOC, modifier, query);

test.each<[string, Doc, Doc | undefined]>([
  ['the same object in another order is another', { $set: { o: { b: 2, a: 1 } } }, { o: { b: 2, a: 1 } }],
  ['the same value changes nothing', { $set: { o: { a: 1, b: 2 } } }, undefined],
  ['an element by its index', { $set: { 'list.0': 9 } }, { list: [9, 1, 1, 2] }],
  ['an element beyond the end', { $set: { 'list.5': 9 } }, { list: [3, 1, 1, 2, null, 9] }],
  ['unset of an element leaves null', { $unset: { 'list.0': '' } }, { list: [null, 1, 1, 2] }],
  ['unset of what is not there', { $unset: { none: '', 'o.x.y': '', 'n.x': '' } }, undefined],
  ['min takes the lesser across types', { $min: { s: 3, n: 'text' } }, { s: 3 }],
  ['max takes the greater by bytes', { $max: { s: '\uffff' } }, { s: '\uffff' }],
  [
    'push keeps a slice of a new array too',
    { $push: { fresh: { $each: [3, 1, 2], $sort: 1, $slice: -2 } } },
    { fresh: [2, 3] },
  ],
  ['push before the last', { $push: { list: { $each: [8], $position: -1 } } }, { list: [3, 1, 1, 8, 2] }],
  [
    'push sorts by several fields',
    { $push: { rows: { $each: [{ k: 0, v: 5 }], $sort: { v: -1, k: 1 } } } },
    {
      rows: [
        { k: 0, v: 5 },
        { k: 2, v: 5 },
        { k: 1, v: 1 },
      ],
    },
  ],
  ['push of nothing', { $push: { list: { $each: [] } } }, undefined],
  ['addToSet leaves doubles that were there', { $addToSet: { list: 7 } }, { list: [3, 1, 1, 2, 7] }],
  ['addToSet of each', { $addToSet: { list: { $each: [1, 8, 8] } } }, { list: [3, 1, 1, 2, 8] }],
  ['pull of a value takes all of them', { $pull: { list: 1 } }, { list: [3, 2] }],
  ['pull by fields', { $pull: { rows: { v: { $gte: 5 } } } }, { rows: [{ k: 1, v: 1 }] }],
  ['pullAll', { $pullAll: { list: [1, 3] } }, { list: [2] }],
  ['pop of an empty or missing array', { $pop: { none: 1 } }, undefined],
  ['rename into an object', { $rename: { n: 'o.n' } }, { n: undefined, o: { a: 1, b: 2, n: 5 } }],
  ['rename of nothing', { $rename: { none: 'other' } }, undefined],
  [
    'every element',
    { $inc: { 'rows.$[].v': 1 } },
    {
      rows: [
        { k: 1, v: 2 },
        { k: 2, v: 6 },
      ],
    },
  ],
])('%s', (_name, modifier, expected) => {
  const got = after(modifier);
  expect(got).toEqual(expected && { ...DOC, ...expected });
  if (got) expect(JSON.stringify(got['o'])).toBe(JSON.stringify({ ...DOC, ...expected }.o));
});

test.each<[string, Doc, string, Doc[]]>([
  [
    'a field of the element',
    { 'rows.k': 2 },
    'rows.$.v',
    [
      { k: 1, v: 1 },
      { k: 2, v: 0 },
    ],
  ],
  [
    'elemMatch',
    { rows: { $elemMatch: { k: 1, v: { $lt: 3 } } } },
    'rows.$.v',
    [
      { k: 1, v: 0 },
      { k: 2, v: 5 },
    ],
  ],
])('$ is the element that matched: %s', (_name, query, path, rows) => {
  expect(after({ $set: { [path]: 0 } }, query)).toEqual({ ...DOC, rows });
});

test.each<[string, Doc, RegExp]>([
  ['an operator of no kind', { $frob: { a: 1 } }, /Unknown modifier/],
  ['inc by text', { $inc: { n: '1' } }, /non-numeric/],
  ['inc of text', { $inc: { s: 1 } }, /non-numeric type/],
  ['mul of null', { $mul: { 'rows.0': 2 } }, /non-numeric type/],
  ['push onto an object', { $push: { o: 1 } }, /non-array/],
  ['pop by 2', { $pop: { list: 2 } }, /1 or -1/],
  ['pull from a number', { $pull: { n: 1 } }, /non-array/],
  ['a field of a number', { $set: { 'n.x': 1 } }, /Cannot create field 'x'/],
  ['a field of an array', { $set: { 'rows.v': 1 } }, /Cannot create field 'v'/],
  ['the id', { $set: { _id: 'y' } }, /immutable/],
  ['the same field twice', { $set: { 'o.a': 1 }, $unset: { o: '' } }, /conflict/],
  ['a rename onto the same', { $rename: { n: 'n' } }, /conflict/],
  ['a rename in an array', { $rename: { 'rows.k': 'z' } }, /array/],
  ['no element meant', { $set: { 'rows.$.v': 1 } }, /positional operator did not find/],
  ['every element of no array', { $set: { 'o.$[].v': 1 } }, /must be an array/],
  ['an odd clause', { $push: { list: { $each: [1], $odd: 1 } } }, /Unrecognized clause/],
  ['a far element', { $set: { 'list.99999999': 1 } }, /backfill/],
  ['a prototype', { $set: { '__proto__.x': 1 } }, /cannot be one/],
])('MongoDB refuses %s', (_name, modifier, message) => {
  expect(() => after(modifier)).toThrow(message);
});

test('the old document stays as it was', () => {
  const before = JSON.stringify(DOC);
  after({ $push: { list: 1 }, $set: { 'o.a': 3, 'rows.0.v': 9 }, $unset: { n: '' } });
  expect(JSON.stringify(DOC)).toBe(before);
});
