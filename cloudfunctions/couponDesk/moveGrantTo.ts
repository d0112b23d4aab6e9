import type { StaffCtx } from '@fangzhen/cloudkit';
import type { CouponGrantCard } from '@fangzhen/contracts';
import { setGrantState } from '@fangzhen/steps/coupons/startGrant';
import { grantCard, grantInScope } from './scoped';

/** Pauses, resumes or cancels a grant of the caller's, if it still is what its manager saw. */
export async function moveGrantTo(
  ctx: StaffCtx,
  { grantId, version }: { grantId: string; version: number },
  move: 'pause' | 'resume' | 'cancel',
): Promise<{ grant: CouponGrantCard }> {
  const grant = await setGrantState(ctx, await grantInScope(ctx, grantId), { version, move });
  return { grant: await grantCard(ctx, grant) };
}
