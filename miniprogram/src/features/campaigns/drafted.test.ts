import type { CampaignBenefit, CampaignDraft } from '@fangzhen/contracts';
import { drafted, type Field } from './drafted';
import { newTyped, typedOf, type Typed } from './typed';

const at = (text: string) => Date.parse(`${text}+08:00`);
const NOW = at('2026-03-04T10:30:00');
const filled = (given: Partial<Typed> = {}): Typed => ({
  ...newTyped('morrow', NOW),
  ...{ title: '朝露满减', scopeText: '全部门店', thresholdYuan: '30', offYuan: '6' },
  ...given,
});
const DRAFT: CampaignDraft = {
  ...{ brandId: 'morrow', title: '朝露满减', scopeText: '全部门店', scope: {}, quota: {} },
  benefit: { kind: 'threshold', thresholdFen: 3000, offFen: 600 },
  payers: [{ payer: 'brand', percent: 100 }],
  ...{ fromMs: at('2026-03-04T00:00:00'), untilMs: at('2026-04-03T00:00:00') },
};

test('a new one runs for thirty days from today, and its brand bears it', () => {
  expect(drafted(filled())).toEqual({ draft: DRAFT, problems: {} });
});

test.each<[CampaignBenefit, Partial<CampaignDraft>]>([
  [{ kind: 'threshold', thresholdFen: 30_000, offFen: 4050 }, { counts: { brandIds: ['loom'] } }],
  [{ kind: 'eachThreshold', thresholdFen: 10_000, offFen: 1000, times: 3 }, { exclusive: 'spring' }],
  [{ kind: 'percent', thresholdFen: 0, percentOff: 20 }, { scope: { categoryIds: ['a'], skuIds: ['b'] } }],
  [{ kind: 'percent', thresholdFen: 5000, percentOff: 15, capFen: 2000 }, { quota: { count: 10 } }],
  [{ kind: 'bundle', every: 2, last: 1, percentOff: 50 }, { quota: { budgetFen: 12_345 } }],
  [{ kind: 'bundle', every: 3, last: 1, percentOff: 100 }, {}],
  [{ kind: 'memberPrice', prices: [{ skuId: 'a', unitFen: 990 }] }, {}],
  [{ kind: 'coupon', thresholdFen: 20_000, templateId: 't' }, { quota: { count: 5 } }],
])('what is kept, %j, is what is read again from how one would type it', (benefit, given) => {
  const { brandId: _, ...groups } = { ...DRAFT, ...given };
  const payers: CampaignDraft['payers'] = [
    { payer: 'group', percent: 60 },
    { payer: 'brand', percent: 40 },
  ];
  const draft = { ...groups, payers, benefit };
  expect(drafted(typedOf(draft)).draft).toEqual(draft);
});

test.each<[Partial<Typed>, Field]>([
  [{ title: '满' }, 'title'],
  [{ scopeText: ' ' }, 'scopeText'],
  [{ offYuan: '' }, 'benefit'],
  [{ offYuan: '31' }, 'benefit'],
  [{ offYuan: '16' }, 'benefit'],
  [{ kind: 'eachThreshold', times: '0' }, 'benefit'],
  [{ kind: 'percent', percentOff: '100' }, 'benefit'],
  [{ kind: 'percent', percentOff: '20', capYuan: '二十' }, 'benefit'],
  [{ kind: 'nth', every: '2', last: '2', percentOff: '50' }, 'benefit'],
  [{ kind: 'buyGet', every: '20', last: '1' }, 'benefit'],
  [{ kind: 'memberPrice', prices: {} }, 'benefit'],
  [{ kind: 'coupon', templateId: '' }, 'benefit'],
  [{ kind: 'memberPrice', prices: { a: '' } }, 'benefit'],
  [{ payers: { group: '', brand: '80', store: '' } }, 'payers'],
  [{ payers: { group: '60', brand: '40', store: '' } }, 'payers'],
  [{ payers: { group: 'x', brand: '100', store: '' } }, 'payers'],
  [{ firstDay: '2026-02-30' }, 'time'],
  [{ lastDay: '2026-03-03' }, 'time'],
  [{ lastDay: '2026-12-31' }, 'time'],
  [{ count: '0' }, 'quota'],
  [{ budgetYuan: '-1' }, 'quota'],
  [{ exclusive: '春 天' }, 'exclusive'],
])('%j is wrong at its %s alone, and says so', (given, field) => {
  expect(Object.keys(drafted(filled(given)).problems)).toEqual([field]);
});

test('more than a scope may name is said', () => {
  const scope = {
    ...newTyped('morrow', NOW).scope,
    storeIds: Array.from({ length: 101 }, (_, i) => `s${i}`),
  };
  expect(Object.keys(drafted(filled({ scope })).problems)).toEqual(['scope']);
});
