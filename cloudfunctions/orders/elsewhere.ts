import type { Ctx } from '@fangzhen/cloudkit';
import type { FulfilmentKind } from '@fangzhen/contracts';
import {
  addUp,
  deliversTo,
  nearestStores,
  openState,
  sellable,
  stockId,
  type Address,
  type Store,
} from '@fangzhen/domain';
import type { CartPart, StockedPart } from '../shared/cart';

/** So many of the nearest are looked at: a shopper is told of one of them, or of none. */
const MOST_STORES = 10;

/**
 * The stores that could bring a part to an address instead: of its brand, near, and with everything on the shelf that is wanted now. Read
 * only where the part's own store does not deliver there; otherwise nobody needs them, and none is read.
 */
export async function storesInstead(
  ctx: Ctx,
  { store, lines }: CartPart,
  address: Address | undefined,
  all: readonly Store[],
): Promise<readonly Store[]> {
  if (!address || deliversTo(store, address.location)) return [];
  const where = (one: Store) => one.brandId === store.brandId && deliversTo(one, address.location);
  const near = nearestStores(all, address.location, { limit: MOST_STORES, where }).map((one) => one.store);
  return withGoods(ctx, near, lines);
}

/**
 * The nearest other store of a part's brand that is open and has everything of it, where its own has not enough. Read only then. Undefined where
 * there is none, and for what is not fetched: an address, a table and an hour belong to their own store.
 */
export async function storeWithGoods(
  ctx: Ctx,
  { store, lines, available }: StockedPart,
  kind: FulfilmentKind,
  all: readonly Store[],
): Promise<Store | undefined> {
  const isThere = addUp(lines).every(({ skuId, qty }) => (available.get(skuId) ?? 0) >= qty);
  if (isThere || kind !== 'pickup') return undefined;
  const where = (one: Store) =>
    one.brandId === store.brandId &&
    one._id !== store._id &&
    openState(one.hours, ctx.nowMs).state === 'open';
  const near = nearestStores(all, store.location, { limit: MOST_STORES, where }).map((one) => one.store);
  return (await withGoods(ctx, near, lines))[0];
}

/** Those of the stores that have everything that is wanted. One round trip. */
async function withGoods(
  ctx: Ctx,
  near: readonly Store[],
  lines: CartPart['lines'],
): Promise<readonly Store[]> {
  const wanted = addUp(lines);
  const ids = near.flatMap(({ _id }) => wanted.map(({ skuId }) => stockId(_id, skuId)));
  if (ids.length === 0) return [];
  const fields = ['available', 'offSale', 'madeToOrder'];
  const stocks = await ctx.shared('stock').find({ _id: { $in: ids } }, { limit: ids.length, fields });
  const left = new Map(stocks.map((stock) => [stock._id, sellable(stock, ctx.nowMs)]));
  return near.filter(({ _id }) =>
    wanted.every(({ skuId, qty }) => (left.get(stockId(_id, skuId)) ?? 0) >= qty),
  );
}
