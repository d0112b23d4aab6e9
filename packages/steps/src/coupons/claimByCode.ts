import { Refusal, type MemberCtx } from '@fangzhen/cloudkit';
import type { Coupon } from '@fangzhen/domain';
import { claimCoupon } from './claimCoupon';

/**
 * Claims with a word that was given out, once for each member: the claim's id is made of the word, so that the same again is the
 * same coupon (I7). The template's budget is the batch's quota (I4).
 *
 * @throws Refusal NOT_FOUND, COUPON_SOLD_OUT, COUPON_LIMIT.
 */
export async function claimByCode(ctx: MemberCtx, code: string): Promise<Coupon> {
  const [template] = await ctx.shared('couponTemplates').find({ code }, { limit: 1, fields: ['code'] });
  if (!template) throw new Refusal('NOT_FOUND', '没有这个券码，请核对后再输一次');
  return claimCoupon(ctx, template._id, `code-${template._id}-${code}`, code);
}
