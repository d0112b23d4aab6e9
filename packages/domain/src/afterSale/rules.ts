import type { Grant, Role } from '../model/member';
import { inScope, grantScope } from '../access/scope';
import { DAY_MS } from '../time/shanghai';

/** What one person may give back without asking the group. Both limits hold. */
export interface RefundLimit {
  /** Of one order, with what was given back of it before. */
  perOrderFen: number;
  /** On one business day, over all orders. */
  perDayFen: number;
}

/** What the group decides about after-sales. */
export interface AfterSaleRules {
  /** How long after its completion units of an order may be asked back. */
  windowMs: number;
  limits: Partial<Record<Role, RefundLimit>>;
}

export const AFTER_SALE_RULES: AfterSaleRules = {
  windowMs: 7 * DAY_MS,
  limits: {
    clerk: { perOrderFen: 10_000, perDayFen: 50_000 },
    storeManager: { perOrderFen: 100_000, perDayFen: 500_000 },
  },
};

/** WeChat Pay gives one payment back in 50 parts at most; what is asked for again after a closed refund counts, too. */
export const MAX_AFTER_SALES = 20;

/** The widest of the limits that somebody's roles at a store give (I12). */
export function refundLimit(
  grants: readonly Grant[],
  place: { storeId: string; brandId: string },
): RefundLimit {
  const own = grants.flatMap((grant) => {
    const reaches = inScope(grantScope([grant], 'afterSales.decide'), place);
    const limit = AFTER_SALE_RULES.limits[grant.role];
    return reaches && limit ? [limit] : [];
  });
  return {
    perOrderFen: Math.max(0, ...own.map(({ perOrderFen }) => perOrderFen)),
    perDayFen: Math.max(0, ...own.map(({ perDayFen }) => perDayFen)),
  };
}
