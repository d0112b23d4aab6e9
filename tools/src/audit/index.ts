import { auditCampaigns } from './campaigns';
export { quotaProblems } from './campaigns';
import { auditCoupons } from './coupons';
export { giftProblems, usersByCoupon } from './coupons';
import { auditFeed } from './feed';
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
  return [
    auditStock,
    auditShared,
    auditTables,
    auditPoints,
    auditCoupons,
    auditCampaigns,
    auditOrders,
    auditFeed,
  ].flatMap((check) => check(before, now));
}
