import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { idKeyOf, type Collection } from './collection';
import type { Doc } from './ejson';
import { find } from './find';
import type { IndexSpec } from './index-spec';
import { component } from './keys';
import { valuesAt } from './paths';
import { plan } from './planner';
import { predicate, type Order } from './query';
import { Store } from './store';

let dir: string;
let store: Store;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'local-cloud-plans-'));
  store = new Store({ path: join(dir, 'data.db'), fsync: false, cacheBytes: 1_000_000 });
});
afterAll(() => {
  store.close();
  rmSync(dir, { recursive: true });
});

const TEXTS = ['', 'a', 'ab', 'abc', 'b', '\uffff', '😀', 'a.c', 'a\0'];
const number = fc.constantFrom(0, 1, 2, 3, 1, 2, -1, NaN);
const scalar = fc.oneof(
  { weight: 4, arbitrary: number },
  { weight: 4, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.constantFrom(null, true, false) },
  { weight: 1, arbitrary: fc.constantFrom(new Date(1), new Date(2), /^ab/) },
);
const object = fc.record(
  { p: scalar, q: fc.oneof(scalar, fc.array(number, { maxLength: 2 })) },
  { requiredKeys: [] },
);
const element = fc.oneof({ weight: 3, arbitrary: scalar }, object, fc.array(number, { maxLength: 2 }));
const field = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 2, arbitrary: object },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.array(element, { maxLength: 3 }),
      fc.array(number, { minLength: 2, maxLength: 3 }),
    ),
  },
);
const place = fc.oneof(
  fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 })),
  fc.tuple(fc.constantFrom(-180, -179, 0, 90, 180), fc.constantFrom(-90, 0, 1, 45, 90)),
);
const point = place.map((coordinates) => ({ type: 'Point', coordinates }));
/** A line has two ends. */
const line = fc
  .tuple(place, place)
  .map(([[lng, lat], [other, level]]) => ({
    type: 'LineString',
    coordinates: [
      [lng, lat * 0.9],
      [lng + (other - lng) / 3, level * 0.8 + 0.1],
    ] as const,
  }))
  .filter(({ coordinates: [from, to] }) => from[0] !== to[0] || from[1] !== to[1]);
const at = fc.oneof(point, line);
const doc = fc.record({ a: field, b: scalar, c: field, at }, { requiredKeys: [] });

/** Mostly the same two, so that questions meet indexes. */
const path = fc.constantFrom('a', 'a', 'a', 'b', 'b', 'b', 'a.p', 'c', 'c.q', 'c.0');
const comparison = fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$eq', '$ne');
const plainScalar = scalar.filter((value) => !(value instanceof RegExp));
const condition: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: plainScalar },
  {
    weight: 3,
    arbitrary: fc.tuple(comparison, plainScalar).map(([operator, value]) => ({ [operator]: value })),
  },
  { weight: 2, arbitrary: fc.record({ $gte: number, $lt: number }) },
  { weight: 3, arbitrary: fc.record({ $in: fc.array(plainScalar, { maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ $all: fc.array(plainScalar, { minLength: 1, maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ $exists: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(/^ab/, /^a?b/, /^ab/i, /^a|b/, /^a\.c/, /^😀/, /^\uffff/, /b/, {
      $regex: '^ab',
    }),
  },
  { weight: 1, arbitrary: fc.record({ $elemMatch: fc.record({ p: plainScalar }) }) },
  { weight: 1, arbitrary: fc.record({ $elemMatch: fc.record({ $gte: number, $lte: number }) }) },
  { weight: 1, arbitrary: fc.record({ $not: fc.record({ $gt: number }) }) },
);
const plain = fc.dictionary(path, condition, { maxKeys: 2 });
const alternatives = fc.array(plain, { minLength: 1, maxLength: 3 });
const region = fc.oneof(
  fc.tuple(place, fc.constantFrom(0, 0.1, 1, 3)).map((circle) => ({ $geoWithin: { $centerSphere: circle } })),
  at.map(($geometry) => ({ $geoIntersects: { $geometry } })),
  fc.tuple(fc.integer({ min: -180, max: 140 }), fc.integer({ min: -90, max: 60 })).map(([west, south]) => ({
    $geoWithin: {
      $geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [west, south],
            [west + 40, south + 1],
            [west + 40, south + 30],
            [west, south + 29],
            [west, south],
          ],
        ],
      },
    },
  })),
);
const query = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 3, arbitrary: fc.tuple(plain, alternatives).map(([rest, $or]) => ({ ...rest, $or })) },
  {
    weight: 1,
    arbitrary: fc.tuple(plain, plain, alternatives).map(([x, y, $or]) => ({ $and: [x, { $or }, y] })),
  },
  { weight: 1, arbitrary: fc.tuple(plain, alternatives).map(([rest, $nor]) => ({ ...rest, $nor })) },
  { weight: 2, arbitrary: fc.tuple(plain, region).map(([rest, where]) => ({ ...rest, at: where })) },
) as fc.Arbitrary<Doc>;

const direction = fc.constantFrom<1 | -1>(1, -1);
const order = fc.uniqueArray(fc.tuple(path, direction), {
  maxLength: 3,
  selector: ([name]) => name,
}) as fc.Arbitrary<Order>;
const keys = fc
  .uniqueArray(fc.tuple(path, direction), {
    minLength: 1,
    maxLength: 3,
    selector: ([name]) => name.split('.')[0],
  })
  .filter((list) => list.filter(([name]) => name !== 'b').length <= 1 || list.length === 1);
const index = fc.oneof(
  { weight: 5, arbitrary: fc.record({ keys, sparse: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ keys: [['at', '2dsphere']], sparse: false }) },
  {
    weight: 1,
    arbitrary: fc.constant({
      keys: [
        ['b', 1],
        ['at', '2dsphere'],
      ],
      sparse: false,
    }),
  },
) as fc.Arbitrary<Pick<IndexSpec, 'keys' | 'sparse'>>;

let made = 0;
function collectionOf(docs: object[], indexes: Pick<IndexSpec, 'keys' | 'sparse'>[]): Collection {
  const collection = store.create(`c${made++}`);
  const specs = indexes.map((spec, i) => ({ name: `i${i}`, ...spec }));
  store.setIndexes(collection, specs);
  docs.forEach((one, i) => collection.writeAlone(idKeyOf(`d${i}`), { _id: `d${i}`, ...one }));
  return collection;
}

/** What a sort looks at of a document. */
const sortValue = (doc: Doc, by: Order) =>
  by.map(([name, way]) => {
    const keys = valuesAt(doc, name)
      .values.map((value) => component(value, 1))
      .sort();
    return way === 1 ? keys[0] : keys[keys.length - 1];
  });

const used = new Map<string, number>();

test('however a query is read, it finds what a look at every document finds, in the same order', () => {
  fc.assert(
    fc.property(
      fc.array(doc, { minLength: 20, maxLength: 60 }),
      fc.array(index, { minLength: 1, maxLength: 4 }),
      fc.array(
        fc.tuple(query, order, fc.constantFrom(0, 0, 1, 5), fc.constantFrom(Infinity, Infinity, 1, 4)),
        {
          minLength: 40,
          maxLength: 40,
        },
      ),
      (docs, indexes, questions) => {
        const bare = collectionOf(docs, []);
        const indexed = collectionOf(docs, indexes);
        for (const [asked, by, skip, limit] of questions) {
          const { kind } = plan(asked, by, indexed.indexes);
          used.set(kind, (used.get(kind) ?? 0) + 1);
          const test = predicate(asked);
          const all = [...bare.all()].filter((entry) => test(entry.doc));
          const expected = find(bare, asked, { order: by, skip, limit });
          const got = find(indexed, asked, { order: by, skip, limit });
          expect(got.map(({ doc: one }) => sortValue(one, by))).toEqual(
            expected.map(({ doc: one }) => sortValue(one, by)),
          );
          const ids = got.map((entry) => entry.idKey);
          expect(new Set(ids).size).toBe(ids.length);
          const matching = new Set(all.map((entry) => entry.idKey));
          expect(ids.filter((id) => !matching.has(id))).toEqual([]);
          expect(ids.length).toBe(Math.max(0, Math.min(limit, all.length - skip)));
        }
      },
    ),
    { numRuns: Number(process.env['FC_RUNS'] ?? 60), interruptAfterTimeLimit: 60_000 },
  );
  // The property is worth something only if every kind of plan came up.
  for (const kind of ['index', 'union', 'scan']) expect(used.get(kind) ?? 0).toBeGreaterThan(20);
}, 120_000);
