import type { PricePlace } from '@fangzhen/contracts';
import type { Sku } from '../model/catalog';
import type { PricePeriod, PriceTemplate } from '../model/price';
import { priceInForce, pricesHere } from './priceInForce';
import { staysInside } from './range';

export interface PriceOutside {
  skuId: string;
  place: PricePlace;
  priceFen: number;
}

/**
 * The prices of a brand that nobody could buy at from `fromMs` on: they hold then or later, lie outside of the range, and were
 * never approved by the group. A product's own price counts where the whole brand has no other.
 *
 * @param templates all of the brand's.
 */
export function pricesOutside(
  skus: readonly Sku[],
  templates: readonly PriceTemplate[],
  fromMs: number,
): PriceOutside[] {
  const whole = templates.find(({ _id, brandId }) => _id === brandId);
  const brandId = whole?.brandId ?? '';
  const here = pricesHere(brandId, [{ level: 'brand', id: brandId }], whole ? [whole] : []);
  return skus.flatMap((sku) => {
    const isOutside = (period: PricePeriod) =>
      !period.approved &&
      (period.untilMs ?? Infinity) > fromMs &&
      !staysInside(sku, here.terms[sku.id], { ...period, fromMs: Math.max(period.fromMs, fromMs) });
    const own = priceInForce(sku, here, fromMs);
    return [
      ...(own.from.level === 'product' && !own.allowed
        ? [{ skuId: sku.id, place: { kind: 'brand' as const }, priceFen: sku.priceFen }]
        : []),
      ...templates.flatMap((template) =>
        (template.prices[sku.id] ?? [])
          .filter(isOutside)
          .map(({ priceFen }) => ({ skuId: sku.id, place: template.place, priceFen })),
      ),
    ];
  });
}
