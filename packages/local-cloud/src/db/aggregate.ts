import { aggregate as run } from 'mingo';
import { notOffered } from '../errors';
import { clone, type Doc } from './ejson';
import { find } from './find';
import { MINGO, mongoErrors, type Order } from './query';
import type { Store } from './store';

export type Stage = Record<string, unknown>;

/**
 * Runs a pipeline. What it begins with ($match, then $sort, then $limit) is read through the indexes, the rest by mingo.
 * `$lookup` reads the whole other collection.
 */
export function aggregate(store: Store, collectionName: unknown, stages: Stage[]): Doc[] {
  if (stages.some((stage) => '$geoNear' in stage)) throw notOffered('the aggregation stage geoNear');
  const rest = [...stages];
  const query = take<Doc>(rest, '$match') ?? {};
  const order = Object.entries(take<Record<string, 1 | -1>>(rest, '$sort') ?? {}) as Order;
  const limit = take<number>(rest, '$limit');
  const found = find(store.collection(collectionName), query, { order, limit }).map((entry) => entry.doc);
  if (rest.length === 0) return found;
  const collectionResolver = (name: string) =>
    [...store.collection(name).all()].map((entry) => clone(entry.doc));
  return mongoErrors(() => run(found.map(clone), rest, { ...MINGO, collectionResolver }) as Doc[]);
}

function take<T>(stages: Stage[], name: string): T | undefined {
  const first = stages[0];
  if (!first || !(name in first)) return undefined;
  stages.shift();
  return first[name] as T;
}
