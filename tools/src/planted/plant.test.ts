import { parsePlant } from './plant';

const head = {
  Rule: 'I4',
  Mistake: 'a coupon is redeemed without looking at its state',
  Layer: 'cloud',
  Test: 'packages/steps/src/redeemCoupon.cloud.test.ts',
  Name: 'I4: .*at most one live redemption',
};
const patch = (fields: Record<string, string>, diff = 'diff --git a/x.ts b/x.ts\n--- a/x.ts\n') =>
  `${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}\n${diff}`;

test('the head of a patch names rule, mistake, layer, test file and test name', () => {
  expect(parsePlant('coupon.patch', patch(head))).toEqual({
    file: 'coupon.patch',
    rule: 'I4',
    mistake: head.Mistake,
    layer: 'cloud',
    test: head.Test,
    name: head.Name,
  });
});

test('what is missing is named', () => {
  const { Test, Mistake, ...rest } = head;
  expect(() => parsePlant('a.patch', patch(rest))).toThrow('a.patch does not say: Mistake, Test.');
  expect(() => parsePlant('a.patch', patch(head, ''))).toThrow('a.patch holds no diff.');
});

test('the test has to name the rule', () => {
  expect(() => parsePlant('a.patch', patch({ ...head, Name: 'redeems once' }))).toThrow(/I4/);
  expect(() => parsePlant('a.patch', patch({ ...head, Name: 'I44: redeems once' }))).toThrow(/I4/);
  expect(() => parsePlant('a.patch', patch({ ...head, Rule: 'coupons' }))).toThrow(/docs\/invariants/);
});

test('a field inside the diff is no header', () => {
  const { Rule, ...rest } = head;
  expect(() => parsePlant('a.patch', `${patch(rest)}+Rule: I4\nRule: I4\n`)).toThrow(/does not say: Rule/);
});
