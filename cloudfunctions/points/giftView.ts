import type { PointsGiftView } from '@fangzhen/contracts';
import type { MemberCtx } from '@fangzhen/cloudkit';
import type { PointsGift } from '@fangzhen/domain';
import { nicknameOf } from '../shared/nickname';

/** A gift as the caller sees it. Who received it is not the giver's to learn. */
export async function giftView(ctx: MemberCtx, gift: PointsGift): Promise<PointsGiftView> {
  const { _id: id, memberId, points, words, state, receiverId, expiresAtMs } = gift;
  const isOver = state === 'waiting' && ctx.nowMs >= expiresAtMs;
  return {
    ...{ id, points, words, expiresAtMs },
    state: isOver ? 'returned' : state,
    giverName: await nicknameOf(ctx, memberId),
    mine: ctx.members.includes(memberId),
    received: receiverId !== undefined && ctx.members.includes(receiverId),
  };
}
