import {
  applyGrowth,
  DAY_MS,
  emptyGrowth,
  FIRST_TIER_RULES,
  rulesAt,
  shanghaiDay,
  TIER_RULES_ID,
  type GrowthAccount,
  type GrowthEntry,
  type TierAddition,
  type TierRules,
} from '@fangzhen/domain';
import { memberIdOf } from '@fangzhen/cloudkit/ids';
import { personByKey } from './people/people';

const GUANGZHOU = '440100';
const RULES_DAYS_AGO = 400;

const since = (nowMs: number) => {
  const fromMs = shanghaiDay(nowMs).startMs - RULES_DAYS_AGO * DAY_MS;
  return { version: 1, fromMs, changedAtMs: fromMs, changedByName: '方慧' };
};

/** The group's rules: in Guangzhou a gold card's delivery is free, what is bought at 花序 counts one and a half times. */
export function tierRules(nowMs: number): TierRules {
  const tiers = FIRST_TIER_RULES.tiers.map((tier) => {
    const benefits = { ...tier.benefits, freeDelivery: true };
    return tier.name === '金卡会员' ? { ...tier, cities: [{ cityCode: GUANGZHOU, benefits }] } : tier;
  });
  const brandPercents = [{ brandId: 'bloom', percent: 150 }];
  return { _id: TIER_RULES_ID, ...since(nowMs), body: { ...FIRST_TIER_RULES, tiers, brandPercents } };
}

/** What the brands add: 朝露 takes more off for gold cards, 花序 gives silver cards more points. */
export const tierAdditions = (nowMs: number): TierAddition[] =>
  [
    { brandId: 'morrow', body: [{ level: 2, benefits: { percentOff: 5 } }] },
    { brandId: 'bloom', body: [{ level: 1, benefits: { pointsPercent: 150 } }] },
  ].map(({ brandId, body }) => ({ _id: brandId, brandId, ...since(nowMs), body }));

/** Who was a gold card before there was this app: the growth of the old system came over. */
const FORMER = { key: 'tang', growth: 7_300, daysAgo: 300 };

/** The growth of the demo's members: of their orders here, and what they brought along. */
export function growthOfAll(
  history: { account: GrowthAccount; entries: GrowthEntry[] },
  nowMs: number,
): { growthAccounts: GrowthAccount[]; growthEntries: GrowthEntry[] } {
  const memberId = memberIdOf(personByKey(FORMER.key));
  const atMs = shanghaiDay(nowMs).startMs - FORMER.daysAgo * DAY_MS;
  const former = applyGrowth(
    emptyGrowth(memberId),
    { kind: 'moveIn', growth: FORMER.growth },
    rulesAt(tierRules(nowMs), atMs),
    { entryId: `${memberId}-former`, nowMs: atMs, title: '原会员卡转入' },
  );
  return {
    growthAccounts: [history.account, former.account],
    growthEntries: [...history.entries, former.entry],
  };
}
