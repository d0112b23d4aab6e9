import type { CouponOffer } from '@fangzhen/contracts';
import type { CouponTemplate } from '../model/coupon';
import { Refusal } from '../refusal';
import { validityText } from './validity';

/** Whether coupons of a template can be issued: it is published, and they would not be born expired. */
export const isWorth = ({ state, validity }: CouponTemplate, nowMs: number): boolean =>
  state === 'published' && !(validity.kind === 'fixed' && nowMs >= validity.untilMs);

/** Whether a template is on offer at all: its coupons can be issued, and it is inside its claim window. */
export function isOffered(template: CouponTemplate, nowMs: number): boolean {
  const { claimFromMs, claimUntilMs } = template;
  return isWorth(template, nowMs) && claimFromMs <= nowMs && nowMs < claimUntilMs;
}

/**
 * What stands between a member and one more coupon of a template. Looks at what was read; the claim itself compares
 * again where it writes (I4).
 *
 * @param claimedCount how many of it the member has claimed so far.
 * @throws Refusal NOT_FOUND outside its window, COUPON_LIMIT, COUPON_SOLD_OUT.
 */
export function checkClaim(template: CouponTemplate, claimedCount: number, nowMs: number): void {
  if (!isOffered(template, nowMs)) throw new Refusal('NOT_FOUND', '这张券现在领不了，看看其他券');
  if (claimedCount >= template.perMember) {
    throw new Refusal('COUPON_LIMIT', `每人限领 ${template.perMember} 张，你已领过，可在“我的优惠券”里使用`);
  }
  if (template.left <= 0) throw new Refusal('COUPON_SOLD_OUT', '这张券已被领完，看看其他券');
}

/** A template as a member sees it on offer. What can no longer be had, for want of budget or of time, reads as sold out. */
export function offerOf(template: CouponTemplate, claimedCount: number, nowMs: number): CouponOffer {
  const { title, scopeText, benefit, brandId, budget, left, perMember } = template;
  const gone = left <= 0 || !isOffered(template, nowMs);
  return {
    templateId: template._id,
    title,
    scopeText,
    benefit,
    ...(brandId === undefined ? {} : { brandId }),
    takenPercent: budget > 0 ? Math.floor(((budget - left) * 100) / budget) : 100,
    state: claimedCount >= perMember ? 'claimed' : gone ? 'soldOut' : 'claimable',
    validText: validityText(template.validity),
  };
}
