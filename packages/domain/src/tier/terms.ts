import type { Discount, TierExtra } from '@fangzhen/contracts';
import type { Offer } from '../discount/model';
import { percentOf } from '../money/mulDiv';
import type { Store } from '../model/store';
import { benefitsAt, groupBenefits } from './benefits';
import { growthOf, type RulesNow } from './rules';

/** What a member's tier gives at one store. */
export interface TierHere {
  pointsPercent: number;
  percentOff: number;
  /** Of `percentOff` what the group gives, and bears; the rest is the brand's. */
  groupPercentOff: number;
  freeDelivery: boolean;
  /** What an order grows by for so much paid. */
  growth: (payFen: number) => number;
}

/** A member's tier as prices see it. */
export interface TierTerms {
  level: number;
  name: string;
  at: ReadonlyMap<string, TierHere>;
}

/** What this tier gives at these stores. */
export function tierTerms(
  rules: RulesNow,
  level: number,
  extras: ReadonlyMap<string, readonly TierExtra[]>,
  stores: readonly Pick<Store, '_id' | 'brandId' | 'cityCode'>[],
): TierTerms {
  const at = stores.map(({ _id, brandId, cityCode }): [string, TierHere] => {
    const benefits = benefitsAt(rules, extras.get(brandId) ?? [], level, cityCode);
    const { percentOff } = groupBenefits(rules, level, cityCode);
    const growth = (payFen: number) => growthOf(payFen, brandId, rules);
    return [_id, { ...benefits, groupPercentOff: percentOff, growth }];
  });
  return { level, name: rules.tiers[level]?.name ?? '', at: new Map(at) };
}

interface TierLine {
  storeId: string;
  qty: number;
  unitFen: number;
}

/** The offer's id: a member has one tier. */
export const TIER_OFFER = 'tier';
/** Behind the member prices of campaigns: of both the lower counts. */
const RANK = 3;

/** What every unit costs a member of this tier, a percent rounded down to the fen; none where it takes nothing off. */
export function tierOffers(tier: TierTerms | undefined, lines: readonly TierLine[]): Offer[] {
  const off = lines.map(({ storeId, unitFen }) => percentOf(unitFen, tier?.at.get(storeId)?.percentOff ?? 0));
  const reaches = lines.flatMap((_, i) => (off[i]! > 0 ? [i] : []));
  if (reaches.length === 0) return [];
  const unitFens = reaches.map((i) => lines[i]!.unitFen - off[i]!);
  return [
    {
      ...{ id: TIER_OFFER, stage: 'memberPrice', group: { id: TIER_OFFER, rank: RANK }, limit: 1 },
      ...{ kin: TIER_OFFER, expiresAtMs: Number.MAX_SAFE_INTEGER, reaches },
      benefit: { kind: 'unitPrice', unitFens },
    },
  ];
}

/** What the tier's price took off each line: first what the group gives, what is more is the brand's (I11). */
export function tierDiscounts(
  byLine: readonly number[],
  tier: TierTerms,
  lines: readonly TierLine[],
): Discount[] {
  const group = lines.map(({ storeId, qty, unitFen }, i) =>
    Math.min(byLine[i]!, qty * percentOf(unitFen, tier.at.get(storeId)?.groupPercentOff ?? 0)),
  );
  const shares = [
    { payer: 'group' as const, own: group },
    { payer: 'brand' as const, own: byLine.map((fen, i) => fen - group[i]!) },
  ];
  return shares
    .map(({ payer, own }) => ({
      ...{ source: 'tier' as const, sourceId: `tier-${tier.level}`, title: `${tier.name}价`, payer },
      amountFen: own.reduce((sum, fen) => sum + fen, 0),
      byLine: own,
    }))
    .filter(({ amountFen }) => amountFen > 0);
}
