import type { Doc } from '../ejson';
import { match } from './match';

/** One of each kind; a test names those it finds by their place here. */
const VALUES: unknown[] = [
  undefined, // 0
  null,
  [],
  [null],
  [[]],
  {}, // 5
  { b: null },
  [{ b: 1 }, {}],
  [{ b: 1 }],
  5,
  [5], // 10
  [1, 2],
  [{ b: null }],
  [[1, 2]],
  'x',
  new Date(5), // 15
  true,
  [{ b: [1, 2] }],
  { b: [1, 2] },
  [1, { b: 1 }],
  NaN, // 20
  /x/,
  { b: 1, c: 2 },
  { c: 2, b: 1 },
  [{ b: 3 }, { b: 9 }],
];
const DOCS = VALUES.map((a, i) => (a === undefined ? { _id: i } : { _id: i, a }));
const found = (query: Doc) => DOCS.filter(match(query)).map((doc) => doc._id);
const allBut = (...ids: number[]) => DOCS.map((doc) => doc._id).filter((id) => !ids.includes(id));

test.each<[string, Doc, number[]]>([
  ['null is null or missing', { a: null }, [0, 1, 3]],
  ['not null', { a: { $ne: null } }, allBut(0, 1, 3)],
  ['in null', { a: { $in: [null, 5] } }, [0, 1, 3, 9, 10]],
  ['at least null', { a: { $gte: null } }, [0, 1, 3]],
  ['above null is nothing', { a: { $gt: null } }, []],
  ['exists', { a: { $exists: true } }, allBut(0)],
  [
    'a field that is null or missing in some object',
    { 'a.b': null },
    [0, 1, 5, 6, 7, 9, 12, 14, 15, 16, 20, 21],
  ],
  [
    'a field exists in no object',
    { 'a.b': { $exists: false } },
    [0, 1, 2, 3, 4, 5, 9, 10, 11, 13, 14, 15, 16, 20, 21],
  ],
  ['a path goes through one array, not two', { 'a.b': 1 }, [7, 8, 17, 18, 19, 22, 23]],
  ['a number in a path is an index', { 'a.0': 1 }, [11, 13, 19]],
  ['a whole array, or one in it', { a: [1, 2] }, [11, 13]],
  ['in whole arrays', { a: { $in: [[1, 2], []] } }, [2, 4, 11, 13]],
  ['an object, field by field in order', { a: { b: 1, c: 2 } }, [22]],
  ['an object in an array', { a: { b: 1 } }, [7, 8, 19]],
  ['not one of', { a: { $nin: [5, 1] } }, allBut(9, 10, 11, 19)],
  ['above, of the same type', { a: { $gt: 1 } }, [9, 10, 11]],
  ['at least, not NaN', { a: { $gte: 2 } }, [9, 10, 11]],
  ['NaN', { a: NaN }, [20]],
  ['below a date', { a: { $lt: new Date(9) } }, [15]],
  ['a pattern, and itself', { a: /x/ }, [14, 21]],
  ['pattern and options', { a: { $regex: 'X', $options: 'i' } }, [14]],
  ['one of patterns', { a: { $in: [/^x/, 5] } }, [9, 10, 14]],
  ['not a pattern', { a: { $not: /x/ } }, allBut(14, 21)],
  ['all, of one value too', { a: { $all: [5] } }, [9, 10]],
  ['all of nothing is nothing', { a: { $all: [] } }, []],
  ['all by elements', { a: { $all: [{ $elemMatch: { b: 3 } }, { $elemMatch: { b: 9 } }] } }, [24]],
  ['size', { a: { $size: 2 } }, [7, 11, 19, 24]],
  ['mod of numbers only', { a: { $mod: [2, 1] } }, [9, 10, 11, 19]],
  ['an element, not what is in it', { a: { $elemMatch: { $gt: 1 } } }, [10, 11]],
  ['an element of objects only', { a: { $elemMatch: { b: { $gt: 0, $lt: 4 } } } }, [7, 8, 17, 19, 24]],
  ['one element meets both', { a: { $elemMatch: { b: { $gt: 4, $lt: 8 } } } }, []],
  ['two elements meet one each', { 'a.b': { $gt: 4, $lt: 8 } }, [24]],
  ['by type, an array as a whole', { a: { $type: 'array' } }, [2, 3, 4, 7, 8, 10, 11, 12, 13, 17, 19, 24]],
  ['nor', { $nor: [{ a: 5 }, { a: { $exists: false } }] }, allBut(0, 9, 10)],
  ['an expression', { $expr: { $eq: ['$a', 5] } }, [9]],
])('%s', (_name, query, expected) => {
  expect(found(query)).toEqual(expected);
});

test.each<[string, Doc]>([
  ['an unknown operator', { a: { $frob: 1 } }],
  ['an unknown operator at the top', { $frob: 1 }],
  ['code', { $where: 'true' }],
  ['an empty or', { $or: [] }],
  ['an or of numbers', { $or: [1] }],
  ['in without a list', { a: { $in: 5 } }],
  ['all without a list', { a: { $all: 5 } }],
  ['a negative size', { a: { $size: -1 } }],
  ['mod 0', { a: { $mod: [0, 1] } }],
  ['not a value', { a: { $not: 5 } }],
  ['elemMatch of a value', { a: { $elemMatch: 5 } }],
  ['a pattern that is none', { a: { $regex: '(' } }],
  ['options without a pattern', { a: { $options: 'i' } }],
  ['a comparison with a pattern', { a: { $gt: /x/ } }],
  ['an unknown type', { a: { $type: 'frob' } }],
])('MongoDB refuses %s', (_name, query) => {
  expect(() => match(query)).toThrow();
});

test('text is compared by its bytes', () => {
  const texts = ['😀', '\uffff', 'z'].map((a) => ({ a }));
  expect(texts.filter(match({ a: { $gt: '\uffff' } }))).toEqual([{ a: '😀' }]);
  expect(texts.filter(match({ a: { $lte: '\uffff' } }))).toEqual([{ a: '\uffff' }, { a: 'z' }]);
});
