import { DAY_MS, shanghaiDay } from '@fangzhen/domain';
import type { Campaign } from '@fangzhen/domain';

type CampaignSpec = Pick<
  Campaign,
  '_id' | 'brandId' | 'title' | 'benefit' | 'scope' | 'counts' | 'scopeText' | 'payers'
> &
  Partial<Pick<Campaign, 'quota' | 'state'>>;

const SPECS: CampaignSpec[] = [
  {
    _id: 'group-loom-300-bloom-40',
    title: '跨店满减：织屿满 300，花序减 40',
    benefit: { kind: 'threshold', thresholdFen: 30_000, offFen: 4000 },
    scope: { brandIds: ['bloom'] },
    counts: { brandIds: ['loom'] },
    scopeText: '同一次结算，织屿满 ¥300，花序商品减 ¥40',
    payers: [
      { payer: 'group', percent: 60 },
      { payer: 'brand', percent: 40 },
    ],
    quota: { count: 5000, budgetFen: 20_000_000 },
  },
  {
    _id: 'bloom-gift-set-member',
    brandId: 'bloom',
    title: '花期礼盒会员价',
    benefit: { kind: 'memberPrice', prices: [{ skuId: 'bloom-gift-set', unitFen: 41_900 }] },
    scope: { brandIds: ['bloom'] },
    scopeText: '花序全部门店，会员专享',
    payers: [{ payer: 'brand', percent: 100 }],
  },
  {
    _id: 'morrow-second-half',
    brandId: 'morrow',
    title: '第二杯半价',
    benefit: { kind: 'bundle', every: 2, last: 1, percentOff: 50 },
    scope: { brandIds: ['morrow'], categoryIds: ['morrow-coffee'] },
    scopeText: '朝露咖啡，咖啡类',
    payers: [{ payer: 'brand', percent: 100 }],
    state: 'draft',
  },
];

const RUNS_DAYS = { before: 7, after: 60 };

/** What runs in the demo: one across brands, one member price; and a draft that waits to be started. */
export function campaigns(nowMs: number): Campaign[] {
  const todayMs = shanghaiDay(nowMs).startMs;
  const fromMs = todayMs - RUNS_DAYS.before * DAY_MS;
  return SPECS.map((spec) => ({
    ...{ state: 'running' as const, quota: {}, ...spec },
    ...{ fromMs, untilMs: todayMs + RUNS_DAYS.after * DAY_MS },
    ...{ version: 1, usedCount: 0, usedFen: 0, held: {} },
    ...{ changedAtMs: fromMs, changedByName: '云陌集团' },
  }));
}
