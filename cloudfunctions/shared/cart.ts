import type { Ctx } from '@fangzhen/cloudkit';
import {
  addUpLines,
  choiceProblem,
  chosenOf,
  lineProblem,
  modifiersAt,
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
import sumBy from 'lodash-es/sumBy';
import { onSaleOf, pricesOf, serviceOf, type OnSale } from './onSale';
import { storeOf } from './shops';

interface AskedLine {
  skuId: string;
  qty: number;
  /** Absent: what is usual. */
  choices?: string[];
}

/** What is asked for at one store. */
export interface PartInput {
  storeId: string;
  lines: AskedLine[];
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
  const store = await storeOf(ctx, storeId);
  const [onSale, prices] = await Promise.all([onSaleOf(ctx, store.brandId), pricesOf(ctx, storeId)]);
  const known = lines.flatMap((asked) => {
    const offered = onSale.get(asked.skuId);
    return offered ? [cartLine({ ...offered, store, prices, nowMs: ctx.nowMs }, asked)] : [];
  });
  const unknown = lines.map(({ skuId }) => skuId).filter((skuId) => !onSale.has(skuId));
  return {
    store,
    open: openState(store.hours, ctx.nowMs),
    lines: addUpLines(known),
    unknownSkuIds: [...new Set(unknown)],
  };
}

/** A part with what is on the shelf for it, by SKU; a SKU that the store does not keep is unknown there. */
export interface StockedPart extends CartPart {
  available: Map<string, number>;
}

/** As `readCart`, with the shelves as they are now: one round trip, however many stores. */
export async function readStockedCart(ctx: Ctx, parts: readonly PartInput[]): Promise<StockedPart[]> {
  const wanted = parts.flatMap(({ storeId, lines }) => lines.map(({ skuId }) => stockId(storeId, skuId)));
  const ids = [...new Set(wanted)];
  const fields = ['storeId', 'skuId', 'available', 'offSale', 'madeToOrder'];
  const [cart, stocks] = await Promise.all([
    readCart(ctx, parts),
    ctx.shared('stock').find({ _id: { $in: ids } }, { limit: ids.length, fields }),
  ]);
  return cart.map((part) => stocked(part, stocks, ctx.nowMs));
}

function stocked(part: CartPart, stocks: readonly Stock[], nowMs: number): StockedPart {
  const here = stocks.filter(({ storeId }) => storeId === part.store._id);
  const available = new Map(here.map((stock) => [stock.skuId, sellable(stock, nowMs)]));
  const missing = new Set(part.lines.map(({ skuId }) => skuId).filter((skuId) => !available.has(skuId)));
  return {
    ...part,
    available,
    lines: part.lines.filter(({ skuId }) => available.has(skuId)),
    unknownSkuIds: [...part.unknownSkuIds, ...missing],
  };
}

interface Offered extends OnSale {
  store: Store;
  prices: PricesHere;
  nowMs: number;
}

/** One line as it is asked for, with what the product's own record says of it. */
function cartLine(
  { store, product, sku, prices, nowMs }: Offered,
  { qty, choices: chosenIds }: AskedLine,
): CartLine {
  const price = priceInForce(sku, prices, nowMs);
  const { choices, fits } = chosenOf(modifiersAt(product, store), chosenIds);
  const addedFen = sumBy(choices, 'priceFen');
  const problem = lineProblem(product, price, nowMs) ?? (fits ? undefined : choiceProblem(product));
  return {
    storeId: store._id,
    brandId: product.brandId,
    regionCodes: [store.cityCode, store.districtCode],
    skuId: sku.id,
    productId: product._id,
    categoryId: product.categoryId,
    title: product.name,
    optionText: optionText([...sku.values, ...choices.map(({ name }) => name)]),
    picture: product.picture,
    qty,
    unitFen: price.unitFen + addedFen,
    ...(price.listUnitFen !== undefined && { listUnitFen: price.listUnitFen + addedFen }),
    ...(choices.length > 0 && { choices }),
    ...serviceOf({ product, sku }),
    ...(problem && { problem }),
  };
}
