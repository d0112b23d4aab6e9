import type { LngLat } from '@fangzhen/contracts';
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { distanceMeters } from './distance';

interface Place {
  _id: string;
  location: LngLat;
}

export interface Near<S> {
  store: S;
  distanceMeters: number;
}

// An instance of a function keeps its list of stores between calls, and the index with it.
const indexes = new WeakMap<readonly Place[], KDBush>();

function indexOf(places: readonly Place[]): KDBush {
  const known = indexes.get(places);
  if (known) return known;
  const index = new KDBush(places.length);
  for (const { location } of places) index.add(location.lng, location.lat);
  index.finish();
  indexes.set(places, index);
  return index;
}

/**
 * The nearest stores, nearest first; of those equally far, the smaller id first.
 *
 * @param stores a list that is not changed in place: its index is kept as long as the list lives.
 * @param options.where which stores count at all (open, of a brand).
 */
export function nearestStores<S extends Place>(
  stores: readonly S[],
  at: LngLat,
  options: { limit: number; where?: (store: S) => boolean },
): Near<S>[] {
  const { limit, where } = options;
  // kdbush takes no empty index.
  if (stores.length === 0 || limit < 1) return [];
  const index = indexOf(stores);
  const counts = where && ((i: number) => where(stores[i]!));
  const near = (i: number): Near<S> => ({
    store: stores[i]!,
    distanceMeters: distanceMeters(at, stores[i]!.location),
  });

  const found = around(index, at.lng, at.lat, limit, undefined, counts).map(near);
  if (found.length < limit) return found.sort(nearer);
  // Several may stand where the last one stands, in one mall: all of them compete for the last place by id. The margin
  // is for the other Earth radius of the index.
  const reachKm = (found.at(-1)!.distanceMeters * 1.00001 + 1) / 1000;
  const all = around(index, at.lng, at.lat, undefined, reachKm, counts).map(near);
  return all.sort(nearer).slice(0, limit);
}

function nearer<S extends Place>(a: Near<S>, b: Near<S>): number {
  return a.distanceMeters - b.distanceMeters || (a.store._id < b.store._id ? -1 : 1);
}
