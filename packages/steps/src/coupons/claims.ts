import type { Transaction } from '@fangzhen/cloudkit';
import type { CouponClaims } from '@fangzhen/domain';

/** What one person has claimed of a template or was given, as the transaction that adds to it sees it: of each of their members, the survivor first. */
export async function claimsOf(
  tx: Transaction,
  members: readonly string[],
  templateId: string,
): Promise<CouponClaims[]> {
  const all: CouponClaims[] = [];
  for (const memberId of members) {
    const _id = `${memberId}__${templateId}`;
    all.push((await tx.get('couponClaims', _id)) ?? { _id, memberId, templateId, couponIds: [] });
  }
  return all;
}

export const claimedCount = (claims: readonly CouponClaims[]): number =>
  claims.reduce((sum, { couponIds }) => sum + couponIds.length, 0);

/**
 * One more of the survivor's. The others are written, too, so that somebody who was merged cannot claim at the same moment in an instance that
 * does not know it yet (I4).
 */
export async function addClaim(
  tx: Transaction,
  [own, ...others]: readonly CouponClaims[],
  couponId: string,
): Promise<void> {
  await tx.put('couponClaims', { ...own!, couponIds: [...own!.couponIds, couponId] });
  for (const other of others) await tx.put('couponClaims', other);
}
