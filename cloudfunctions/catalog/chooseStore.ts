import { notFound } from '@fangzhen/cloudkit';
import { nearestStores, openState, type Store } from '@fangzhen/domain';
import { cityOf, type Whereabouts } from '../shared/city';
import type { Directory } from '../shared/directory';

interface Wanted extends Whereabouts {
  brandId: string;
  storeId?: string;
}

/**
 * The store that a brand's page serves from: the one that was asked for, else the nearest to the place that is open, else
 * the first of the city, else the brand's first. Undefined for a brand without stores.
 *
 * @throws Refusal NOT_FOUND for a store that is not this brand's, and for a city that the group is not in.
 */
export function chooseStore(directory: Directory, wanted: Wanted, nowMs: number): Store | undefined {
  const { brandId, storeId, at } = wanted;
  if (storeId !== undefined) {
    const store = directory.stores.get(storeId);
    if (store?.brandId !== brandId) throw notFound('门店');
    return store;
  }
  const isOpen = (store: Store) =>
    store.brandId === brandId && openState(store.hours, nowMs).state === 'open';
  const [nearest] = at ? nearestStores(directory.storeList, at, { limit: 1, where: isOpen }) : [];
  if (nearest) return nearest.store;
  const ofBrand = directory.storeList.filter((store) => store.brandId === brandId);
  const city = cityOf(directory, wanted);
  return ofBrand.find(({ cityCode }) => cityCode === city._id) ?? ofBrand[0];
}
