import type { LocalCloud } from '@fangzhen/local-cloud';
import { auditAdjustments } from './adjustments';
import { auditCampaigns } from './campaigns';
import { auditCoupons } from './coupons';
import { auditFeed } from './feed';
import { auditGrants } from './grants';
import { auditGrowth } from './growth';
import { readLedgers, type Ledgers } from './ledgers';
import { auditMembers } from './members';
import { auditOrders } from './orders';
import { auditPoints } from './points';
import { auditRefundDays } from './refundDays';
import { auditShared } from './shared';
import { auditStock } from './stock';
import { auditTables } from './tables';

export { quotaProblems } from './campaigns';
export { giftProblems, usersByCoupon } from './coupons';
export { auditGrants, grantProblems } from './grants';
export { growthProblems } from './growth';
export { readLedgers, type Ledgers } from './ledgers';
export { memberProblems } from './members';
export { slotProblems } from './shared';
export { tableProblems } from './tables';

/**
 * What breaks a rule between two moments at which nobody was calling and every event had been carried out; each line begins
 * with the rule's number. Empty: everything adds up.
 *
 * @param atMs the time of `now`: what is long over may have been swept
 */
export function audit(before: Ledgers, now: Ledgers, atMs: number): string[] {
  const checks = [
    ...[auditStock, auditShared, auditTables, auditPoints, auditCoupons],
    ...[auditGrowth, auditCampaigns, auditGrants, auditMembers, auditOrders, auditFeed, auditRefundDays],
    ...[auditAdjustments],
  ];
  return checks.flatMap((check) => check(before, now, atMs));
}

/** The same of a cloud as it is now. */
export const auditCloud = async (before: Ledgers, cloud: LocalCloud): Promise<string[]> =>
  audit(before, await readLedgers(cloud), cloud.clock.nowMs());
