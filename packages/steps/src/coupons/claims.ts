import type { Transaction } from '@fangzhen/cloudkit';
import type { CouponClaims } from '@fangzhen/domain';

export const claimsIdOf = (memberId: string, templateId: string): string => `${memberId}__${templateId}`;

/** What a member has claimed of a template or was given, as the transaction that adds to it sees it. */
export async function claimsOf(tx: Transaction, memberId: string, templateId: string): Promise<CouponClaims> {
  const _id = claimsIdOf(memberId, templateId);
  return (await tx.get('couponClaims', _id)) ?? { _id, memberId, templateId, couponIds: [] };
}
