import { contracts } from '@fangzhen/contracts';
import { memberAction, type Filter } from '@fangzhen/cloudkit';
import { couponView } from '@fangzhen/domain';

const PAGE = 50;

/** The member's coupons of one tab. The cursor is how many came before. */
export const mine = memberAction(contracts.coupons.mine, async ({ state, cursor }, ctx) => {
  const skip = Number(cursor ?? 0);
  const { filter, direction } = TABS[state](ctx.nowMs);
  const found = await ctx
    .mine('coupons')
    .find(filter, { order: [['expiresAtMs', direction]], skip, limit: PAGE + 1 });
  return {
    coupons: found.slice(0, PAGE).map((coupon) => couponView(coupon, ctx.nowMs)),
    ...(found.length > PAGE && { nextCursor: String(skip + PAGE) }),
  };
});

type Tab = (nowMs: number) => { filter: Exclude<Filter, { $or: unknown }>; direction: 'asc' | 'desc' };

/** A coupon that ran out unused stays `issued` in the data; its time says the rest. */
const TABS: Record<'usable' | 'used' | 'expired', Tab> = {
  usable: (nowMs) => ({ filter: { state: 'issued', expiresAtMs: { $gt: nowMs } }, direction: 'asc' }),
  used: () => ({ filter: { state: { $in: ['locked', 'redeemed'] } }, direction: 'desc' }),
  expired: (nowMs) => ({
    filter: { state: { $in: ['issued', 'expired'] }, expiresAtMs: { $lte: nowMs } },
    direction: 'desc',
  }),
};
