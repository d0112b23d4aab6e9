import type { CampaignHint, OrderReward } from '@fangzhen/contracts';
import sumBy from 'lodash-es/sumBy';
import { unitsBack, type Worth } from '../afterSale/share';
import { reachedBy, type ScopedLine } from '../coupon/scope';
import type { CampaignTerms } from '../model/campaign';
import { refundedOfUnits } from '../money/unitRefund';
import { soleBrand } from './hints';
import { goodsOf, isInForce } from './inForce';
import { CAMPAIGN_RULES, type CampaignRules } from './rules';

/** A line as it is paid. */
export interface PaidLine extends ScopedLine {
  payFen: number;
}

/** A reward of one store's part of a cart; its lines are the cart's. */
export interface CartReward extends OrderReward {
  storeId: string;
}

/**
 * The coupons that campaigns promise for what is paid, store by store: each order has its own, whatever becomes of the others. And what is missing where
 * the threshold is not reached.
 */
export function campaignRewards(
  campaigns: readonly CampaignTerms[],
  lines: readonly PaidLine[],
  nowMs: number,
  rules: CampaignRules = CAMPAIGN_RULES,
): { rewards: CartReward[]; hints: CampaignHint[] } {
  const rewards: CartReward[] = [];
  const hints: CampaignHint[] = [];
  for (const campaign of campaigns) {
    const { _id: campaignId, title, benefit, untilMs } = campaign;
    if (benefit.kind !== 'coupon' || !isInForce(campaign, nowMs, rules)) continue;
    const reached = reachedBy(goodsOf(campaign), lines);
    const { templateId, thresholdFen } = benefit;
    const storeIds = [...new Set(reached.map((i) => lines[i]!.storeId))];
    const parts = storeIds.map((storeId) => {
      const own = reached.filter((i) => lines[i]!.storeId === storeId);
      return { storeId, own, paidFen: sumBy(own, (i) => lines[i]!.payFen) };
    });
    const earned = parts.filter(({ paidFen }) => paidFen >= thresholdFen);
    rewards.push(
      ...earned.map(({ storeId, own }) => ({
        storeId,
        campaignId,
        title,
        templateId,
        thresholdFen,
        lines: own,
      })),
    );
    if (earned.length > 0 || parts.length === 0) continue;
    const missingFen = thresholdFen - Math.max(...parts.map(({ paidFen }) => paidFen));
    const brand = soleBrand(campaign);
    hints.push({ campaignId, title, missingFen, untilMs, ...(brand !== undefined && { brandId: brand }) });
  }
  return { rewards, hints };
}

/** Whether an order deserves a reward by what of it is kept: units that were given back count no more. */
export function deserves(worth: Worth, { lines, thresholdFen }: OrderReward): boolean {
  const back = unitsBack(worth);
  const keptFen = sumBy(lines, (i) => {
    const { payFen, qty } = worth.lines[i]!;
    return payFen - refundedOfUnits(payFen, qty, back[i]!);
  });
  return keptFen >= thresholdFen;
}
