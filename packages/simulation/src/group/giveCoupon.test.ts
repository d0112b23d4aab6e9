import type { MemberCtx, Refusal, Store } from '@fangzhen/cloudkit';
import { Beginning, Caller, Engine, SimCloud, simStore, type Doc } from '@fangzhen/local-cloud/sim';
import { lockCoupon } from '@fangzhen/steps/coupons/couponOfOrder';
import { giveCoupon } from '@fangzhen/steps/coupons/giveCoupon';
import { fastStore } from './store';
import { makeWorld, MORNING_MS } from './world';

test('I4: a coupon that an order locks while it is being given stays with the order', async () => {
  const engine = new Engine(MORNING_MS);
  const cloud = new SimCloud(engine, 1, new Beginning({ coupons: [] }));
  const store = fastStore(simStore(new Caller(cloud, 'test')));
  const done = async <T>(work: Promise<T>): Promise<T> => {
    let ended = false;
    const watched = work.finally(() => (ended = true));
    await engine.run(() => ended);
    return watched;
  };
  const coupon = makeWorld().content['coupons']![0] as unknown as { _id: string; memberId: string };
  const { _id: couponId, memberId } = coupon;
  await done(cloud.database.import('coupons', [coupon as unknown as Doc]));

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
  const how = await done(
    giveCoupon(ctx, couponId).then(
      () => 'given',
      (error: Refusal) => error.code,
    ),
  );
  const { state } = (await done(store.get('coupons', couponId)))!;
  expect([how, state]).toEqual(['COUPON_UNUSABLE', 'locked']);
  cloud.close();
});
