import type { PriceLevel } from '@fangzhen/contracts';
import type { Sku } from '../model/catalog';
import type { PricePeriod, PriceTemplate, PriceTerms } from '../model/price';
import { latestBegun } from './latest';
import { isInside, rangeAt, type PriceRange } from './range';

/** Every price that can count at one place, and what the group allows there. */
export interface PricesHere {
  terms: Readonly<Record<string, PriceTerms[]>>;
  /** The nearest first: store, district, city, brand. */
  layers: readonly { level: PriceLevel; prices: Readonly<Record<string, PricePeriod[]>> }[];
}

/** The prices of nobody: each SKU costs what its product says. */
export const NO_PRICES: PricesHere = { terms: {}, layers: [] };

export interface PriceInForce {
  unitFen: number;
  /** The group's list price, only where it is really higher: nothing is struck through for show. */
  listUnitFen?: number;
  /** Which rule it came from. */
  from: { level: PriceLevel; changeId?: string };
  range: PriceRange;
  /** Inside of the range or approved by the group; else nobody may buy at it (I13). */
  allowed: boolean;
}

/**
 * What one unit of a SKU costs somewhere at a moment: the nearest place with a price in force has it, and of several
 * there the one that began last. Where no place has one, the product's own.
 */
export function priceInForce(sku: Sku, here: PricesHere, atMs: number): PriceInForce {
  const range = rangeAt(sku, here.terms[sku.id], atMs);
  for (const { level, prices } of here.layers) {
    const period = latestBegun(
      prices[sku.id]?.filter((one) => !hasEnded(one, atMs)),
      atMs,
    );
    if (period) {
      const { priceFen, changeId, approved } = period;
      return priced(priceFen, range, { level, changeId }, approved);
    }
  }
  return priced(sku.priceFen, range, { level: 'product' }, false);
}

const hasEnded = ({ untilMs }: PricePeriod, atMs: number) => untilMs !== null && untilMs <= atMs;

function priced(
  unitFen: number,
  range: PriceRange,
  from: PriceInForce['from'],
  approved: boolean,
): PriceInForce {
  const { listPriceFen } = range;
  return {
    unitFen,
    ...(listPriceFen > unitFen && { listUnitFen: listPriceFen }),
    from,
    range,
    allowed: approved || isInside(unitFen, range),
  };
}

/** The templates that count at a place, arranged; `ids` are those of `placesOver`, nearest first. */
export function pricesHere(
  brandId: string,
  places: readonly { level: PriceLevel; id: string }[],
  templates: readonly PriceTemplate[],
): PricesHere {
  const byId = new Map(templates.map((template) => [template._id, template]));
  return {
    terms: byId.get(brandId)?.terms ?? {},
    layers: places.flatMap(({ level, id }) => {
      const prices = byId.get(id)?.prices;
      return prices ? [{ level, prices }] : [];
    }),
  };
}
