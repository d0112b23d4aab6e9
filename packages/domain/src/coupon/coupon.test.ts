import { coupon, NOW_MS } from '../../testing/carts';
import type { CouponTemplate } from '../model/coupon';
import { Refusal } from '../refusal';
import { shanghaiDay } from '../time/shanghai';
import { issueCoupon } from './issue';
import { checkClaim, isOffered, offerOf } from './offer';
import { validityText } from './validity';
import { couponView } from './view';

const template: CouponTemplate = {
  _id: 't1',
  title: '满 30 减 6',
  benefit: { kind: 'threshold', thresholdFen: 3000, offFen: 600 },
  scope: { brandIds: ['b1'] },
  scopeText: '朝露咖啡全部门店',
  payer: 'brand',
  brandId: 'b1',
  budget: 200,
  left: 67,
  held: {},
  perMember: 1,
  ...{ state: 'published', version: 1, changedAtMs: 0, changedByName: '' },
  validity: { kind: 'fromReceipt', days: 7 },
  claimFromMs: NOW_MS - 1,
  claimUntilMs: NOW_MS + 1,
};
const fixed = {
  kind: 'fixed',
  fromMs: Date.parse('2026-03-01T00:00:00+08:00'),
  untilMs: Date.parse('2026-04-01T00:00:00+08:00'),
} as const;
const issue = (of: CouponTemplate) =>
  issueCoupon({ template: of, memberId: 'm1', couponId: 'c9', nowMs: NOW_MS });

test('a coupon copies its rule and holds to the end of the last day', () => {
  const issued = issue(template);
  expect(issued).toMatchObject({
    _id: 'c9',
    templateId: 't1',
    memberId: 'm1',
    brandId: 'b1',
    state: 'issued',
    payer: 'brand',
  });
  expect(issued.benefit).toEqual(template.benefit);
  expect(issued.validFromMs).toBe(NOW_MS);
  expect(shanghaiDay(issued.expiresAtMs).key).toBe('2026-03-09');
  expect(shanghaiDay(issued.expiresAtMs + 1).key).toBe('2026-03-10');
  expect(issue({ ...template, validity: fixed })).toMatchObject({
    validFromMs: fixed.fromMs,
    expiresAtMs: fixed.untilMs,
  });
  expect(
    issueCoupon({ template, memberId: 'm1', couponId: 'c9', claimKey: 'k', nowMs: NOW_MS }).claimKey,
  ).toBe('k');
});

test("a group's coupon has no brand, not an empty one", () => {
  const { brandId: _, ...ofGroup } = template;
  expect(issue(ofGroup)).not.toHaveProperty('brandId');
  expect(couponView(issue(ofGroup), NOW_MS)).not.toHaveProperty('brandId');
  expect(offerOf(ofGroup, 0, NOW_MS)).not.toHaveProperty('brandId');
});

test('an issued coupon reads as expired from its expiry on; one that is locked or used does not', () => {
  const issued = coupon({ _id: 'c1', expiresAtMs: NOW_MS });
  expect(couponView(issued, NOW_MS - 1).state).toBe('issued');
  expect(couponView(issued, NOW_MS).state).toBe('expired');
  expect(couponView({ ...issued, state: 'locked' }, NOW_MS).state).toBe('locked');
  expect(couponView({ ...issued, state: 'redeemed' }, NOW_MS).state).toBe('redeemed');
});

test('what a coupon holds for its order does not show', () => {
  expect(
    JSON.stringify(couponView(coupon({ _id: 'c1', state: 'locked', holdId: 'o1_a' }), NOW_MS)),
  ).not.toContain('o1_a');
});

test.each<[Partial<CouponTemplate>, number, string, string | undefined]>([
  [{}, 0, 'claimable', undefined],
  [{}, 1, 'claimed', 'COUPON_LIMIT'],
  [{ perMember: 2 }, 1, 'claimable', undefined],
  [{ left: 0 }, 0, 'soldOut', 'COUPON_SOLD_OUT'],
  [{ left: 0 }, 1, 'claimed', 'COUPON_LIMIT'],
  [{ claimUntilMs: NOW_MS }, 0, 'soldOut', 'NOT_FOUND'],
  [{ claimFromMs: NOW_MS + 1 }, 0, 'soldOut', 'NOT_FOUND'],
  [{ validity: { kind: 'fixed', fromMs: 0, untilMs: NOW_MS } }, 0, 'soldOut', 'NOT_FOUND'],
])('I4: a template %j of which a member has %d is %s', (given, claimed, state, code) => {
  const offered = { ...template, ...given };
  expect(offerOf(offered, claimed, NOW_MS).state).toBe(state);
  let refused: unknown;
  try {
    checkClaim(offered, claimed, NOW_MS);
  } catch (error) {
    refused = error;
  }
  expect(refused instanceof Refusal ? refused.code : refused).toBe(code);
  expect(isOffered(offered, NOW_MS)).toBe(code !== 'NOT_FOUND');
});

test('an offer says how much is gone, in whole percent rounded down', () => {
  expect(offerOf(template, 0, NOW_MS)).toMatchObject({ takenPercent: 66, validText: '领取后 7 天内有效' });
  expect(offerOf({ ...template, left: 0 }, 0, NOW_MS).takenPercent).toBe(100);
  expect(offerOf({ ...template, left: 1 }, 0, NOW_MS).takenPercent).toBe(99);
});

test('fixed days name the first and the last day that it can be used on', () => {
  expect(validityText(fixed)).toBe('2026.03.01 – 2026.03.31');
});
