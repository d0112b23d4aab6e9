import { auditCoupons } from './coupons';
import type { Ledgers } from './ledgers';
import { auditOrders } from './orders';
import { auditPoints } from './points';
import { auditStock } from './stock';

export { readLedgers, type Ledgers } from './ledgers';

/**
 * What breaks a rule between two moments at which nobody was calling and every event had been carried out; each line begins
 * with the rule's number. Empty: everything adds up.
 */
export function audit(before: Ledgers, now: Ledgers): string[] {
  return [auditStock, auditPoints, auditCoupons, auditOrders].flatMap((check) => check(before, now));
}
