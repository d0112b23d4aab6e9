import {
  notFound,
  onceId,
  randomDigits,
  Refusal,
  surelyNotWritten,
  type MemberCtx,
  type Transaction,
} from '@fangzhen/cloudkit';
import { checkClaim, issueCoupon, type Coupon, type CouponTemplate } from '@fangzhen/domain';
import { addClaim, claimedCount, claimsOf } from './claims';

const CLAIM_MS = 60_000;

/**
 * Issues one coupon of a template to the calling member. The shared budget is taken by one conditional update under a key of
 * this attempt (I4); then a short transaction over the member's own documents issues the coupon; if it refuses, the budget is
 * given back; if nobody knows what became of it, the sweeper looks. The same client id gives the same coupon again (I7).
 *
 * @param code the word that the member has, for a template that asks for one
 * @throws Refusal NOT_FOUND, COUPON_SOLD_OUT, COUPON_LIMIT, KEY_REUSED.
 */
export async function claimCoupon(
  ctx: MemberCtx,
  templateId: string,
  clientClaimId: string,
  code?: string,
): Promise<Coupon> {
  const couponId = onceId(ctx, 'coupons.claim', clientClaimId);
  const [template, claims, issued] = await Promise.all([
    ctx.shared('couponTemplates').get(templateId),
    ctx.mine('couponClaims').find({ templateId }, { limit: ctx.members.length }),
    ctx.mine('coupons').get(couponId),
  ]);
  if (issued) return sameClaim(issued, templateId);
  if (!template || template.code !== code) throw notFound('优惠券');
  checkClaim(template, claimedCount(claims), ctx.nowMs);

  const claimKey = `${couponId}_${randomDigits(8)}`;
  if (!(await holdBudget(ctx, templateId, claimKey)))
    throw new Refusal('COUPON_SOLD_OUT', '这张券已被领完，看看其他券');
  let coupon: Coupon;
  try {
    coupon = await ctx.system.transaction((tx) => issue(tx, ctx, { template, couponId, claimKey }));
  } catch (error) {
    if (surelyNotWritten(error)) await releaseBudget(ctx, templateId, claimKey);
    throw error;
  }
  // Lost to a twin of this very request: its coupon stands, and this attempt's hold goes back.
  if (coupon.claimKey === claimKey) await settleBudget(ctx, templateId, claimKey);
  else await releaseBudget(ctx, templateId, claimKey);
  return coupon;
}

interface Claim {
  template: CouponTemplate;
  couponId: string;
  claimKey: string;
}

async function issue(
  tx: Transaction,
  ctx: MemberCtx,
  { template, couponId, claimKey }: Claim,
): Promise<Coupon> {
  const issued = await tx.get('coupons', couponId);
  if (issued) return sameClaim(issued, template._id);
  const claims = await claimsOf(tx, ctx.members, template._id);
  checkClaim({ ...template, left: 1 }, claimedCount(claims), ctx.nowMs);
  const coupon = {
    ...issueCoupon({ template, memberId: ctx.memberId, couponId, nowMs: ctx.nowMs }),
    claimKey,
  };
  await addClaim(tx, claims, couponId);
  await tx.add('coupons', coupon);
  return coupon;
}

function sameClaim(issued: Coupon, templateId: string): Coupon {
  if (issued.templateId !== templateId) throw new Refusal('KEY_REUSED', '请刷新页面后重新领取');
  return issued;
}

/** Takes one of a template's budget for this attempt. @returns whether there was one */
export async function holdBudget(
  ctx: Pick<MemberCtx, 'system' | 'nowMs'>,
  templateId: string,
  claimKey: string,
): Promise<boolean> {
  const untilMs = ctx.nowMs + CLAIM_MS;
  const held = `held.${claimKey}`;
  const taken = await ctx.system.update(
    'couponTemplates',
    { _id: templateId, state: 'published', left: { $gte: 1 }, [held]: { $exists: false } },
    { inc: { left: -1 }, set: { [held]: untilMs, claimingUntilMs: untilMs } },
  );
  return taken === 1;
}

/** The undo: the budget has it again. Twice changes nothing. */
export async function releaseBudget(
  ctx: Pick<MemberCtx, 'system'>,
  templateId: string,
  claimKey: string,
): Promise<void> {
  const held = `held.${claimKey}`;
  await ctx.system.update(
    'couponTemplates',
    { _id: templateId, [held]: { $exists: true } },
    { inc: { left: 1 }, unset: [held] },
  );
}

/** The hold has become a coupon. */
export async function settleBudget(
  ctx: Pick<MemberCtx, 'system'>,
  templateId: string,
  claimKey: string,
): Promise<void> {
  await ctx.system.update('couponTemplates', { _id: templateId }, { unset: [`held.${claimKey}`] });
}
