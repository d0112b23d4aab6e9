import type { PointsAccount, PointsGift } from '../model/points';
import { Refusal } from '../refusal';
import { DAY_MS } from '../time/shanghai';
import { applySplit, type EntryNote, type PointsChange } from './account';
import { takeEarliest } from './spend';
import { giftsOfDay } from './sums';

/** What the group decides about points that members give each other. */
export const GIFT_RULES = {
  /** In one gift. */
  maxPoints: 500,
  /** Given by one member on one Shanghai day. */
  perDay: 1_000,
  /** Received by one member on one Shanghai day. */
  perReceiverDay: 1_000,
  /** So long it waits for whoever is to receive it. */
  waitsMs: DAY_MS,
};

export type NewGift = Pick<PointsGift, '_id' | 'fingerprint' | 'points' | 'words'>;

/**
 * Takes a gift out of its giver's account, earliest-expiring lots first. It waits no longer than the first of these lots lives, so that what nobody
 * received goes back while it is worth something.
 *
 * @throws Refusal POINTS_GIFT_LIMIT with `details.left`, what may still be given today; POINTS_INSUFFICIENT.
 */
export function sendGift(
  account: PointsAccount,
  { points, ...gift }: NewGift,
  note: EntryNote,
): PointsChange & { gift: PointsGift } {
  const { nowMs } = note;
  const left = GIFT_RULES.perDay - giftsOfDay(account.gifts, nowMs).given;
  if (points > GIFT_RULES.maxPoints)
    throw new Refusal('POINTS_GIFT_LIMIT', `一次最多赠送 ${GIFT_RULES.maxPoints} 积分`, {
      left: Math.min(left, GIFT_RULES.maxPoints),
    });
  if (points > left)
    throw new Refusal('POINTS_GIFT_LIMIT', `今天还可以赠送 ${left} 积分，请减少一些或明天再送`, { left });
  const split = takeEarliest(account, points, nowMs);
  const change = applySplit(account, 'giftOut', split, note);
  const expiresAtMs = Math.min(nowMs + GIFT_RULES.waitsMs, ...split.map((part) => part.expiresAtMs));
  const memberId = account._id;
  return {
    ...change,
    gift: { ...gift, memberId, points, state: 'waiting', split, sentAtMs: nowMs, expiresAtMs },
  };
}

/**
 * A gift arrives: its lots keep their expiry, and whose budget bears them (I3).
 *
 * @throws Refusal POINTS_GIFT_GONE when it does not wait any more or is the receiver's own, POINTS_GIFT_LIMIT.
 */
export function receiveGift(
  account: PointsAccount,
  gift: PointsGift,
  note: EntryNote,
): PointsChange & { gift: PointsGift } {
  const problem = receiveProblem(account, gift, note.nowMs);
  if (problem) throw problem;
  return {
    ...applySplit(account, 'giftIn', arriving(gift), note),
    gift: { ...gift, state: 'received', receiverId: account._id, endedAtMs: note.nowMs },
  };
}

/** Nobody received it, or its giver takes it back: it returns to the lots that it came from. */
export function returnGift(
  account: PointsAccount,
  gift: PointsGift,
  note: EntryNote,
): PointsChange & { gift: PointsGift } {
  if (gift.state !== 'waiting' || gift.memberId !== account._id)
    throw new RangeError(`gift ${gift._id} is ${gift.state}`);
  return {
    ...applySplit(account, 'giftBack', arriving(gift), note),
    gift: { ...gift, state: 'returned', endedAtMs: note.nowMs },
  };
}

/** Why this member cannot receive a gift; undefined when they can. */
function receiveProblem(account: PointsAccount, gift: PointsGift, nowMs: number): Refusal | undefined {
  const { state, points, memberId, expiresAtMs } = gift;
  if (memberId === account._id)
    return new Refusal('POINTS_GIFT_GONE', '这是你送出的积分，请分享给朋友领取', { state });
  if (state === 'received') return new Refusal('POINTS_GIFT_GONE', '这份积分已经被领走了', { state });
  if (state === 'returned' || nowMs >= expiresAtMs)
    return new Refusal('POINTS_GIFT_GONE', '这份积分已退回给赠送人，请让对方再送一次', { state: 'returned' });
  const left = GIFT_RULES.perReceiverDay - giftsOfDay(account.gifts, nowMs).received;
  if (points > left)
    return new Refusal('POINTS_GIFT_LIMIT', `你今天还可以收 ${left} 积分，请明天再来领`, { left });
  return undefined;
}

const arriving = ({ split }: PointsGift) => split.map((part) => ({ ...part, points: -part.points }));
