import sumBy from 'lodash-es/sumBy';
import type { CampaignTerms, QuotaHold } from '../model/campaign';
import type { Order } from '../model/order';
import type { PricedCart } from '../pricing/priceCart';

/**
 * What a priced cart takes of the quotas of its campaigns: each once, and as much as it takes off.
 *
 * @param key of the attempt to place it
 */
export function quotaHolds(
  { discounts, rewards }: Pick<PricedCart, 'discounts' | 'rewards'>,
  campaigns: readonly Pick<CampaignTerms, '_id' | 'quota'>[],
  key: string,
): QuotaHold[] {
  return campaigns.flatMap(({ _id: campaignId, quota }) => {
    const own = discounts.filter(({ source, sourceId }) => source === 'campaign' && sourceId === campaignId);
    const promised = rewards.some((reward) => reward.campaignId === campaignId);
    return quota && (own.length > 0 || promised) ? [{ campaignId, key, fen: sumBy(own, 'amountFen') }] : [];
  });
}

/**
 * What an order holds of quotas as of one of its events. Orders that were placed together hold theirs under one key, and are never revived; one alone holds
 * under its own.
 */
export const quotasAsOf = ({ quotas = [], checkout }: Order, holdId: string): QuotaHold[] =>
  quotas.map((quota) => (checkout ? quota : { ...quota, key: holdId }));
