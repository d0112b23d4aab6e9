import { contracts, type Api } from '@fangzhen/contracts';
import { memberAction, type Filter } from '@fangzhen/cloudkit';
import { couponView } from '@fangzhen/domain';
import { returnGifts } from '@fangzhen/steps/coupons/withdrawGift';

const PAGE = 50;

/** The member's coupons of one tab. The cursor is how many came before. */
export const mine = memberAction(contracts.coupons.mine, async ({ state, cursor }, ctx) => {
  const skip = Number(cursor ?? 0);
  const { filter, direction } = TABS[state](ctx.nowMs);
  const find = () =>
    ctx.mine('coupons').find(filter, { order: [['expiresAtMs', direction]], skip, limit: PAGE + 1 });
  // Gifts come back as somebody looks; as this is rare, the list is read beside it, and again only if it was so.
  const [returned, read] = await Promise.all([returnGifts(ctx, ctx.members), find()]);
  const found = returned > 0 ? await find() : read;
  return {
    coupons: found.slice(0, PAGE).map((coupon) => couponView(coupon, ctx.nowMs)),
    ...(found.length > PAGE && { nextCursor: String(skip + PAGE) }),
  };
});

type Tab = (nowMs: number) => { filter: Exclude<Filter, { $or: unknown }>; direction: 'asc' | 'desc' };

/** A coupon that ran out unused stays `issued` in the data; its time says the rest. */
const TABS: Record<Api['coupons']['mine']['input']['state'], Tab> = {
  usable: (nowMs) => ({ filter: { state: 'issued', expiresAtMs: { $gt: nowMs } }, direction: 'asc' }),
  locked: () => ({ filter: { state: 'locked' }, direction: 'asc' }),
  used: () => ({ filter: { state: 'redeemed' }, direction: 'desc' }),
  expired: (nowMs) => ({
    filter: { state: { $in: ['issued', 'expired'] }, expiresAtMs: { $lte: nowMs } },
    direction: 'desc',
  }),
  given: () => ({ filter: { state: { $in: ['gifted', 'given'] } }, direction: 'desc' }),
};
