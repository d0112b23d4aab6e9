import type { CouponScope } from '@fangzhen/contracts';

/** What a coupon looks at of a cart's line; a cart may hold several stores. */
export interface ScopedLine {
  storeId: string;
  brandId: string;
  skuId: string;
  categoryId: string;
  /** GB/T 2260: its store's city and district. */
  regionCodes?: readonly string[];
  /** No goods, but what bringing them costs. */
  isFee?: boolean;
}

const within = (list: readonly string[] | undefined, id: string) => list === undefined || list.includes(id);

type Place = Pick<ScopedLine, 'storeId' | 'brandId' | 'regionCodes'>;

/** Whether the coupon holds where this store stands: in its city, or in its district. */
export function holdsInRegion({ regionCodes }: CouponScope, place: Pick<Place, 'regionCodes'>): boolean {
  return regionCodes === undefined || regionCodes.some((code) => place.regionCodes?.includes(code));
}

/** Whether the coupon holds in this store at all, whatever is in the cart. */
export function holdsInStore(scope: CouponScope, place: Place): boolean {
  const { storeIds, brandIds } = scope;
  return within(storeIds, place.storeId) && within(brandIds, place.brandId) && holdsInRegion(scope, place);
}

/** The places of the goods that a coupon reaches. */
export function reachedBy(scope: CouponScope, lines: readonly ScopedLine[]): number[] {
  return lines.flatMap((line, i) =>
    !line.isFee &&
    holdsInStore(scope, line) &&
    within(scope.skuIds, line.skuId) &&
    within(scope.categoryIds, line.categoryId)
      ? [i]
      : [],
  );
}
