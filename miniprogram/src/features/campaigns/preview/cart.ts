import sum from 'lodash-es/sum';
import type { Input } from '../../../cloud';

/** How many of each SKU, by store. */
export type SampleCart = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** With so many of this SKU of that store; none takes it out. */
export function withUnits(cart: SampleCart, storeId: string, skuId: string, qty: number): SampleCart {
  const { [skuId]: _, ...others } = cart[storeId] ?? {};
  return { ...cart, [storeId]: qty > 0 ? { ...others, [skuId]: qty } : others };
}

export const unitsOf = (cart: SampleCart): number =>
  sum(Object.values(cart).flatMap((lines) => Object.values(lines)));

/** As a preview is asked for: the stores that something is bought at. */
export const partsOf = (cart: SampleCart): Input<'campaigns', 'preview'>['parts'] =>
  Object.entries(cart)
    .map(([storeId, lines]) => ({
      storeId,
      lines: Object.entries(lines).map(([skuId, qty]) => ({ skuId, qty })),
    }))
    .filter(({ lines }) => lines.length > 0);
