import type { Ctx } from '@fangzhen/cloudkit';
import { shelfOf, stockId, type Product, type Shelf } from '@fangzhen/domain';
import { findAll } from '../shared/findAll';
import { pricesOf } from '../shared/onSale';

const ORDER = [['_id', 'asc']] as const;
// Never `held`: it grows with every order under way.
const STOCK_FIELDS = ['skuId', 'available', 'offSale', 'madeToOrder'];

/** Everything that a store keeps, with what it costs there. One round trip for up to 1,000 SKUs. */
export async function readShelf(ctx: Ctx, storeId: string): Promise<Shelf> {
  const [prices, stocks] = await Promise.all([
    pricesOf(ctx, storeId),
    findAll(ctx.shared('stock'), { filter: { storeId }, order: ORDER, fields: STOCK_FIELDS }),
  ]);
  return shelfOf(prices, stocks, ctx.nowMs);
}

/** What a store has of one product. One round trip. */
export async function readShelfOf(ctx: Ctx, storeId: string, { skus }: Product): Promise<Shelf> {
  const filter = { _id: { $in: skus.map(({ id }) => stockId(storeId, id)) } };
  const limit = Math.max(1, skus.length);
  const [prices, stocks] = await Promise.all([
    pricesOf(ctx, storeId),
    ctx.shared('stock').find(filter, { limit, fields: STOCK_FIELDS }),
  ]);
  return shelfOf(prices, stocks, ctx.nowMs);
}
