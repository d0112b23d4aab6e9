import { hashId, randomDigits, surelyNotWritten, type Ctx, type Transaction } from '@fangzhen/cloudkit';
import { deserves, isOffered, issueCoupon, type CouponTemplate, type Order } from '@fangzhen/domain';
import { membersOf } from '../members/membersOf';
import { holdBudget, releaseBudget, settleBudget } from './claimCoupon';
import { addClaim, claimedCount, claimsOf } from './claims';

type Reward = NonNullable<Order['rewards']>[number];

/** One coupon for one order of one campaign: its id says so (I4, I14). */
const rewardId = ({ _id }: Order, { campaignId }: Reward) => hashId(_id, 'reward', campaignId);

/**
 * Completed: the coupons that the order was promised are issued, under their templates' budgets and the member's limit; where one of these is used
 * up, or the order does not deserve it any more, there is none. Twice changes nothing.
 */
export async function issueRewards(ctx: Ctx, order: Order): Promise<void> {
  for (const reward of order.rewards!) await issueReward(ctx, order, reward);
}

async function issueReward(ctx: Ctx, order: Order, reward: Reward): Promise<void> {
  const couponId = rewardId(order, reward);
  const [template, issued] = await Promise.all([
    ctx.system.get('couponTemplates', reward.templateId),
    ctx.system.get('coupons', couponId),
  ]);
  if (issued || !template || !isOffered(template, ctx.nowMs)) return;
  const claimKey = `${couponId}_${randomDigits(8)}`;
  if (!(await holdBudget(ctx, template._id, claimKey))) return;
  let isIssued: boolean;
  try {
    isIssued = await ctx.system.transaction((tx) =>
      issue(tx, ctx, { order, reward, template, couponId, claimKey }),
    );
  } catch (error) {
    if (surelyNotWritten(error)) await releaseBudget(ctx, template._id, claimKey);
    throw error;
  }
  await (isIssued ? settleBudget : releaseBudget)(ctx, template._id, claimKey);
}

interface Issue {
  order: Order;
  reward: Reward;
  template: CouponTemplate;
  couponId: string;
  claimKey: string;
}

/** The member's claims are written by whoever issues and by whoever takes back: of the two the later one sees what the other did. */
async function issue(
  tx: Transaction,
  ctx: Ctx,
  { order, reward, template, couponId, claimKey }: Issue,
): Promise<boolean> {
  const [now, there] = [await tx.get('orders', order._id), await tx.get('coupons', couponId)];
  if (there || now?.state !== 'completed' || !deserves(now, reward)) return false;
  const members = await membersOf(tx, order.memberId);
  const claims = await claimsOf(tx, members, template._id);
  if (claimedCount(claims) >= template.perMember) return false;
  const coupon = issueCoupon({ template, memberId: members[0]!, couponId, claimKey, nowMs: ctx.nowMs });
  await addClaim(tx, claims, couponId);
  await tx.add('coupons', { ...coupon, rewardFor: order._id });
  return true;
}

/**
 * Given back after it was completed: coupons that what is kept does not deserve end now, unless they were used or a friend has them; one that an unpaid
 * order has is that order's, and ends if it comes back. Nobody is asked for money. Twice changes nothing.
 */
export async function revokeRewards(ctx: Ctx, order: Order): Promise<void> {
  for (const reward of order.rewards!) await ctx.system.transaction((tx) => revoke(tx, ctx, order, reward));
}

async function revoke(tx: Transaction, ctx: Ctx, order: Order, reward: Reward): Promise<void> {
  const [now, coupon] = [await tx.get('orders', order._id), await tx.get('coupons', rewardId(order, reward))];
  if (now?.state === 'completed' && deserves(now, reward)) return;
  const claims = await claimsOf(tx, await membersOf(tx, order.memberId), reward.templateId);
  for (const claim of claims) await tx.put('couponClaims', claim);
  if (!coupon || coupon.revokedAtMs !== undefined || coupon.expiresAtMs <= ctx.nowMs) return;
  if (coupon.state === 'redeemed' || coupon.state === 'given') return;
  await tx.put('coupons', { ...coupon, expiresAtMs: ctx.nowMs, revokedAtMs: ctx.nowMs });
}
