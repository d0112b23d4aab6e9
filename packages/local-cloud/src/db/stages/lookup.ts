import type { Entry } from '../cache';
import type { Collection } from '../collection';
import { encode, type Doc } from '../ejson';
import { isObject, refuse } from '../expressions/define';
import { checkExpression, evaluate } from '../expressions/evaluate';
import { find } from '../find';
import { valuesAt } from '../paths';
import { plan } from '../planner';
import { inOrder } from './in-order';
import { joinByPipeline } from './lookup-pipeline';
import { partsOf, pathFor, type Around, type Stage } from './stage';
import { withAt } from './unwind';

/** `$lookup`: each document with an array of those that belong to it in another collection. */
export const lookup: Stage = (docs, spec, around) => {
  const byPipeline = isObject(spec) && 'pipeline' in spec;
  const needed = byPipeline ? ['from', 'pipeline', 'as'] : ['from', 'localField', 'foreignField', 'as'];
  const parts = partsOf('$lookup', spec, needed, byPipeline ? ['let'] : []);
  const as = pathFor('$lookup', "'as'", parts['as']).split('.');
  const collection = around.store.collection(parts['from']);
  const matchesOf = byPipeline
    ? pipelineMatches(collection, parts, around)
    : equalMatches(collection, parts, docs);
  return docs.map((doc) => withAt(doc, as, matchesOf(doc)));
};

/** As many values are looked up at once: more ranges an index would not be read by. */
const BATCH = 1000;

/** Null and missing are equal here. */
const keyOf = (value: unknown) => encode(value ?? null);

/** Those whose field equals the local one; of an array any element may be equal, on either side. */
function equalMatches(collection: Collection, parts: Doc, docs: Doc[]): (doc: Doc) => Doc[] {
  const local = pathFor('$lookup', 'localField', parts['localField']);
  const foreign = pathFor('$lookup', 'foreignField', parts['foreignField']);
  const wanted = new Map<string, unknown>();
  const localKeys = (doc: Doc) => {
    const { values } = valuesAt(doc, local);
    return values.map((value) => ({ key: keyOf(value), value: value ?? null }));
  };
  for (const doc of docs) for (const { key, value } of localKeys(doc)) wanted.set(key, value);
  const holders = new Map<string, Entry[]>();
  for (const entry of holding(collection, foreign, wanted))
    for (const key of new Set(valuesAt(entry.doc, foreign).values.map(keyOf)))
      if (wanted.has(key)) holders.set(key, [...(holders.get(key) ?? []), entry]);
  return (doc) => {
    const found = new Map<number, Entry>();
    for (const { key } of localKeys(doc))
      for (const entry of holders.get(key) ?? []) found.set(entry.rid, entry);
    return inOrder([...found.values()]);
  };
}

/** Every document that has one of the values under the path: by ids or an index, a batch at a time, else in one scan. */
function* holding(collection: Collection, path: string, wanted: Map<string, unknown>): Generator<Entry> {
  const values = [...wanted.values()];
  const queryFor = (some: unknown[]) => ({ [path]: { $in: some } });
  const test = (doc: Doc) => valuesAt(doc, path).values.some((value) => wanted.has(keyOf(value)));
  if (values.length === 0) return;
  if (plan(queryFor(values.slice(0, BATCH)), [], collection.indexes).kind === 'scan') {
    for (const entry of collection.all()) if (test(entry.doc)) yield entry;
    return;
  }
  const seen = new Set<number>();
  for (let from = 0; from < values.length; from += BATCH)
    for (const entry of find(collection, queryFor(values.slice(from, from + BATCH)), { test }))
      if (!seen.has(entry.rid)) {
        seen.add(entry.rid);
        yield entry;
      }
}

/** What the pipeline makes of the other collection, for the variables of each document. */
function pipelineMatches(collection: Collection, parts: Doc, around: Around): (doc: Doc) => Doc[] {
  const { let: given = {}, pipeline } = parts;
  if (!isObject(given)) return refuse('$lookup needs let to be an object of variables');
  if (!Array.isArray(pipeline)) return refuse('$lookup needs pipeline to be an array of stages');
  checkExpression(Object.values(given));
  const join = joinByPipeline(collection, pipeline as Doc[], around);
  return (root) => {
    const scope = { root, variables: around.variables };
    const own = Object.entries(given).map(([name, one]) => [name, evaluate(one, scope)] as const);
    return join(Object.fromEntries(own));
  };
}
