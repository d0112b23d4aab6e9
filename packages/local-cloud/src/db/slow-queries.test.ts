import { MUCH_READ, SlowQueries, type SlowRead } from './slow-queries';
import { suggestIndexes } from './suggest';

const keysFor = (query: object, order: [string, 1 | -1][] = []) =>
  suggestIndexes(query as never, order).map((spec) => spec.keys);

test.each<[string, object, [string, 1 | -1][], unknown[]]>([
  [
    'equality, then order, then range',
    { n: { $gt: 1 }, a: 'x' },
    [['at', -1]],
    [
      [
        ['a', 1],
        ['at', -1],
        ['n', 1],
      ],
    ],
  ],
  [
    'one value before several',
    { a: { $in: [1, 2] }, b: 3 },
    [],
    [
      [
        ['b', 1],
        ['a', 1],
      ],
    ],
  ],
  ['order alone', {}, [['at', -1]], [[['at', -1]]]],
  ['a range and an order of the same path', { at: { $gt: 1 } }, [['at', -1]], [[['at', -1]]]],
  [
    'one for each alternative',
    { $or: [{ a: 1 }, { b: 2, c: 3 }] },
    [],
    [
      [['a', 1]],
      [
        ['b', 1],
        ['c', 1],
      ],
    ],
  ],
  ['what all share is enough', { d: 1, $or: [{ a: 1 }, { b: 2 }] }, [], [[['d', 1]]]],
  ['none if an alternative cannot be found', { $or: [{ a: 1 }, { b: { $ne: 2 } }] }, [], []],
  ['nothing to find', { a: { $ne: 1 }, b: /x/ }, [], []],
  [
    'a place',
    { at: { $geoWithin: { $centerSphere: [[0, 0], 1] } }, a: 1, n: { $gt: 1 } },
    [],
    [
      [
        ['a', 1],
        ['at', '2dsphere'],
      ],
    ],
  ],
])('the index for %s', (_name, query, order, expected) => {
  expect(keysFor(query, order)).toEqual(expected);
});

const slow = (query: object, more: Partial<SlowRead> = {}): SlowRead => ({
  ...{
    collection: 'c',
    query: query as never,
    order: [],
    skip: 0,
    read: MUCH_READ + 1,
    returned: 1,
    indexes: [],
  },
  ...more,
});

test('one shape is one line and one entry, whatever the values', () => {
  const lines: string[] = [];
  const queries = new SlowQueries(
    () => 7,
    (text) => lines.push(text),
  );
  for (let i = 0; i < 50; i++) queries.add(slow({ a: i, b: { $gt: i } }));
  queries.add(slow({ other: 1 }));
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('read 1001 documents to find 1: {"query":{"a":"?","b":{"$gt":"?"}}}');
  expect(lines[0]).toContain('{"name":"a_b","keys":[["a",1],["b",1]]}');
  expect(queries.list().map(({ times, lastAtMs }) => [times, lastAtMs])).toEqual([
    [50, 7],
    [1, 7],
  ]);
});

test('the list is bounded, and an index that is there is not advised', () => {
  const lines: string[] = [];
  const queries = new SlowQueries(
    () => 0,
    (text) => lines.push(text),
  );
  for (let i = 0; i < 300; i++) queries.add(slow({ [`f${i}`]: 1 }));
  expect(queries.list()).toHaveLength(100);
  expect(queries.list()[99]!.shape).toContain('f299');
  queries.add(slow({ a: 1, b: /x/ }, { indexes: [{ spec: { name: 'a', keys: [['a', 1]] } }] as never }));
  expect(queries.list()[99]!.indexes).toEqual([]);
  queries.add(slow({ a: 1 }, { skip: 1000 }));
  expect(lines.at(-1)).toContain('skips 1000 documents');
});
