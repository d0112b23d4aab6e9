import type { CouponDraft, CouponProblem, CouponStack } from '@fangzhen/contracts';
import { yuan } from '../text/yuan';
import { DAY_MS } from '../time/shanghai';

/** What no coupon of a brand's may break. The group's own are not bound by them. */
export interface CouponRules {
  /** The largest whole percent that may be taken off what must be bought for it. */
  maxPercentOff: number;
  /** The most that is taken off where nothing must be bought for it. */
  maxFreeFen: number;
  /** For how many days it can be claimed, or holds, at most. */
  maxDays: number;
}

export const COUPON_RULES: CouponRules = { maxPercentOff: 50, maxFreeFen: 3000, maxDays: 92 };

/** 叠加组: a brand's coupon, one of the group's and one for delivery go together, in this order. */
export const COUPON_STACKS: Record<NonNullable<CouponDraft['stackId']>, CouponStack> = {
  brand: { groupId: 'brand', rank: 1 },
  group: { groupId: 'group', rank: 2 },
  delivery: { groupId: 'delivery', rank: 3 },
};

/** What of the group's rules a draft breaks, each with what to do. Looked at when it is saved and when it is published. */
export function couponProblems(draft: CouponDraft, rules: CouponRules = COUPON_RULES): CouponProblem[] {
  return [...termProblems(draft), ...(draft.brandId === undefined ? [] : brandProblems(draft, rules))];
}

function termProblems({ benefit, stackId, validity, claimFromMs }: CouponDraft): CouponProblem[] {
  const problems: CouponProblem[] = [];
  if (benefit.kind === 'threshold' && benefit.offFen > benefit.thresholdFen)
    problems.push({ field: 'benefit', message: '减免不能超过门槛，请调低减免金额' });
  if ((benefit.kind === 'deliveryFree') !== (stackId === 'delivery') && stackId !== undefined)
    problems.push({ field: 'stackId', message: '免邮券用免邮叠加组，其他券不能用，请改叠加组' });
  if (validity.kind === 'fixed' && validity.untilMs <= claimFromMs)
    problems.push({ field: 'time', message: '开始领取时券已经过期，请改使用时间' });
  return problems;
}

function brandProblems(draft: CouponDraft, rules: CouponRules): CouponProblem[] {
  const { brandId, benefit, payer, scope, stackId, validity, claimFromMs, claimUntilMs } = draft;
  const problems: CouponProblem[] = [];
  const strong = tooStrong(benefit, rules);
  if (strong) problems.push({ field: 'benefit', message: strong });
  if (payer === 'group') problems.push({ field: 'payer', message: '品牌券不能由集团承担，请改为品牌或门店' });
  if (stackId === 'group') problems.push({ field: 'stackId', message: '集团叠加组只给集团券用，请改叠加组' });
  if (scope.brandIds?.some((id) => id !== brandId))
    problems.push({ field: 'scope', message: '品牌券只能用于自己的商品，请移除其他品牌' });
  const spans = [
    claimUntilMs - claimFromMs,
    validity.kind === 'fixed' ? validity.untilMs - validity.fromMs : validity.days * DAY_MS,
  ];
  if (spans.some((ms) => ms > rules.maxDays * DAY_MS))
    problems.push({ field: 'time', message: `品牌券的领取和使用时间最长 ${rules.maxDays} 天，请缩短` });
  return problems;
}

function tooStrong(benefit: CouponDraft['benefit'], rules: CouponRules): string | undefined {
  const { maxPercentOff, maxFreeFen } = rules;
  const freeFen =
    benefit.kind === 'cash' ? benefit.offFen : benefit.kind === 'gift' ? (benefit.capFen ?? Infinity) : 0;
  if (freeFen > maxFreeFen) return `集团规定品牌无门槛券最多减 ${yuan(maxFreeFen)}，请调低`;
  const percent =
    benefit.kind === 'threshold'
      ? (benefit.offFen * 100) / benefit.thresholdFen
      : benefit.kind === 'percent'
        ? benefit.percentOff
        : 0;
  if (percent > maxPercentOff)
    return `集团规定品牌券最多减 ${maxPercentOff}%，现在是 ${Math.ceil(percent)}%，请调低力度`;
  return undefined;
}
