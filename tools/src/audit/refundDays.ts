import { AFTER_SALE_RULES, dayAllowanceId, shanghaiDay, type AfterSale, type Order } from '@fangzhen/domain';
import sum from 'lodash-es/sum';
import type { Ledgers } from './ledgers';

const WIDEST_FEN = Math.max(...Object.values(AFTER_SALE_RULES.limits).map(({ perDayFen }) => perDayFen));

/**
 * I6: what staff gave back on a day without asking the group is counted there, each decision once, and stays within the limit. What a killed attempt has left
 * only makes the limit smaller: it has to be an after-sale's that there is.
 */
export function auditRefundDays(before: Ledgers, now: Ledgers): string[] {
  const known = new Set(now.orders.flatMap((order) => keysOf(order).map(({ key }) => key)));
  const old = new Set(
    before.orders.flatMap((order) => keysOf(order).flatMap(({ key, one }) => (one.decidedBy ? [key] : []))),
  );
  const days = new Map(now.refundDays.map((day) => [day._id, day]));
  return [
    ...now.refundDays.flatMap(({ _id, used, held }) => [
      ...(used === sum(Object.values(held))
        ? []
        : [`I6: day ${_id} says ${used}, which is not what it holds`]),
      ...(used <= WIDEST_FEN ? [] : [`I6: day ${_id} gave back ${used}, over every limit`]),
      ...Object.keys(held)
        .filter((key) => !known.has(key))
        .map((key) => `I6: day ${_id} counts ${key}, which nobody asked for`),
    ]),
    ...now.orders.flatMap((order) =>
      keysOf(order)
        .filter(({ key, one }) => !old.has(key) && isTheStores(order, one))
        .filter(({ key, one }) => {
          const day = days.get(dayAllowanceId(one.decidedBy!, shanghaiDay(one.decidedAtMs!).key));
          return !((day?.held[key] ?? 0) >= one.amountFen);
        })
        .map(({ key }) => `I6: ${key} was given back and is counted on no day`),
    ),
  ];
}

const keysOf = ({ _id, afterSales = [] }: Order) =>
  afterSales.map((one) => ({ key: `${_id}-${one.id}`, one }));

/** Agreed to without the group. */
function isTheStores(
  { afterSaleSteps = [] }: Order,
  { id, state, amountFen, decidedBy }: AfterSale,
): boolean {
  const forwarded = afterSaleSteps.some((step) => step.afterSaleId === id && step.state === 'forwarded');
  const agreed = state === 'refunding' || state === 'refunded';
  return agreed && decidedBy !== undefined && amountFen > 0 && !forwarded;
}
