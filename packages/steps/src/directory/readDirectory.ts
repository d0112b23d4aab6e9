import { cached, type Ctx } from '@fangzhen/cloudkit';
import type { Brand, Region, Store } from '@fangzhen/domain';

/** Every brand, city and store of the group: what rarely changes and nearly every call shows. Never changed in place. */
export interface Directory {
  /** In their order on the home tab. */
  brands: readonly Brand[];
  /** The group's first city first. */
  regions: readonly Region[];
  stores: readonly Store[];
  brandById: ReadonlyMap<string, Brand>;
  regionByCode: ReadonlyMap<string, Region>;
  storeById: ReadonlyMap<string, Store>;
}

const KEEP_MS = 60_000;

/** The directory, at most a minute old. One round trip where an instance does not have it yet, none where it has. */
export const readDirectory: (ctx: Ctx) => Promise<Directory> = cached(KEEP_MS, async (ctx) => {
  const [brands, regions, stores] = await Promise.all([
    readAll(ctx, 'brands'),
    readAll(ctx, 'regions'),
    readAll(ctx, 'stores'),
  ]);
  return {
    brands: brands.sort(byRank),
    regions: regions.sort(byRank),
    stores,
    brandById: byId(brands),
    regionByCode: byId(regions),
    storeById: byId(stores),
  };
});

const PAGE = 1000;

/** A whole collection by id. WeChat Cloud returns 1,000 documents at most, so a larger one takes a round trip for each. */
async function readAll<N extends 'brands' | 'regions' | 'stores'>(ctx: Ctx, name: N) {
  const reader = ctx.shared(name);
  const options = { order: [['_id', 'asc']], limit: PAGE } as const;
  let page = await reader.find({}, options);
  const all = page;
  while (page.length === PAGE) {
    page = await reader.find({ _id: { $gt: page[PAGE - 1]!._id } }, options);
    all.push(...page);
  }
  return all;
}

const byRank = (a: { rank: number; _id: string }, b: { rank: number; _id: string }) =>
  a.rank - b.rank || (a._id < b._id ? -1 : 1);

const byId = <T extends { _id: string }>(documents: readonly T[]): Map<string, T> =>
  new Map(documents.map((document) => [document._id, document]));
