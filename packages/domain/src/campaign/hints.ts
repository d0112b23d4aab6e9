import type { CampaignHint } from '@fangzhen/contracts';
import type { DiscountLine, PointsTerms, Taken } from '../discount/model';
import { whyNot } from '../discount/whyNot';
import type { CampaignTerms } from '../model/campaign';
import type { CampaignOffer } from './asOffers';

/** A cart that has been priced, for saying what is missing. */
interface Priced {
  lines: readonly DiscountLine[];
  taken: readonly Taken[];
  points: PointsTerms;
}

/** What little more would have to be bought for a campaign that the price does not use, the least first. */
export function campaignHints(running: readonly CampaignOffer[], priced: Priced): CampaignHint[] {
  const { lines, taken, points } = priced;
  const used = taken.map(({ offer }) => offer);
  return running
    .flatMap(({ campaign, offer }): CampaignHint[] => {
      if (used.some(({ id }) => id === offer.id)) return [];
      const why = whyNot(lines, used, offer, points);
      if (why.code !== 'missing' || why.missingFen === undefined) return [];
      const { _id: campaignId, title, untilMs } = campaign;
      const brandId = soleBrand(campaign);
      return [
        { campaignId, title, missingFen: why.missingFen, untilMs, ...(brandId !== undefined && { brandId }) },
      ];
    })
    .sort((a, b) => a.missingFen - b.missingFen || (a.campaignId < b.campaignId ? -1 : 1));
}

/** Of which brand more must be bought, where it is of one. */
export function soleBrand({ brandId, scope, counts = scope }: CampaignTerms): string | undefined {
  const { brandIds = brandId === undefined ? [] : [brandId] } = counts;
  return brandIds.length === 1 ? brandIds[0] : undefined;
}
