import type { Actor, Scene } from './deeds';
import { shoppers } from './world';

/** Gives a coupon to a friend; two may open the link at once, and the giver may think better of it at that very moment. */
export async function giveCoupon(scene: Scene, { person, dice }: Actor): Promise<string> {
  const tab = dice.chance(0.3) ? 'given' : 'usable';
  const { coupons } = await scene.call(person, 'coupons', 'mine', { state: tab });
  const free = coupons.filter(({ state }) => state === 'issued' || state === 'gifted');
  if (free.length === 0) return 'nothing to give';
  const { id: couponId } = dice.pick(free);
  const { token } = await scene.call(person, 'coupons', 'give', { couponId });
  if (dice.chance(0.2)) return `${couponId}: put aside`;
  const friends = shoppers.filter((one) => one !== person && dice.chance(0.5));
  const back = dice.chance(0.4);
  const [withdrawn, ...received] = await Promise.all([
    back && scene.answer(person, 'coupons', 'withdraw', { couponId }),
    ...friends.map((friend) => scene.answer(friend, 'coupons', 'receive', { token })),
  ]);
  const had = received.filter((answer) => answer && answer.ok).length;
  // Of two who were merged each may take what is the other's already.
  if (had > 1 && !scene.merged.yet) scene.broken(`I4: gift ${couponId} was received ${had} times`);
  if (had > 0 && withdrawn && withdrawn.ok) scene.broken(`I4: gift ${couponId} was received and taken back`);
  return `${couponId}: ${had > 0 ? 'received' : withdrawn && withdrawn.ok ? 'taken back' : 'waits'}`;
}
