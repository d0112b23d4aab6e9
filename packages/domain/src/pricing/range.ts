import type { Sku } from '../model/catalog';
import type { PriceTerms } from '../model/price';
import { latestBegun } from './latest';

export interface PriceRange {
  listPriceFen: number;
  minFen: number;
  maxFen: number;
}

/** What the group allows for a SKU at a moment. Without terms only the product's own price, which came with the product. */
export function rangeAt(sku: Sku, terms: readonly PriceTerms[] | undefined, atMs: number): PriceRange {
  const { listPriceFen, minFen, maxFen } = latestBegun(terms, atMs) ?? {
    listPriceFen: sku.listPriceFen,
    minFen: sku.priceFen,
    maxFen: sku.priceFen,
  };
  return { listPriceFen, minFen, maxFen };
}

export const isInside = (priceFen: number, { minFen, maxFen }: PriceRange): boolean =>
  minFen <= priceFen && priceFen <= maxFen;

/** Whether a price lies inside of the range the whole time from `fromMs` to `untilMs` (not included; null: for ever), as far as is known. */
export function staysInside(
  sku: Sku,
  terms: readonly PriceTerms[] | undefined,
  { priceFen, fromMs, untilMs }: { priceFen: number; fromMs: number; untilMs: number | null },
): boolean {
  const begins = (terms ?? [])
    .map((term) => term.fromMs)
    .filter((atMs) => atMs > fromMs && (untilMs === null || atMs < untilMs));
  return [fromMs, ...begins].every((atMs) => isInside(priceFen, rangeAt(sku, terms, atMs)));
}

/** A range given as whole percent of the list price, in whole fen: never wider than the percents. */
export function rangeOfPercent(
  listPriceFen: number,
  { minPercent, maxPercent }: { minPercent: number; maxPercent: number },
): PriceRange {
  return {
    listPriceFen,
    minFen: Math.ceil((listPriceFen * minPercent) / 100),
    maxFen: Math.floor((listPriceFen * maxPercent) / 100),
  };
}
