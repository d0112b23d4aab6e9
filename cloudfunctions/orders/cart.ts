import type { Ctx } from '@fangzhen/cloudkit';
import {
  addUpLines,
  lineProblem,
  openState,
  optionText,
  priceInForce,
  sellable,
  stockId,
  type CartLine,
  type PricesHere,
  type Stock,
  type Store,
} from '@fangzhen/domain';
import { onSaleOf, pricesOf, type OnSale } from '../shared/onSale';
import { storeOf } from '../shared/shops';

/** What is asked for at one store. */
export interface PartInput {
  storeId: string;
  lines: { skuId: string; qty: number }[];
}

/** One store's part of a cart with everything the server itself knows of it: nothing of the client's but SKUs and quantities (I13). */
export interface CartPart {
  store: Store;
  open: ReturnType<typeof openState>;
  lines: CartLine[];
  /** SKUs that are not on sale. */
  unknownSkuIds: string[];
}

/** Reads what the parts of a cart cost; none of it is the member's, and an instance that has served the stores keeps all of it. */
export function readCart(ctx: Ctx, parts: readonly PartInput[]): Promise<CartPart[]> {
  return Promise.all(parts.map((part) => readPart(ctx, part)));
}

async function readPart(ctx: Ctx, { storeId, lines }: PartInput): Promise<CartPart> {
  const wanted = addUpLines(lines);
  const store = await storeOf(ctx, storeId);
  const [onSale, prices] = await Promise.all([onSaleOf(ctx, store.brandId), pricesOf(ctx, storeId)]);
  const known = wanted.filter(({ skuId }) => onSale.has(skuId));
  return {
    store,
    open: openState(store.hours, ctx.nowMs),
    lines: known.map(({ skuId, qty }) =>
      cartLine({ ...onSale.get(skuId)!, storeId, prices, nowMs: ctx.nowMs }, qty),
    ),
    unknownSkuIds: wanted.map(({ skuId }) => skuId).filter((skuId) => !onSale.has(skuId)),
  };
}

/** A part with what is on the shelf for it, by SKU; a SKU that the store does not keep is unknown there. */
export interface StockedPart extends CartPart {
  available: Map<string, number>;
}

/** As `readCart`, with the shelves as they are now: one round trip, however many stores. */
export async function readStockedCart(ctx: Ctx, parts: readonly PartInput[]): Promise<StockedPart[]> {
  const ids = parts.flatMap(({ storeId, lines }) =>
    addUpLines(lines).map(({ skuId }) => stockId(storeId, skuId)),
  );
  const fields = ['storeId', 'skuId', 'available', 'offSale'];
  const [cart, stocks] = await Promise.all([
    readCart(ctx, parts),
    ctx.shared('stock').find({ _id: { $in: ids } }, { limit: ids.length, fields }),
  ]);
  return cart.map((part) => stocked(part, stocks, ctx.nowMs));
}

function stocked(part: CartPart, stocks: readonly Stock[], nowMs: number): StockedPart {
  const here = stocks.filter(({ storeId }) => storeId === part.store._id);
  const available = new Map(here.map((stock) => [stock.skuId, sellable(stock, nowMs)]));
  const missing = part.lines.map(({ skuId }) => skuId).filter((skuId) => !available.has(skuId));
  return {
    ...part,
    available,
    lines: part.lines.filter(({ skuId }) => available.has(skuId)),
    unknownSkuIds: [...part.unknownSkuIds, ...missing],
  };
}

interface Offered extends OnSale {
  storeId: string;
  prices: PricesHere;
  nowMs: number;
}

function cartLine({ storeId, product, sku, prices, nowMs }: Offered, qty: number): CartLine {
  const price = priceInForce(sku, prices, nowMs);
  const { unitFen, listUnitFen } = price;
  const problem = lineProblem(product, price, nowMs);
  return {
    storeId,
    brandId: product.brandId,
    skuId: sku.id,
    productId: product._id,
    categoryId: product.categoryId,
    title: product.name,
    optionText: optionText(sku.values),
    picture: product.picture,
    qty,
    unitFen,
    ...(listUnitFen !== undefined && { listUnitFen }),
    ...(problem && { problem }),
  };
}
