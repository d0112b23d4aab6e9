import type { CouponScope } from '@fangzhen/contracts';

/** What a coupon looks at of a cart's line; a cart may hold several stores. */
export interface ScopedLine {
  storeId: string;
  brandId: string;
  skuId: string;
  categoryId: string;
}

const within = (list: readonly string[] | undefined, id: string) => list === undefined || list.includes(id);

/** Whether the coupon holds in this store at all, whatever is in the cart. */
export function holdsInStore(scope: CouponScope, place: Pick<ScopedLine, 'storeId' | 'brandId'>): boolean {
  return within(scope.storeIds, place.storeId) && within(scope.brandIds, place.brandId);
}

/** The places of the lines that a coupon reaches. */
export function reachedBy(scope: CouponScope, lines: readonly ScopedLine[]): number[] {
  return lines.flatMap((line, i) =>
    holdsInStore(scope, line) &&
    within(scope.skuIds, line.skuId) &&
    within(scope.categoryIds, line.categoryId)
      ? [i]
      : [],
  );
}
