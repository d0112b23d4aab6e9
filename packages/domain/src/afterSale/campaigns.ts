import type { CampaignSums, OrderCampaign, PriceBenefit } from '@fangzhen/contracts';
import { savingOf, thresholdOf } from '../discount/benefits';
import type { Benefit } from '../discount/model';
import { refundedOfUnits } from '../money/unitRefund';

/** What campaigns know of an order. */
export interface Campaigned {
  lines: readonly { qty: number }[];
  campaigns?: readonly OrderCampaign[];
}

export const NOTHING: CampaignSums = { reachedFen: 0, countedFen: 0, shareFen: 0 };

/**
 * What campaigns gave for the units that are kept and would not give for those alone: a threshold that no longer holds, fewer whole thresholds, a
 * bundle that is broken up. Nothing where nothing is kept.
 *
 * @param back how many units of each line are given back.
 */
export function lostFen({ lines, campaigns = [] }: Campaigned, back: readonly number[]): number {
  return campaigns.reduce((sum, campaign) => {
    const { others = NOTHING, benefit } = campaign;
    const own = campaignSums(lines, campaign, back);
    if (benefit.kind === 'bundle') return sum + Math.max(0, own.shareFen - ownSaving(lines, campaign, back));
    return sum + lostOf(benefit, add(own, others));
  }, 0);
}

/** What of a campaign's lines is kept in one order. */
export function campaignSums(
  lines: Campaigned['lines'],
  campaign: Pick<OrderCampaign, 'lines'>,
  back: readonly number[],
): CampaignSums {
  return campaign.lines.reduce((sums, { line, baseFen, offFen, reached, counted }) => {
    const kept = (fen: number) => fen - refundedOfUnits(fen, lines[line]!.qty, back[line]!);
    return add(sums, {
      reachedFen: reached ? kept(baseFen) : 0,
      countedFen: counted ? kept(baseFen) : 0,
      shareFen: kept(offFen),
    });
  }, NOTHING);
}

export const add = (a: CampaignSums, b: CampaignSums): CampaignSums => ({
  reachedFen: a.reachedFen + b.reachedFen,
  countedFen: a.countedFen + b.countedFen,
  shareFen: a.shareFen + b.shareFen,
});

function lostOf(
  benefit: Exclude<PriceBenefit, { kind: 'bundle' }>,
  { reachedFen, countedFen, shareFen }: CampaignSums,
): number {
  if (benefit.kind === 'memberPrice') return 0;
  if (countedFen < thresholdOf(benefit)) return shareFen;
  // Of 满减 and 满折 what is kept has its share, and keeps it.
  if (benefit.kind !== 'eachThreshold') return 0;
  return Math.max(0, shareFen - savingOf(benefit, { ...NO_LINES, leftFen: reachedFen, countedFen }));
}

const NO_LINES = { left: new Float64Array(0), qtys: [], lines: [] };

/** What a bundle would take off the kept units: it lies within one order. */
function ownSaving(
  lines: Campaigned['lines'],
  { benefit, lines: own }: OrderCampaign,
  back: readonly number[],
): number {
  const kept = own
    .filter(({ reached }) => reached)
    .map(({ line, baseFen }) => {
      const { qty } = lines[line]!;
      return { qty: qty - back[line]!, fen: baseFen - refundedOfUnits(baseFen, qty, back[line]!) };
    })
    .filter(({ qty }) => qty > 0);
  const leftFen = kept.reduce((sum, { fen }) => sum + fen, 0);
  return savingOf(benefit as Benefit, {
    left: Float64Array.from(kept, ({ fen }) => fen),
    qtys: kept.map(({ qty }) => qty),
    lines: kept.map((_, i) => i),
    ...{ leftFen, countedFen: leftFen },
  });
}
