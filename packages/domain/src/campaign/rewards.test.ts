import type { CampaignTerms } from '../model/campaign';
import { campaignRewards, deserves, type PaidLine } from './rewards';

const NOW = 1_000_000;
const line = (storeId: string, payFen: number, categoryId = 'a'): PaidLine => ({
  ...{ storeId, brandId: storeId, skuId: `${storeId}-${payFen}`, categoryId, payFen },
});
const campaign = (given: Partial<CampaignTerms> = {}): CampaignTerms => ({
  ...{ _id: 'c', title: 't', scope: {}, payers: [{ payer: 'group', percent: 100 }] },
  benefit: { kind: 'coupon', thresholdFen: 10_000, templateId: 'b-20' },
  ...{ fromMs: NOW - 1, untilMs: NOW + 1 },
  ...given,
});
const rewardsOf = (lines: PaidLine[], given: Partial<CampaignTerms> = {}) =>
  campaignRewards([campaign(given)], lines, NOW);

test('a store’s part that pays the threshold is promised the coupon; what others pay does not help', () => {
  const lines = [line('x', 6000), line('y', 9999), line('x', 4000)];
  expect(rewardsOf(lines)).toEqual({
    rewards: [
      { storeId: 'x', campaignId: 'c', title: 't', templateId: 'b-20', thresholdFen: 10_000, lines: [0, 2] },
    ],
    hints: [],
  });
  expect(rewardsOf([line('x', 6000), line('y', 9999)])).toMatchObject({
    rewards: [],
    hints: [{ campaignId: 'c', missingFen: 1 }],
  });
});

test('only what it is about counts, only while it runs', () => {
  const lines = [line('x', 9000), line('x', 9000, 'b')];
  expect(rewardsOf(lines, { scope: { categoryIds: ['a'] } }).rewards).toEqual([]);
  expect(rewardsOf(lines, { brandId: 'y' })).toEqual({ rewards: [], hints: [] });
  expect(rewardsOf(lines, { fromMs: NOW + 1 })).toEqual({ rewards: [], hints: [] });
  expect(rewardsOf(lines, { untilMs: NOW })).toEqual({ rewards: [], hints: [] });
});

test('it is deserved as long as what is kept pays the threshold, to the fen', () => {
  const reward = rewardsOf([line('x', 20_001)]).rewards[0]!;
  const worth = (qty: number) => ({
    ...{
      lines: [{ qty: 2, payFen: 20_001 }],
      discounts: [],
      fees: [],
      usedPoints: 0,
      earnPoints: 0,
      timeline: [],
    },
    afterSales: [{ state: 'refunded' as const, lines: [{ line: 0, qty }] }],
  });
  expect([0, 1, 2].map((qty) => deserves(worth(qty), reward))).toEqual([true, true, false]);
  const dearer = { ...reward, thresholdFen: 10_002 };
  expect([0, 1].map((qty) => deserves(worth(qty), dearer))).toEqual([true, false]);
});
