import { Duplicate, notFound, Refusal, type Ctx, type MemberCtx, type Transaction } from '@fangzhen/cloudkit';
import { receiveGift, returnGift, sendGift, type NewGift, type PointsGift } from '@fangzhen/domain';
import { ofAnother } from '../accounts';
import { accountOf, bring, pointsTurn, writeChange } from './change';

/**
 * Takes points out of the caller's account and lets them wait as a gift, in one transaction (I2). The same client id gives the same gift again
 * (I7). The undo is `takeBackGift`, and the timer's when nobody receives it in time.
 *
 * @throws Refusal KEY_REUSED, POINTS_GIFT_LIMIT, POINTS_INSUFFICIENT.
 */
export async function giveGift(ctx: MemberCtx, wanted: NewGift): Promise<PointsGift> {
  const { _id } = wanted;
  try {
    return await ctx.system.transaction(async (tx) => {
      const there = await tx.get('pointsGifts', _id);
      if (there) return sameGift(there, wanted);
      const note = noteOf(ctx, `${_id}-out`, '赠送给朋友');
      const { account, entry, gift } = sendGift(await accountOf(tx, ctx.memberId), wanted, note);
      await writeChange(tx, account, entry);
      await tx.add('pointsGifts', gift);
      return gift;
    }, pointsTurn(ctx.memberId));
  } catch (error) {
    const there = error instanceof Duplicate && (await ctx.system.get('pointsGifts', _id));
    if (there) return sameGift(there, wanted);
    throw error;
  }
}

function sameGift(there: PointsGift, { fingerprint }: NewGift): PointsGift {
  if (there.fingerprint === fingerprint) return there;
  throw new Refusal('KEY_REUSED', '这份积分已经送出，请返回后重新赠送');
}

/**
 * The gift arrives in the caller's account. Again by the same member: nothing changes.
 * @throws Refusal NOT_FOUND, POINTS_GIFT_GONE, POINTS_GIFT_LIMIT.
 */
export function takeGift(ctx: MemberCtx, giftId: string): Promise<PointsGift> {
  return ctx.system.transaction(async (tx) => {
    const gift = await tx.get('pointsGifts', giftId);
    if (!gift) throw notFound('这份积分');
    if (gift.receiverId !== undefined && ctx.members.includes(gift.receiverId)) return gift;
    const note = noteOf(ctx, `${giftId}-in`, '朋友赠送');
    const received = receiveGift(await accountOf(tx, ctx.memberId), gift, note);
    await tx.put('pointsGifts', received.gift);
    await bring(tx, note, received);
    return received.gift;
  }, pointsTurn(ctx.memberId));
}

/**
 * The giver takes back what nobody has received. Again: nothing changes.
 * @throws Refusal NOT_FOUND for a gift that is not the caller's, POINTS_GIFT_GONE when it was received.
 */
export function takeBackGift(ctx: MemberCtx, giftId: string): Promise<PointsGift> {
  return ctx.system.transaction(async (tx) => {
    const gift = await tx.get('pointsGifts', giftId);
    if (!gift || !ctx.members.includes(gift.memberId)) throw notFound('这份积分');
    if (gift.state === 'received')
      throw new Refusal('POINTS_GIFT_GONE', '这份积分已经被领走了', { state: gift.state });
    return gift.state === 'returned' ? gift : goBack(tx, ctx, gift, '赠送撤回');
  }, pointsTurn(ctx.memberId));
}

/** Nobody received it in time: it goes back. Twice changes nothing. */
export function expireGift(ctx: Ctx, giftId: string): Promise<void> {
  return ctx.system.transaction(async (tx) => {
    const gift = await tx.get('pointsGifts', giftId);
    if (gift?.state === 'waiting' && gift.expiresAtMs <= ctx.nowMs)
      await goBack(tx, ctx, gift, '赠送无人领取，退回');
  });
}

async function goBack(tx: Transaction, ctx: Ctx, gift: PointsGift, title: string): Promise<PointsGift> {
  const account = await accountOf(tx, gift.memberId);
  const note = { ...noteOf(ctx, `${gift._id}-back`, title), ...ofAnother(account, gift) };
  const returned = returnGift(account, gift, note);
  await tx.put('pointsGifts', returned.gift);
  await bring(tx, note, returned);
  return returned.gift;
}

const noteOf = ({ nowMs }: Ctx, entryId: string, title: string) => ({
  ...{ entryId, nowMs, title, fundedBy: 'group' },
});
