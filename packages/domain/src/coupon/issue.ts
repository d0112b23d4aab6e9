import type { Coupon, CouponRule, CouponTemplate } from '../model/coupon';
import { validityFrom } from './validity';

/** A coupon of a template for a member, issued now. The rule is copied, so that a later change of the template leaves it alone. */
export function issueCoupon(issue: {
  template: CouponRule & Pick<CouponTemplate, '_id' | 'brandId' | 'validity'>;
  memberId: string;
  couponId: string;
  /** The budget hold it is issued under. */
  claimKey?: string;
  /** The grant that gives it. */
  grantId?: string;
  nowMs: number;
}): Coupon {
  const { template, memberId, couponId, claimKey, grantId, nowMs } = issue;
  const { title, benefit, scope, scopeText, payer, stack, brandId } = template;
  return {
    _id: couponId,
    templateId: template._id,
    memberId,
    ...(brandId === undefined ? {} : { brandId }),
    title,
    benefit,
    scope,
    scopeText,
    payer,
    ...(stack === undefined ? {} : { stack }),
    state: 'issued',
    ...(claimKey === undefined ? {} : { claimKey }),
    ...(grantId === undefined ? {} : { grantId }),
    issuedAtMs: nowMs,
    ...validityFrom(template.validity, nowMs),
  };
}
