import type { CampaignTerms } from '../model/campaign';
import { DAY_MS } from '../time/shanghai';

/** What no campaign of a brand's may break. The group's own are not bound by them. */
export interface CampaignRules {
  /** The largest whole percent that may be taken off what is bought for it. */
  maxPercentOff: number;
  /** A member price is at least so many percent of the price that is in force. */
  minPricePercent: number;
  /** The least share of its cost that a brand bears of its own campaign, in percent. */
  minOwnPercent: number;
  /** Whether an order campaign of a brand's and one of the group's may be used together. */
  brandStacksWithGroup: boolean;
  /** For how many days it runs at most. */
  maxDays: number;
}

export const CAMPAIGN_RULES: CampaignRules = {
  maxPercentOff: 50,
  minPricePercent: 60,
  minOwnPercent: 50,
  brandStacksWithGroup: true,
  maxDays: 92,
};

/** One rule that a campaign breaks, and what to do: a sentence for whoever edits it. */
export interface CampaignProblem {
  field: 'benefit' | 'payers' | 'time' | 'scope';
  message: string;
}

/** What of the group's rules a campaign breaks. Looked at when it is saved, when it is started and whenever something is priced with it. */
export function campaignProblems(
  campaign: Pick<CampaignTerms, 'brandId' | 'benefit' | 'payers' | 'fromMs' | 'untilMs' | 'scope'>,
  rules: CampaignRules = CAMPAIGN_RULES,
): CampaignProblem[] {
  const { brandId, benefit, payers, fromMs, untilMs, scope } = campaign;
  const problems: CampaignProblem[] = [];
  if ('offFen' in benefit && benefit.offFen > benefit.thresholdFen)
    problems.push({ field: 'benefit', message: '减免不能超过门槛，请调低减免金额' });
  if (brandId === undefined) return problems;
  const percent = percentOff(campaign);
  if (percent > rules.maxPercentOff)
    problems.push({
      field: 'benefit',
      message: `集团规定品牌活动最多减 ${rules.maxPercentOff}%，现在是 ${Math.ceil(percent)}%，请调低力度`,
    });
  const own = payers.reduce((sum, { payer, percent: share }) => sum + (payer === 'group' ? 0 : share), 0);
  if (own < rules.minOwnPercent)
    problems.push({
      field: 'payers',
      message: `品牌活动自己至少承担 ${rules.minOwnPercent}%，请调整承担比例`,
    });
  if (untilMs - fromMs > rules.maxDays * DAY_MS)
    problems.push({ field: 'time', message: `品牌活动最长 ${rules.maxDays} 天，请缩短时间` });
  if (scope.brandIds?.some((id) => id !== brandId))
    problems.push({ field: 'scope', message: '品牌活动只能用于自己的商品，请移除其他品牌' });
  return problems;
}

/** The least that a brand's member price may be, of a unit that costs so much now. */
export const leastUnitFen = (unitFen: number, { minPricePercent }: CampaignRules): number =>
  Math.ceil((unitFen * minPricePercent) / 100);

/** The most that it takes off, in percent of what must be bought for it. */
function percentOff({ benefit }: Pick<CampaignTerms, 'benefit'>): number {
  switch (benefit.kind) {
    case 'threshold':
    case 'eachThreshold':
      return (benefit.offFen * 100) / benefit.thresholdFen;
    case 'percent':
      return benefit.percentOff;
    case 'bundle':
      return (benefit.last * benefit.percentOff) / benefit.every;
    // A member price is looked at price by price; a coupon is worth, and borne, as its template says.
    case 'memberPrice':
    case 'coupon':
      return 0;
  }
}
