import { auditCampaigns } from './campaigns';
import { auditCoupons } from './coupons';
export { giftProblems, usersByCoupon } from './coupons';
import { auditFeed } from './feed';
export { quotaProblems } from './campaigns';
import type { Ledgers } from './ledgers';
import { auditOrders } from './orders';
import { auditPoints } from './points';
import { auditShared } from './shared';
import { auditStock } from './stock';
import { auditTables } from './tables';

export { readLedgers, type Ledgers } from './ledgers';
export { slotProblems } from './shared';
export { tableProblems } from './tables';

/**
 * What breaks a rule between two moments at which nobody was calling and every event had been carried out; each line begins
 * with the rule's number. Empty: everything adds up.
 */
export function audit(before: Ledgers, now: Ledgers): string[] {
  return [auditStock, auditShared, auditTables, auditPoints, auditCoupons, auditOrders, auditFeed].flatMap(
    (check) => check(before, now),
  );
  return [
    auditStock,
    auditShared,
    auditTables,
    auditPoints,
    auditCoupons,
    auditCampaigns,
    auditOrders,
  ].flatMap((check) => check(before, now));
}
