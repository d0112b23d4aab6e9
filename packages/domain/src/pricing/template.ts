import type { PricePlace } from '@fangzhen/contracts';
import {
  placeId,
  type PriceChange,
  type PricePeriod,
  type PriceTemplate,
  type PriceTerms,
} from '../model/price';
import { isLater, latestBegun } from './latest';
import type { PriceRange } from './range';

/** So long an instance may know nothing of a change (docs/decisions/2026-11-26-kept-in-instances.md). */
export const PRICES_KEPT_MS = 60_000;

/** No price and no terms begin or end sooner after they are decided on: so that every instance knows of it before it holds. */
export const PRICE_LEAD_MS = 2 * PRICES_KEPT_MS;

export function emptyTemplate(brandId: string, place: PricePlace): PriceTemplate {
  return {
    _id: placeId(brandId, place),
    brandId,
    ...(place.kind === 'store' && { storeId: place.storeId }),
    place,
    version: 0,
    terms: {},
    prices: {},
  };
}

type NewPrices = Pick<PriceChange, '_id' | 'prices' | 'fromMs' | 'untilMs'>;

/** The template with a change's prices in it. `approved`: the group has said yes to them. */
export function withPrices(
  template: PriceTemplate,
  { _id: changeId, prices, fromMs, untilMs }: NewPrices,
  { approved, nowMs }: { approved: boolean; nowMs: number },
): PriceTemplate {
  const seq = template.version + 1;
  const after = { ...template.prices };
  for (const { skuId, priceFen } of prices) {
    const period = { changeId, priceFen, fromMs, untilMs, approved, seq };
    after[skuId] = [...(after[skuId] ?? []), period];
  }
  return tidied({ ...template, prices: after }, nowMs);
}

/**
 * The template without a change's prices from `endMs` on: those that have begun by then end there, the others never begin. What
 * an open-ended price has taken the place of is gone by then: the next place's price holds.
 */
export function withoutPrices(
  template: PriceTemplate,
  changeId: string,
  { endMs, nowMs }: { endMs: number; nowMs: number },
): PriceTemplate {
  const cut = (period: PricePeriod): PricePeriod[] => {
    if (period.changeId !== changeId) return [period];
    if (period.fromMs >= endMs) return [];
    return [{ ...period, untilMs: Math.min(period.untilMs ?? endMs, endMs) }];
  };
  const prices = mapValues(template.prices, (periods) => periods.flatMap(cut));
  return tidied({ ...template, prices }, nowMs);
}

export interface NewTerms extends PriceRange {
  skuId: string;
}

/** The brand's template with what the group allows from `fromMs` on; for the same moment the newer terms take the older ones' place. */
export function withTerms(
  template: PriceTemplate,
  terms: readonly NewTerms[],
  { fromMs, nowMs }: { fromMs: number; nowMs: number },
): PriceTemplate {
  const seq = template.version + 1;
  const after = { ...template.terms };
  for (const { skuId, listPriceFen, minFen, maxFen } of terms) {
    const others = (after[skuId] ?? []).filter((term) => term.fromMs !== fromMs);
    after[skuId] = [...others, { listPriceFen, minFen, maxFen, fromMs, seq }];
  }
  return tidied({ ...template, terms: after }, nowMs);
}

/** A version on, and without what can never hold again: what has ended, and what something open-ended took the place of. */
function tidied(template: PriceTemplate, nowMs: number): PriceTemplate {
  // A call that began a while ago still asks for prices as they were then.
  const beganMs = nowMs - PRICE_LEAD_MS;
  const livePeriods = (periods: PricePeriod[]) => {
    const open = latestBegun(
      periods.filter(({ untilMs }) => untilMs === null),
      beganMs,
    );
    return periods.filter(
      (one) => one === open || ((one.untilMs ?? Infinity) > beganMs && !(open && isLater(open, one))),
    );
  };
  const liveTerms = (terms: PriceTerms[]) => {
    const current = latestBegun(terms, beganMs);
    return terms.filter((one) => one === current || !(current && isLater(current, one)));
  };
  return {
    ...template,
    version: template.version + 1,
    prices: withoutEmpty(mapValues(template.prices, livePeriods)),
    terms: withoutEmpty(mapValues(template.terms, liveTerms)),
  };
}

function mapValues<T>(bySku: Record<string, T[]>, map: (all: T[]) => T[]): Record<string, T[]> {
  return Object.fromEntries(Object.entries(bySku).map(([skuId, all]) => [skuId, map(all)]));
}

function withoutEmpty<T>(bySku: Record<string, T[]>): Record<string, T[]> {
  return Object.fromEntries(Object.entries(bySku).filter(([, all]) => all.length > 0));
}
