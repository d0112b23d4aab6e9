import type { Doc } from '../ejson';
import type { Store } from '../store';
import type { Around, StageSpec } from './stage';
import { checkStages, runStages } from './run';

const around: Around = {
  store: undefined as unknown as Store,
  variables: {},
  check: checkStages,
  run: runStages,
};

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

const DOCS: Doc[] = frozen([
  { _id: 1, a: { b: { c: 1 }, list: [{ x: 1 }, { x: 2 }] }, n: 3, tags: ['p', 'q'] },
  { _id: 2, a: { b: { c: 2 }, list: [] }, n: 1, tags: [] },
  { _id: 3, a: null, n: 2 },
]);

const PIPELINES: StageSpec[][] = [
  [
    { $addFields: { 'a.b.d': 9, 'a.list.y': 8, n: '$$REMOVE', 'new.deep': '$n' } },
    { $addFields: { 'a.b.c': 0 } },
  ],
  [{ $project: { 'a.b': 0, 'a.list.x': 0 } }],
  [{ $project: { a: { b: 1, list: { x: 1, z: '$n' } } } }],
  [{ $unwind: { path: '$tags', includeArrayIndex: 'a.at', preserveNullAndEmptyArrays: true } }],
  [{ $sort: { n: -1 } }, { $skip: 1 }, { $limit: 1 }],
  [
    {
      $group: {
        _id: '$tags',
        all: { $push: '$a' },
        both: { $mergeObjects: '$a' },
        set: { $addToSet: '$tags' },
      },
    },
  ],
  [{ $bucket: { groupBy: '$n', boundaries: [0, 2, 9], output: { all: { $push: '$$ROOT' } } } }],
  [{ $bucketAuto: { groupBy: '$n', buckets: 2 } }],
  [{ $replaceRoot: { newRoot: { $mergeObjects: ['$a', { n: '$n' }] } } }, { $sortByCount: '$n' }],
  [{ $match: { $expr: { $gt: ['$n', 1] } } }, { $sample: { size: 2 } }, { $count: 'n' }],
  [{ $project: { r: { $reverseArray: '$tags' }, o: { $objectToArray: '$a' }, s: { $slice: ['$tags', 1] } } }],
];

test.each(PIPELINES.map((stages) => [JSON.stringify(stages), stages] as const))(
  'no stage changes a document that others hold: %s',
  (_text, stages) => {
    const before = JSON.stringify(DOCS);
    // Everything is frozen, so a change would throw.
    expect(runStages(DOCS, stages, around).length).toBeGreaterThan(0);
    expect(JSON.stringify(DOCS)).toBe(before);
  },
);

test('a stage there is not is refused before anything runs, also within a lookup', () => {
  expect(() => checkStages([{ $match: {} }, { $out: 'x' }])).toThrow(
    "Unrecognized pipeline stage name: '$out'",
  );
  expect(() => checkStages([{ constructor: 1 }])).toThrow(/Unrecognized/);
  expect(() => checkStages([{ $match: {}, $limit: 1 }])).toThrow(/exactly one field/);
  expect(() => checkStages([{ $limit: 1 }, { $geoNear: {} }], true)).toThrow(/only valid as the first stage/);
});
