import type { MemberCtx } from '@fangzhen/cloudkit';
import { emptyAccount, spendable, type Coupon } from '@fangzhen/domain';

const MAX_COUPONS = 100;

/** The points that the calling member can spend now. */
export async function pointsBalance(ctx: MemberCtx): Promise<number> {
  const account = await ctx.system.get('pointsAccounts', ctx.memberId);
  return spendable(account ?? emptyAccount(ctx.memberId), ctx.nowMs);
}

/** The coupons that the calling member has not used, those that expire first before others. */
export function unusedCoupons(ctx: MemberCtx): Promise<Coupon[]> {
  return ctx
    .mine('coupons')
    .find(
      { state: 'issued', expiresAtMs: { $gt: ctx.nowMs } },
      { order: [['expiresAtMs', 'asc']], limit: MAX_COUPONS },
    );
}
