import type { CouponDraft } from '@fangzhen/contracts';
import type { CouponTemplate } from '../model/coupon';
import { COUPON_STACKS } from './rules';

type Terms = Omit<
  CouponTemplate,
  '_id' | 'state' | 'version' | 'left' | 'held' | 'changedAtMs' | 'changedByName' | 'fingerprint'
>;

/** What a draft says, as its template keeps it. A brand's coupon takes off its own goods only, whatever its scope says. */
export function termsOf({ stackId, ...draft }: CouponDraft): Terms {
  const { brandId, scope } = draft;
  return {
    ...draft,
    ...(brandId !== undefined && { scope: { ...scope, brandIds: [brandId] } }),
    ...(stackId && { stack: COUPON_STACKS[stackId] }),
  };
}

/** What a template's managers wrote. */
export function draftOf(template: CouponTemplate): CouponDraft {
  const { brandId, title, benefit, scope, scopeText, payer, stack, budget, perMember } = template;
  const { validity, claimFromMs, claimUntilMs, code } = template;
  const stackId = stack && (stack.groupId as CouponDraft['stackId']);
  return {
    ...{ title, benefit, scope: scope as CouponDraft['scope'], scopeText, payer, budget, perMember },
    ...{ validity, claimFromMs, claimUntilMs },
    ...(brandId !== undefined && { brandId }),
    ...(stackId && { stackId }),
    ...(code !== undefined && { code }),
  };
}

/** How many of its budget were issued, are set aside for grants under way, and can still be had. */
export function budgetOf({ budget, left, aside = {} }: CouponTemplate) {
  const asideCount = Object.values(aside).reduce((sum, count) => sum + count, 0);
  return { left, aside: asideCount, issued: budget - left - asideCount };
}
