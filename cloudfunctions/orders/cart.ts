import type { Ctx } from '@fangzhen/cloudkit';
import {
  addUpLines,
  openState,
  optionText,
  skuPrice,
  stockId,
  type CartLine,
  type Product,
  type Sku,
  type Stock,
  type Store,
  type StorePrice,
} from '@fangzhen/domain';
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
  available: Map<string, number>;
  /** SKUs that this store does not sell. */
  unknownSkuIds: string[];
}

/** Reads what a cart needs in one round trip; none of it is the member's, so it can start before the member is known. */
export async function readCart(ctx: Ctx, { storeId, lines }: CartInput): Promise<ReadCart> {
  const wanted = addUpLines(lines);
  const skuIds = wanted.map(({ skuId }) => skuId);
  const stockIds = skuIds.map((skuId) => stockId(storeId, skuId));
  const limit = skuIds.length;
  const [store, products, prices, stocks] = await Promise.all([
    storeOf(ctx, storeId),
    ctx.shared('products').find({ 'skus.id': { $in: skuIds } }, { limit }),
    ctx.shared('storePrices').find({ _id: { $in: stockIds } }, { limit }),
    ctx.shared('stock').find({ _id: { $in: stockIds } }, { limit, fields: ['skuId', 'available'] }),
  ]);

  const sold = skusOf(store, products, stocks);
  const priceOf = pricesBySku(prices);
  const known = wanted.filter(({ skuId }) => sold.has(skuId));
  return {
    store,
    open: openState(store.hours, ctx.nowMs),
    lines: known.map(({ skuId, qty }) => cartLine(sold.get(skuId)!, priceOf.get(skuId), qty)),
    available: new Map(stocks.map(({ skuId, available }) => [skuId, available])),
    unknownSkuIds: skuIds.filter((skuId) => !sold.has(skuId)),
  };
}

/** A store sells what its brand has on sale and what it keeps a stock of. */
function skusOf(store: Store, products: readonly Product[], stocks: readonly Stock[]) {
  const stocked = new Set(stocks.map(({ skuId }) => skuId));
  const ours = products.filter(({ brandId, onSale }) => brandId === store.brandId && onSale);
  const pairs = ours.flatMap((product) => product.skus.map((sku) => ({ product, sku })));
  return new Map(pairs.filter(({ sku }) => stocked.has(sku.id)).map((pair) => [pair.sku.id, pair]));
}

const pricesBySku = (prices: readonly StorePrice[]) =>
  new Map(prices.map(({ skuId, priceFen }) => [skuId, priceFen]));

function cartLine(
  { product, sku }: { product: Product; sku: Sku },
  storePriceFen: number | undefined,
  qty: number,
): CartLine {
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
