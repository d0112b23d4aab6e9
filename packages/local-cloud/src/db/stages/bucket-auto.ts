import { Aggregator } from 'mingo';
import type { Doc } from '../ejson';
import { refuse } from '../expressions/define';
import { checkExpression, evaluate } from '../expressions/evaluate';
import { compareValues } from '../order';
import { outputFor } from './bucket';
import { countFor, partsOf, type Stage } from './stage';

interface Keyed {
  key: unknown;
  doc: Doc;
}

interface Bucket {
  min: unknown;
  max: unknown;
  docs: Doc[];
}

const SERIES = /^(POWERSOF2|1-2-5|E(6|12|24|48|96|192)|R(5|10|20|40|80))$/;

/** `$bucketAuto`: so many groups of about the same size; equal values stay together. */
export const bucketAuto: Stage = (docs, spec, around) => {
  const parts = partsOf('$bucketAuto', spec, ['groupBy', 'buckets'], ['granularity', 'output']);
  const count = countFor('$bucketAuto', 1, parts['buckets']);
  const output = outputFor('$bucketAuto', parts['output']);
  checkExpression(parts['groupBy']);
  const keyed = docs.map((doc) => ({
    key: evaluate(parts['groupBy'], { root: doc, variables: around.variables }) ?? null,
    doc,
  }));
  keyed.sort((a, b) => compareValues(a.key, b.key));
  const { granularity } = parts;
  const buckets = granularity === undefined ? evenly(keyed, count) : bySeries(keyed, count, granularity);
  return buckets.map(({ min, max, docs: own }) => ({ _id: { min, max }, ...output(own, around) }));
};

/** The upper boundary is where the next bucket begins, or the last value. */
function evenly(keyed: Keyed[], count: number): Bucket[] {
  const size = Math.max(1, Math.round(keyed.length / count));
  const buckets: Bucket[] = [];
  let at = 0;
  while (at < keyed.length) {
    const from = at;
    at = buckets.length + 1 === count ? keyed.length : Math.min(at + size, keyed.length);
    while (at < keyed.length && compareValues(keyed[at]!.key, keyed[at - 1]!.key) === 0) at++;
    const max = keyed[at] ?? keyed[keyed.length - 1]!;
    buckets.push({ min: keyed[from]!.key, max: max.key, docs: keyed.slice(from, at).map(({ doc }) => doc) });
  }
  return buckets;
}

/** Boundaries from a series of preferred numbers. The library has the series; it gets numbers and places only. */
function bySeries(keyed: Keyed[], buckets: number, granularity: unknown): Bucket[] {
  if (typeof granularity !== 'string' || !SERIES.test(granularity))
    return refuse(`unknown rounding granularity: '${String(granularity)}'`);
  if (keyed.some(({ key }) => typeof key !== 'number' || !(key >= 0)))
    refuse('$bucketAuto can only use a granularity with numbers that are not negative');
  if (keyed.length === 0) return [];
  const places = keyed.map(({ key }, place) => ({ key: key as number, place }));
  const made = libraryBuckets(places, buckets, granularity).filter((one) => one.places.length > 0);
  // The library lets the first bucket begin at 0; MongoDB, at the number of the series below the first value.
  made[0]!._id.min = numberBelow(places[0]!.key, granularity);
  return made.map(({ _id: { min, max }, places: own }) => ({
    min,
    max,
    docs: own.map((place) => keyed[place]!.doc),
  }));
}

interface LibraryBucket {
  _id: { min: number; max: number };
  places: number[];
}

function libraryBuckets(
  places: { key: number; place: number }[],
  buckets: number,
  granularity: string,
): LibraryBucket[] {
  const output = { places: { $push: '$place' } };
  const stage = { $bucketAuto: { groupBy: '$key', buckets, granularity, output } };
  return new Aggregator([stage], {}).run(places) as unknown as LibraryBucket[];
}

/** The greatest number of the series that is less than a value: the last one met on the way up from a third of it. */
function numberBelow(value: number, granularity: string): number {
  const above = (n: number) => libraryBuckets([{ key: n, place: 0 }], 1, granularity)[0]!._id.max;
  if (value === 0) return 0;
  let found = above(value / 3);
  for (let next = above(found); next < value; next = above(next)) found = next;
  return found;
}
