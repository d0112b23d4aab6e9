import type { PriceBenefit } from '@fangzhen/contracts';
import sumBy from 'lodash-es/sumBy';
import { reachedBy, type ScopedLine } from '../coupon/scope';
import type { Benefit, Offer, Stage } from '../discount/model';
import type { CampaignTerms } from '../model/campaign';
import { goodsOf, isInForce } from './inForce';
import { CAMPAIGN_RULES, leastUnitFen, type CampaignRules } from './rules';

/** A line as campaigns see it. */
export interface CampaignLine extends ScopedLine {
  /** With what the choices add. */
  unitFen: number;
  choices?: readonly { priceFen: number }[];
}

/** A campaign as the best price sees it. */
export interface CampaignOffer {
  campaign: CampaignTerms;
  offer: Offer;
}

/** At which stage each kind takes off. */
const STAGE_OF: Record<PriceBenefit['kind'], Exclude<Stage, 'coupon'>> = {
  memberPrice: 'memberPrice',
  bundle: 'item',
  threshold: 'order',
  eachThreshold: 'order',
  percent: 'order',
};

/** Within a stage a brand's own come first, then the group's on what is left. */
const RANK = { brand: 1, group: 2 };

/**
 * What campaigns may take off these lines now. One of many for each store where units are counted, so that what is given in one order never rests on
 * the units of another.
 */
export function campaignOffers(
  campaigns: readonly CampaignTerms[],
  lines: readonly CampaignLine[],
  nowMs: number,
  rules: CampaignRules = CAMPAIGN_RULES,
): CampaignOffer[] {
  return campaigns
    .filter((campaign) => isInForce(campaign, nowMs, rules))
    .flatMap((campaign) => offersOf(campaign, lines, rules).map((offer) => ({ campaign, offer })))
    .filter(({ offer }) => offer.reaches.length > 0);
}

function offersOf(campaign: CampaignTerms, lines: readonly CampaignLine[], rules: CampaignRules): Offer[] {
  const { _id: id, benefit, untilMs: expiresAtMs, counts } = campaign;
  // A reward comes later, and takes nothing off.
  if (benefit.kind === 'coupon') return [];
  const reaches = reachedBy(goodsOf(campaign), lines);
  const stage = STAGE_OF[benefit.kind];
  const common = { stage, limit: 1, kin: id, expiresAtMs };
  if (benefit.kind === 'bundle') {
    const storeIds = [...new Set(reaches.map((i) => lines[i]!.storeId))];
    return storeIds.map((storeId) => ({
      ...common,
      id: `${id}@${storeId}`,
      group: groupOf(campaign, stage, rules, storeId),
      benefit,
      reaches: reaches.filter((i) => lines[i]!.storeId === storeId),
    }));
  }
  const group = groupOf(campaign, stage, rules);
  if (benefit.kind === 'memberPrice')
    return [{ ...common, id, group, ...priceList(campaign, benefit.prices, { lines, reaches }, rules) }];
  return [{ ...common, id, group, benefit, reaches, ...(counts && { counts: reachedBy(counts, lines) }) }];
}

function groupOf(
  { _id, brandId, exclusive }: CampaignTerms,
  stage: Stage,
  rules: CampaignRules,
  storeId = '',
): Offer['group'] {
  const rank = brandId === undefined ? RANK.group : RANK.brand;
  if (stage === 'order' && !rules.brandStacksWithGroup) return { id: 'order', rank: RANK.group };
  if (exclusive !== undefined) return { id: `exclusive ${exclusive} ${storeId}`, rank };
  const alone = stage === 'order' ? (brandId ?? '') : `${_id} ${storeId}`;
  return { id: `own ${alone}`, rank };
}

function priceList(
  campaign: CampaignTerms,
  prices: readonly { skuId: string; unitFen: number }[],
  { lines, reaches }: { lines: readonly CampaignLine[]; reaches: readonly number[] },
  rules: CampaignRules,
): { benefit: Benefit; reaches: number[] } {
  const listed = reaches.flatMap((i) => {
    const { skuId, unitFen, choices } = lines[i]!;
    const price = prices.find((one) => one.skuId === skuId);
    if (!price) return [];
    const added = sumBy(choices, 'priceFen');
    const least = campaign.brandId === undefined ? 0 : leastUnitFen(unitFen - added, rules);
    return [{ i, unitFen: Math.max(price.unitFen, least) + added }];
  });
  return {
    benefit: { kind: 'unitPrice', unitFens: listed.map(({ unitFen }) => unitFen) },
    reaches: listed.map(({ i }) => i),
  };
}
