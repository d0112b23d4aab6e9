import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { aggregate } from './aggregate';
import type { Collection } from './collection';
import { encode, type Doc } from './ejson';
import type { IndexSpec } from './index-spec';
import { valuesAt } from './paths';
import { Store } from './store';
import { Locks } from './locks';
import { PlainWrites } from './writes';

let dir: string;
let store: Store;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'local-cloud-lookup-'));
  store = new Store({ path: join(dir, 'data.db'), fsync: false, cacheBytes: 20_000 });
});
afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true });
});

const INDEXES: IndexSpec[] = [
  {
    name: 'f',
    keys: [
      ['f', 1],
      ['n', -1],
    ],
  },
  { name: 'deep', keys: [['o.f', 1]] },
];

let made = 0;
async function collectionOf(docs: Doc[], indexes: IndexSpec[] = []): Promise<Collection> {
  const collection = store.create(`c${made++}`);
  store.setIndexes(collection, indexes);
  await new PlainWrites(new Locks(1000)).insert(collection, structuredClone(docs));
  return collection;
}

const value = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom('x', '1', null, true, undefined),
  fc.constant({ p: 1 }),
  fc.array(fc.constantFrom(0, 1, null, 'x'), { maxLength: 2 }),
);
const doc = fc.record(
  { f: value, o: fc.oneof(fc.record({ f: value }), fc.array(fc.record({ f: value }), { maxLength: 2 })) },
  { requiredKeys: [] },
);
const docs = fc
  .array(doc, { maxLength: 25 })
  .map((all) => all.map((one, i) => ({ _id: i % 2 ? `d${i}` : i % 4, n: i, ...one })))
  .map((all) => all.filter((one, i) => all.findIndex((other) => other._id === one._id) === i));
const path = fc.constantFrom('f', 'o.f', '_id', 'gone');

/** What belongs together, by comparing every pair. */
function expected(left: Doc[], right: Doc[], localField: string, foreignField: string): string[] {
  const keys = (one: Doc, at: string) => valuesAt(one, at).values.map((found) => encode(found ?? null));
  return left.map((one) => {
    const own = keys(one, localField);
    const as = right.filter((other) => keys(other, foreignField).some((key) => own.includes(key)));
    return encode({ ...one, as });
  });
}

test('a lookup finds the same through indexes, without them, and by comparing every pair', async () => {
  await fc.assert(
    fc.asyncProperty(docs, docs, path, path, async (left, right, localField, foreignField) => {
      const local = await collectionOf(left);
      const answers = [];
      for (const indexes of [[], INDEXES]) {
        const { name } = await collectionOf(right, indexes);
        const spec = { from: name, localField, foreignField, as: 'as' };
        answers.push(aggregate(store, local.name, [{ $lookup: spec }]));
      }
      const pairs = expected(left, right, localField, foreignField);
      expect(answers).toEqual([pairs, pairs]);
    }),
    { numRuns: 60 },
  );
}, 60_000);

const MATCHES: Doc[] = [
  { $expr: { $eq: ['$f', '$$wanted'] } },
  { $expr: { $eq: ['$$wanted', '$o.f'] } },
  { $expr: { $and: [{ $eq: ['$f', '$$wanted'] }, { $gt: ['$n', 3] }] } },
  { $expr: { $in: ['$f', '$$list'] }, n: { $lt: 20 } },
  { $and: [{ f: { $in: [0, 1, 'x'] } }, { $expr: { $eq: ['$f', '$$wanted'] } }] },
  { $or: [{ $expr: { $eq: ['$f', '$$wanted'] } }, { n: 2 }] },
  { $expr: { $gte: ['$f', '$$wanted'] } },
  { f: 1 },
];

test('a lookup by pipeline finds the same through indexes, without them, and by matching every document', async () => {
  await fc.assert(
    fc.asyncProperty(docs, docs, fc.constantFrom(...MATCHES), async (left, right, match) => {
      const local = await collectionOf(left);
      const variables = { wanted: '$f', list: { $cond: [{ $isArray: ['$f'] }, '$f', ['$f', 2]] } };
      const lookUp = (from: string, pipeline: Doc[]) =>
        aggregate(store, local.name, [{ $lookup: { from, let: variables, pipeline, as: 'as' } }]);
      const [plain, indexed] = [await collectionOf(right), await collectionOf(right, INDEXES)];
      const everyOne = lookUp(plain.name, [{ $skip: 0 }, { $match: match }]);
      expect(lookUp(plain.name, [{ $match: match }])).toEqual(everyOne);
      expect(lookUp(indexed.name, [{ $match: match }])).toEqual(everyOne);
    }),
    { numRuns: 80 },
  );
}, 60_000);

test('through ids and indexes a lookup reads what it needs, not the collection', async () => {
  const right = Array.from({ length: 3000 }, (_, i) => ({ _id: `r${i}`, f: i }));
  const other = await collectionOf(right, INDEXES);
  const local = await collectionOf([{ _id: 'l', ref: 'r7', list: [5, 6] }]);
  const scans = jest.spyOn(other, 'all');
  const join = (spec: Doc) => {
    const [text] = aggregate(store, local.name, [{ $lookup: { from: other.name, as: 'as', ...spec } }]);
    return (JSON.parse(text!) as { as: Doc[] }).as.map((one) => one['_id']);
  };
  expect(join({ localField: 'ref', foreignField: '_id' })).toEqual(['r7']);
  expect(join({ localField: 'list', foreignField: 'f' })).toEqual(['r5', 'r6']);
  const pipeline = (condition: Doc) => [{ $match: { $expr: condition } }, { $project: { f: 1 } }];
  expect(join({ let: { id: '$ref' }, pipeline: pipeline({ $eq: ['$_id', '$$id'] }) })).toEqual(['r7']);
  expect(join({ let: { list: '$list' }, pipeline: pipeline({ $in: ['$f', '$$list'] }) })).toEqual([
    'r5',
    'r6',
  ]);
  expect(scans).not.toHaveBeenCalled();
  expect(join({ localField: 'ref', foreignField: 'gone' })).toEqual([]);
  expect(scans).toHaveBeenCalledTimes(1);
});
