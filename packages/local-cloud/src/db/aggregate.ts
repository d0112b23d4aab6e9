import { invalidParam } from '../errors';
import { encode, type Doc } from './ejson';
import { find } from './find';
import { mongoErrors, type Order } from './query';
import { geoNear } from './stages/geo-near';
import { countFor, type StageSpec } from './stages/stage';
import { checkStages, queryOf, runStages } from './stages/run';
import { orderOf } from './stages/sort';
import type { Store } from './store';

const LARGEST_REPLY_CHARS = 16 * 1024 * 1024;

/**
 * Runs a pipeline. What it begins with (geoNear, or match, then sort, then limit) is read through the indexes. No stage
 * changes a document, so none is copied.
 * @returns the documents as Extended JSON
 * @throws INVALID_PARAM if they are more than 16 MB together
 */
export function aggregate(store: Store, collectionName: unknown, stages: StageSpec[]): string[] {
  return mongoErrors(() => {
    checkStages(stages, true);
    const rest = [...stages];
    const docs = begin(store, collectionName, rest);
    return encoded(runStages(docs, rest, { store, variables: {}, check: checkStages, run: runStages }));
  });
}

/** Reads the collection, and takes the stages that are done by it off the pipeline. */
function begin(store: Store, collectionName: unknown, stages: StageSpec[]): Doc[] {
  const collection = store.collection(collectionName);
  const near = take(stages, '$geoNear');
  if (near !== undefined) return geoNear(collection, near);
  const match = take(stages, '$match');
  const sort = take(stages, '$sort');
  const limit = take(stages, '$limit');
  const query = match === undefined ? {} : queryOf(match);
  const order: Order = sort === undefined ? [] : orderOf(sort);
  const options = limit === undefined ? { order } : { order, limit: countFor('$limit', 1, limit) };
  return find(collection, query, options).map((entry) => entry.doc);
}

function take(stages: StageSpec[], name: string): unknown {
  const first = stages[0];
  if (!first || !(name in first)) return undefined;
  stages.shift();
  return first[name];
}

function encoded(docs: Doc[]): string[] {
  let chars = 0;
  return docs.map((doc) => {
    const text = encode(doc);
    chars += text.length;
    if (chars > LARGEST_REPLY_CHARS) throw invalidParam('the reply would be larger than 16 MB');
    return text;
  });
}
