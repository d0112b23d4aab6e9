import { cached, type Ctx } from '@fangzhen/cloudkit';
import type { Brand, Region, Store } from '@fangzhen/domain';
import { everyBrand, everyStore } from './shops';

/** Every brand, city and store of the group. Never changed in place. */
export interface Directory {
  /** By id, in their order on the home tab. */
  brands: ReadonlyMap<string, Brand>;
  /** By code, the group's first city first. */
  regions: ReadonlyMap<string, Region>;
  stores: ReadonlyMap<string, Store>;
  /** The same stores as one list, which lives as long as they do: `nearestStores` keeps its index with the list. */
  storeList: readonly Store[];
}

const KEPT_MS = 60_000;
const MAX_REGIONS = 1000;

const everyRegion = cached(KEPT_MS, async (ctx): Promise<Map<string, Region>> => {
  const regions = await ctx.shared('regions').find({}, { order: [['rank', 'asc']], limit: MAX_REGIONS });
  return new Map(regions.map((region) => [region._id, region]));
});

const lists = new WeakMap<ReadonlyMap<string, Store>, readonly Store[]>();

function listOf(stores: ReadonlyMap<string, Store>): readonly Store[] {
  const list = lists.get(stores) ?? [...stores.values()];
  lists.set(stores, list);
  return list;
}

/** Every store as one list that lives as long as it is kept. */
export const storeList = async (ctx: Ctx): Promise<readonly Store[]> => listOf(await everyStore(ctx));

/** What nearly every call shows, at most a minute old. One round trip where an instance has nothing kept, else none. */
export async function readDirectory(ctx: Ctx): Promise<Directory> {
  const [brands, regions, stores] = await Promise.all([everyBrand(ctx), everyRegion(ctx), everyStore(ctx)]);
  return { brands, regions, stores, storeList: listOf(stores) };
}
