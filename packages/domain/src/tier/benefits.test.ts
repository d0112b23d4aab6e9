import type { TierExtra, TierRulesBody } from '@fangzhen/contracts';
import fc from 'fast-check';
import { runs } from '../../testing/runs';
import { benefitsAt, groupBenefits } from './benefits';
import { changedTo, effectiveAt, TIER_LEAD_MS } from './effective';
import { tierExtrasProblems, tierRulesProblems } from './problems';
import { FIRST_TIER_RULES, PLAIN } from './rules';

const CITY = '440100';
const rules: TierRulesBody = {
  ...FIRST_TIER_RULES,
  tiers: FIRST_TIER_RULES.tiers.map((tier, level) =>
    level === 2
      ? { ...tier, cities: [{ cityCode: CITY, benefits: { ...tier.benefits, percentOff: 4 } }] }
      : tier,
  ),
};
const extra = (level: number, benefits: TierExtra['benefits'], cityCode?: string): TierExtra => ({
  ...{ level, benefits },
  ...(cityCode !== undefined && { cityCode }),
});
const extras = fc.array(
  fc.record(
    {
      level: fc.integer({ min: 0, max: 3 }),
      benefits: fc.record(
        {
          pointsPercent: fc.integer({ min: 100, max: 500 }),
          percentOff: fc.integer({ min: 0, max: 50 }),
          freeDelivery: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      cityCode: fc.constant(CITY),
    },
    { requiredKeys: ['level', 'benefits'] },
  ),
  { maxLength: 6 },
);

test('whatever a brand writes, no tier gives less at it than the group gives, in no city', () => {
  fc.assert(
    fc.property(
      extras,
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(undefined, CITY),
      (all, level, city) => {
        const group = groupBenefits(rules, level, city);
        const here = benefitsAt(rules, all, level, city);
        expect(here.pointsPercent).toBeGreaterThanOrEqual(group.pointsPercent);
        expect(here.percentOff).toBeGreaterThanOrEqual(group.percentOff);
        expect(here.freeDelivery || !group.freeDelivery).toBe(true);
      },
    ),
    runs(2_000, 20_000),
  );
});

test('a brand that would take away is told where', () => {
  const messages = (...all: TierExtra[]) => tierExtrasProblems(all, rules).map(({ message }) => message);
  expect(messages(extra(2, { percentOff: 5 }), extra(1, { freeDelivery: true }))).toEqual([]);
  expect(messages(extra(2, { percentOff: 1 }))).toEqual([
    '“金卡会员”的会员价比集团给的少：品牌只能加，不能减',
  ]);
  expect(messages(extra(2, { percentOff: 3 }, CITY))).toHaveLength(1);
  expect(messages(extra(3, { freeDelivery: false, pointsPercent: 100 }))).toHaveLength(2);
  expect(messages(extra(7, { percentOff: 9 }))).toEqual(['集团没有这个等级，请移除']);
});

test('what a brand adds for a tier, higher tiers have, too', () => {
  const all = [extra(1, { pointsPercent: 300 })];
  expect([0, 1, 3].map((level) => benefitsAt(rules, all, level).pointsPercent)).toEqual([100, 300, 300]);
});

test('rules that cannot be are told, each with what to do', () => {
  const told = (tiers: TierRulesBody['tiers']) =>
    tierRulesProblems({ tiers }, rules).map(({ level, message }) => [level, message.slice(-10)]);
  const changed = (level: number, by: Partial<TierRulesBody['tiers'][number]>) =>
    rules.tiers.map((tier, i) => (i === level ? { ...tier, ...by } : tier));
  expect(told(rules.tiers)).toEqual([]);
  expect(told(rules.tiers.slice(0, 3))).toEqual([[undefined, '不能删除，请改名或调整门槛'.slice(-10)]]);
  expect(told(changed(0, { threshold: 5 }))).toHaveLength(1);
  expect(told(changed(2, { threshold: 2_000, keep: 0 }))).toHaveLength(1);
  expect(told(changed(1, { keep: 2_001 }))).toHaveLength(1);
  expect(told(changed(1, { name: '金卡会员' }))).toHaveLength(1);
  expect(told(changed(3, { benefits: PLAIN }))).toHaveLength(1);
  // In one city alone the black card would give less than the gold one.
  expect(
    told(changed(2, { cities: [{ cityCode: CITY, benefits: { ...PLAIN, pointsPercent: 500 } }] })),
  ).toEqual([[3, '“金卡会员”少，请调高'.slice(-10)]]);
});

test('a change counts a minute later, everywhere at once; who changes what they have not seen is refused', () => {
  const by = { byName: '方慧', nowMs: 1_000_000 };
  const first = changedTo(undefined, { ...by, body: 'new', version: 0 }, 'old');
  expect(effectiveAt(first, by.nowMs + TIER_LEAD_MS - 1)).toEqual({ body: 'old', version: 0 });
  expect(effectiveAt(first, by.nowMs + TIER_LEAD_MS)).toEqual({ body: 'new', version: 1 });
  // Changed once more before the first counts.
  const second = changedTo(first, { ...by, body: 'newer', version: 1 }, 'old');
  expect(effectiveAt(second, by.nowMs)).toEqual({ body: 'old', version: 0 });
  expect(() => changedTo(second, { ...by, body: 'x', version: 1 }, 'old')).toThrow('刷新');
});
