import { memberIdOf, type Person } from '@fangzhen/demo';
import { DAY_MS, earn, emptyAccount, issueCoupon, type CouponTemplate } from '@fangzhen/domain';
import { stranger } from '../../stage';
import type { KillableStage } from '../../testing/killable';

const POINTS = 10_000_000;

/** A coupon that fits any order, so that every path locks and redeems one. */
const template: CouponTemplate = {
  _id: 'bench-1-off',
  title: '压测立减 1 元',
  benefit: { kind: 'cash', offFen: 100 },
  scope: {},
  scopeText: '全场通用',
  payer: 'group',
  budget: 1_000_000,
  left: 1_000_000,
  held: {},
  perMember: 1_000_000,
  ...{ state: 'published', version: 1, changedAtMs: 0, changedByName: '' },
  validity: { kind: 'fromReceipt', days: 30 },
  claimFromMs: 0,
  claimUntilMs: 1,
};

/** Members who have been here before, each with points to spend and as many coupons as orders. */
export async function makeShoppers(
  stage: KillableStage,
  count: number,
  orders: number,
  nowMs: number,
  label: string,
  points = POINTS,
): Promise<Person[]> {
  const shoppers = Array.from({ length: count }, (_, i) => stranger(`bench-${label}-${count}-${i}`));
  for (const shopper of shoppers) {
    const memberId = memberIdOf(shopper);
    const gift = {
      entryId: `bench-${memberId}`,
      lotId: `bench-${memberId}`,
      nowMs,
      title: '压测',
      fundedBy: 'group',
    };
    const { account, entry } = earn(emptyAccount(memberId), {
      ...gift,
      points,
      expiresAtMs: nowMs + 30 * DAY_MS,
    });
    await stage.import('pointsAccounts', [account]);
    await stage.import('pointsEntries', [entry]);
    const coupons = Array.from({ length: orders }, (_, i) =>
      issueCoupon({ template, memberId, couponId: `bench-${memberId}-${i}`, nowMs }),
    );
    await stage.import('coupons', coupons);
    await stage.call(shopper, 'identity', 'login', {});
  }
  return shoppers;
}
