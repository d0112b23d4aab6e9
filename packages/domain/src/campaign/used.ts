import type { OrderCampaign } from '@fangzhen/contracts';
import type { DiscountLine, Taken } from '../discount/model';
import type { CampaignOffer } from './asOffers';

/**
 * The campaigns that a price uses, with what was left of each line at their stage: what is frozen into the orders, for the day on which some of it
 * is given back.
 *
 * @param taken everything that the price uses, in the order in which it applies
 */
export function usedCampaigns(
  lines: readonly DiscountLine[],
  taken: readonly Taken[],
  running: readonly CampaignOffer[],
): OrderCampaign[] {
  const left = lines.map(({ amountFen }) => amountFen);
  return taken.flatMap(({ offer, byLine }) => {
    const campaign = running.find((one) => one.offer.id === offer.id)?.campaign;
    const bases = [...left];
    byLine.forEach((fen, i) => (left[i]! -= fen));
    if (!campaign) return [];
    const { benefit } = campaign;
    if (benefit.kind === 'memberPrice' || benefit.kind === 'coupon') return [];
    const { reaches, counts = reaches } = offer;
    const on = bases
      .map((baseFen, line) => ({
        ...{ line, baseFen, offFen: byLine[line]! },
        reached: reaches.includes(line),
        counted: counts.includes(line),
      }))
      .filter(({ reached, counted }) => reached || counted);
    return [{ id: campaign._id, title: campaign.title, benefit, lines: on }];
  });
}
