import type { Ctx } from '@fangzhen/cloudkit';
import {
  addUpLines,
  openState,
  optionText,
  skuPrice,
  stockId,
  type CartLine,
  type Store,
} from '@fangzhen/domain';
import { onSaleOf, pricesOf, type OnSale } from '../shared/onSale';
import { storeOf } from '../shared/shops';

export interface CartInput {
  storeId: string;
  lines: { skuId: string; qty: number }[];
}

/** A cart with everything the server itself knows of it: nothing of the client's but SKUs and quantities (I13). */
export interface ReadCart {
  store: Store;
  open: ReturnType<typeof openState>;
  lines: CartLine[];
  /** SKUs that are not on sale. */
  unknownSkuIds: string[];
}

/** Reads what a cart costs; none of it is the member's, and an instance that has served the store keeps all of it. */
export async function readCart(ctx: Ctx, { storeId, lines }: CartInput): Promise<ReadCart> {
  const wanted = addUpLines(lines);
  const store = await storeOf(ctx, storeId);
  const [onSale, prices] = await Promise.all([onSaleOf(ctx, store.brandId), pricesOf(ctx, storeId)]);
  const known = wanted.filter(({ skuId }) => onSale.has(skuId));
  return {
    store,
    open: openState(store.hours, ctx.nowMs),
    lines: known.map(({ skuId, qty }) => cartLine(onSale.get(skuId)!, prices.get(skuId), qty)),
    unknownSkuIds: wanted.map(({ skuId }) => skuId).filter((skuId) => !onSale.has(skuId)),
  };
}

/** A cart with what is on the shelf for it; a SKU that the store does not keep is unknown there. */
export interface StockedCart extends ReadCart {
  available: Map<string, number>;
}

/** As `readCart`, with the shelf as it is now: one round trip. */
export async function readStockedCart(ctx: Ctx, input: CartInput): Promise<StockedCart> {
  const ids = addUpLines(input.lines).map(({ skuId }) => stockId(input.storeId, skuId));
  const fields = ['skuId', 'available'];
  const [cart, stocks] = await Promise.all([
    readCart(ctx, input),
    ctx.shared('stock').find({ _id: { $in: ids } }, { limit: ids.length, fields }),
  ]);
  const available = new Map(stocks.map((stock) => [stock.skuId, stock.available]));
  const missing = cart.lines.map(({ skuId }) => skuId).filter((skuId) => !available.has(skuId));
  return {
    ...cart,
    available,
    lines: cart.lines.filter(({ skuId }) => available.has(skuId)),
    unknownSkuIds: [...cart.unknownSkuIds, ...missing],
  };
}

function cartLine({ product, sku }: OnSale, storePriceFen: number | undefined, qty: number): CartLine {
  return {
    skuId: sku.id,
    productId: product._id,
    categoryId: product.categoryId,
    title: product.name,
    optionText: optionText(sku.values),
    picture: product.picture,
    qty,
    ...skuPrice(sku, storePriceFen),
  };
}
