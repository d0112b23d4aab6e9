import type { MemberCtx, Refusal, Store } from '@fangzhen/cloudkit';
import { lockCoupon } from '@fangzhen/steps/coupons/couponOfOrder';
import { giveCoupon } from '@fangzhen/steps/coupons/giveCoupon';
import { Instants } from './instants';
import { makeWorld, MORNING_MS } from './world';

test('I4: a coupon that an order locks while it is being given stays with the order', async () => {
  const instants = new Instants(['coupons']);
  const store = instants.store();
  const coupon = makeWorld().content['coupons']![0] as unknown as { _id: string; memberId: string };
  const { _id: couponId, memberId } = coupon;
  await instants.put('coupons', coupon);

  // An order is written just before the giver's own write.
  const interrupted: Store = {
    ...store,
    update: async (name, filter, change) => {
      await store.transaction(async (tx) =>
        lockCoupon(tx, await tx.get('coupons', couponId), { couponId, holdId: 'o1_1' }, MORNING_MS),
      );
      return store.update(name, filter, change);
    },
  };
  const mine = () => ({ get: (id: string) => store.get('coupons', id) });
  const ctx = { memberId, nowMs: MORNING_MS, system: interrupted, mine } as unknown as MemberCtx;
  const how = await instants.done(
    giveCoupon(ctx, couponId).then(
      () => 'given',
      (error: Refusal) => error.code,
    ),
  );
  const { state } = (await instants.done(store.get('coupons', couponId)))!;
  expect([how, state]).toEqual(['COUPON_UNUSABLE', 'locked']);
  instants.close();
});
