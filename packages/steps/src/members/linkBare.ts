import { afterMerge, hashId, Refusal, type MemberCtx } from '@fangzhen/cloudkit';
import { mergeMembers } from './mergeMembers';

/**
 * WeChat has told the UnionID of somebody who was known by an openId alone: who they were becomes a part of who they are. Whom the staff
 * have separated stays apart. Nobody is kept from what they came for when it cannot be done.
 *
 * @returns the call as the member that they are now.
 */
export async function linkBare(ctx: MemberCtx): Promise<MemberCtx> {
  const { bareId, memberId } = ctx;
  if (bareId === undefined) return ctx;
  const mergeId = hashId('link', bareId, memberId);
  const two = { survivorId: memberId, absorbedId: bareId };
  try {
    await mergeMembers(ctx, { mergeId, ...two, cause: 'unionId', reason: '微信确认是同一个人' });
    return await afterMerge(ctx);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ctx.log('linkLater', { bareId, memberId, code: error.code });
    return ctx;
  }
}
