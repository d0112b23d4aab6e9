import { staffAction, type StaffCtx } from '@fangzhen/cloudkit';
import { contracts, type PriceReviewLine } from '@fangzhen/contracts';
import {
  isInside,
  optionText,
  PRICE_LEAD_MS,
  priceChangeWords,
  priceInForce,
  rangeAt,
  type PriceChange,
  type PricesHere,
  type Product,
} from '@fangzhen/domain';
import { readDirectory } from '../shared/directory';
import { changeCard } from './changeCard';
import { pricesAt } from './places';
import { changeInScope, productsOf } from './scoped';

/** One change beside what would hold without it from its beginning on. */
export const review = staffAction(contracts.prices.review, 'prices.approve', async ({ changeId }, ctx) => {
  const change = await changeInScope(ctx, changeId);
  const lines = await linesOf(ctx, change);
  return { change: await changeCard(ctx, change), lines, words: lines.map(priceChangeWords) };
});

async function linesOf(ctx: StaffCtx, change: PriceChange): Promise<PriceReviewLine[]> {
  const directory = await readDirectory(ctx);
  const [{ here }, products] = await Promise.all([
    pricesAt(ctx, directory, change.brandId, change.place),
    productsOf(ctx, change.brandId),
  ]);
  const beginMs = Math.max(change.fromMs, ctx.nowMs + PRICE_LEAD_MS);
  return change.prices.flatMap((price) => lineOf(price, { products, here: without(here, change), beginMs }));
}

interface Beside {
  products: readonly Product[];
  here: PricesHere;
  beginMs: number;
}

/** Nothing for a SKU that is gone. */
function lineOf(
  { skuId, priceFen }: PriceChange['prices'][number],
  { products, here, beginMs }: Beside,
): PriceReviewLine[] {
  const product = products.find(({ skus }) => skus.some(({ id }) => id === skuId));
  const sku = product?.skus.find(({ id }) => id === skuId);
  if (!product || !sku) return [];
  const before = priceInForce(sku, here, beginMs);
  const range = rangeAt(sku, here.terms[skuId], beginMs);
  return [
    {
      skuId,
      title: product.name,
      optionText: optionText(sku.values),
      picture: product.picture,
      ...range,
      beforeFen: before.unitFen,
      beforeLevel: before.from.level,
      afterFen: priceFen,
      outside: !isInside(priceFen, range),
    },
  ];
}

/** A change that is approved already is compared with what it took the place of. */
function without(here: PricesHere, { _id }: PriceChange): PricesHere {
  const layers = here.layers.map(({ level, prices }) => ({
    level,
    prices: Object.fromEntries(
      Object.entries(prices).map(([skuId, periods]) => [
        skuId,
        periods.filter(({ changeId }) => changeId !== _id),
      ]),
    ),
  }));
  return { ...here, layers };
}
