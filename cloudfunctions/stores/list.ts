import { openAction } from '@fangzhen/cloudkit';
import { contracts, type Api } from '@fangzhen/contracts';
import { nearestStores, openState, type Store } from '@fangzhen/domain';
import sortBy from 'lodash-es/sortBy';
import { cityOf } from '../shared/city';
import { readDirectory, type Directory } from '../shared/directory';
import { cardOfStore } from '../shared/storeCard';

type Wanted = Api['stores']['list']['input'];

const DEFAULT_LIMIT = 50;

/** The stores of one city: by distance where a place is given, else by district and name. */
export const list = openAction(contracts.stores.list, async (input, ctx) => {
  const directory = await readDirectory(ctx);
  const city = cityOf(directory, input);
  const counts = (store: Store) => store.cityCode === city._id && fits(directory, store, input, ctx.nowMs);
  const found = inOrder(directory, input.at, counts);
  const { offset = 0, limit = DEFAULT_LIMIT } = input;
  return {
    city: { code: city._id, name: city.name },
    stores: found
      .slice(offset, offset + limit)
      .map((store) => cardOfStore(directory, store, ctx.nowMs, input.at)),
    total: found.length,
  };
});

function inOrder({ storeList }: Directory, at: Wanted['at'], counts: (store: Store) => boolean): Store[] {
  if (!at) return sortBy(storeList.filter(counts), ['districtCode', 'name', '_id']);
  const near = nearestStores(storeList, at, { limit: storeList.length, where: counts });
  return near.map(({ store }) => store);
}

function fits({ brands }: Directory, store: Store, wanted: Wanted, nowMs: number): boolean {
  const { brandId, openOnly, search } = wanted;
  if (brandId !== undefined && store.brandId !== brandId) return false;
  if (openOnly && openState(store.hours, nowMs).state === 'closed') return false;
  if (!search) return true;
  const text = [store.name, store.districtName, store.address, brands.get(store.brandId)?.name].join('\n');
  return text.toLowerCase().includes(search.toLowerCase());
}
