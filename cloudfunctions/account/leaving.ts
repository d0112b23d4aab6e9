import { anyOf, type MemberCtx } from '@fangzhen/cloudkit';
import type { DeletionView } from '@fangzhen/contracts';
import { reasonsOf } from '@fangzhen/domain';
import { standing } from '@fangzhen/steps/members/deletion/standing';

/** Where the caller's deletion stands, what is in its way and what it would cost them. */
export async function leaving(ctx: MemberCtx): Promise<DeletionView> {
  const usable = { memberId: anyOf(ctx.members), state: 'issued', expiresAtMs: { $gt: ctx.nowMs } };
  const [deletion, now, account, coupons] = await Promise.all([
    ctx.system.get('deletions', ctx.memberId),
    standing(ctx, ctx.members),
    ctx.system.get('pointsAccounts', ctx.memberId),
    ctx.system.count('coupons', usable),
  ]);
  const { askedAtMs, dueAtMs } = deletion ?? {};
  const isWaiting = deletion?.state === 'waiting';
  return {
    ...(isWaiting && { waiting: { askedAtMs: askedAtMs!, dueAtMs: dueAtMs! } }),
    ...{ reasons: reasonsOf(now), points: account?.balance ?? 0, coupons },
  };
}
