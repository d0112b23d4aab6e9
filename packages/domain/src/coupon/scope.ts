import type { CouponScope } from '@fangzhen/contracts';

/** What a coupon looks at in a cart, which may hold several stores. */
export interface CouponCart {
  lines: readonly {
    storeId: string;
    brandId: string;
    skuId: string;
    categoryId: string;
    amountFen: number;
  }[];
}

const within = (list: readonly string[] | undefined, id: string) => list === undefined || list.includes(id);

/** Whether the coupon holds in this store at all, whatever is in the cart. */
export function holdsInStore(scope: CouponScope, place: { storeId: string; brandId: string }): boolean {
  return within(scope.storeIds, place.storeId) && within(scope.brandIds, place.brandId);
}

/** What each line counts for this coupon: its amount, or 0 where the coupon does not reach. */
export function eligibleFens(scope: CouponScope, cart: CouponCart): number[] {
  return cart.lines.map((line) =>
    holdsInStore(scope, line) &&
    within(scope.skuIds, line.skuId) &&
    within(scope.categoryIds, line.categoryId)
      ? line.amountFen
      : 0,
  );
}
