import { auditCampaigns } from './campaigns';
export { quotaProblems } from './campaigns';
import { auditCoupons } from './coupons';
export { giftProblems, usersByCoupon } from './coupons';
import { auditFeed } from './feed';
import type { Ledgers } from './ledgers';
import { auditMembers } from './members';
import { auditOrders } from './orders';
import { auditPoints } from './points';
import { auditRefundDays } from './refundDays';
import { auditShared } from './shared';
import { auditStock } from './stock';
import { auditTables } from './tables';

export { readLedgers, type Ledgers } from './ledgers';
export { slotProblems } from './shared';
export { memberProblems } from './members';
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
    ...[auditCampaigns, auditMembers, auditOrders, auditFeed, auditRefundDays],
  ];
  return checks.flatMap((check) => check(before, now, atMs));
}
