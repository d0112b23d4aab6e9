import type { LngLat, StoreCard } from '@fangzhen/contracts';
import { storeCard, type Store } from '@fangzhen/domain';
import type { Directory } from './directory';

/** A store's card under its brand's name. */
export function cardOfStore({ brands }: Directory, store: Store, nowMs: number, at?: LngLat): StoreCard {
  return storeCard(store, brands.get(store.brandId)?.name ?? '', nowMs, at);
}
