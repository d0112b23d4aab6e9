import type { AfterSale } from '../model/afterSale';
import type { Order, OrderEvent } from '../model/order';
import { moveOrder } from '../order/move';
import { amongOthers, keptBack } from './together';
import { changeOne, withAfterSales } from './write';
import { moveAfterSale, type AfterSaleActor } from './moves';
import { afterSaleShare, type Share } from './share';

/** Who decides, and when. */
export interface Decider {
  actor: Extract<AfterSaleActor, 'store' | 'group'>;
  memberId: string;
  name: string;
  nowMs: number;
}

const decided = ({ memberId, name, nowMs }: Decider) => ({
  decidedBy: memberId,
  decidedByName: name,
  decidedAtMs: nowMs,
});

/** @throws Refusal AFTER_SALE_STATE */
export function refuseAfterSale(order: Order, id: string, note: string, by: Decider): Order {
  const refuse = (one: AfterSale) => ({
    ...moveAfterSale(one, 'refused', by.actor),
    ...decided(by),
    note,
  });
  return withAfterSales(order, changeOne(order, id, refuse), by.nowMs);
}

/** The store would say yes, and it is over its limit: the group decides. @throws Refusal AFTER_SALE_STATE */
export function forwardAfterSale(order: Order, id: string, by: Decider): Order {
  const forward = (one: AfterSale) => ({ ...moveAfterSale(one, 'forwarded', by.actor), ...decided(by) });
  return withAfterSales(order, changeOne(order, id, forward), by.nowMs);
}

/** The member thinks better of it; the order itself where they did before. @throws Refusal AFTER_SALE_STATE */
export function withdrawAfterSale(order: Order, id: string, nowMs: number): Order {
  if (order.afterSales?.some((one) => one.id === id && one.state === 'withdrawn')) return order;
  const withdraw = (one: AfterSale) => moveAfterSale(one, 'withdrawn', 'member');
  return withAfterSales(order, changeOne(order, id, withdraw), nowMs);
}

/**
 * Yes: the units are given back, with their money and points, in the order's next version; what has to happen lies in its events (I14). Where
 * nothing is left of the order, the order itself is given back: it goes the way of every whole refund, with exactly the rest (I6).
 *
 * @param restock whether the goods go back to the shelf; what was not made yet always does.
 * @param others of its checkout: what it is worth may rest on them
 * @throws Refusal AFTER_SALE_STATE
 */
export function approveAfterSale(
  order: Order,
  id: string,
  restock: boolean,
  by: Decider,
  others: readonly Order[] = [],
): Order {
  const { whole, withheldFen, ...share } = shareOf(order, id, others);
  const toShelf = restock || isUnmade(order);
  const approve = (one: AfterSale): AfterSale => ({
    ...moveAfterSale(one, 'refunding', by.actor),
    ...decided(by),
    ...share,
    ...(whole && { whole }),
    restock: toShelf,
  });
  const afterSales = changeOne(order, id, approve);
  if (whole) {
    const { reason } = afterSales.find((one) => one.id === id)!;
    const move = { to: 'refunding', by: 'staff', nowMs: by.nowMs, reason, waste: !toShelf } as const;
    return moveOrder(order, { ...move, afterSales, others });
  }
  const events = partEvents(order, id, { ...share, toShelf }, by.nowMs);
  return { ...withAfterSales(order, afterSales, by.nowMs, events), ...keptBack(order, withheldFen) };
}

/** What an after-sale gives back if it is agreed to now, beside the other orders of its checkout. */
export function shareOf(order: Order, id: string, others: readonly Order[] = []): Share {
  const { lines } = (order.afterSales ?? []).find((one) => one.id === id)!;
  return afterSaleShare(amongOthers(order, others), lines);
}

/** Nobody has begun with it. */
export const isUnmade = ({ state }: Pick<Order, 'state'>): boolean => state === 'paid';

function partEvents(
  { holdId, timeline, rewards }: Order,
  afterSaleId: string,
  { points, earned, growth, toShelf }: Pick<Share, 'points' | 'earned' | 'growth'> & { toShelf: boolean },
  nowMs: number,
): OrderEvent[] {
  const hasEarned = timeline.some(({ state }) => state === 'completed');
  const event = (type: OrderEvent['type'], about: Partial<OrderEvent> = {}): OrderEvent => ({
    ...{ id: `${holdId}-${type}-${afterSaleId}`, type, holdId, atMs: nowMs, afterSaleId },
    ...about,
  });
  return [
    ...(toShelf ? [event('returnStock')] : []),
    ...(points > 0 ? [event('returnPoints', { points })] : []),
    ...(earned > 0 && hasEarned ? [event('takeBackPoints', { points: earned })] : []),
    ...(growth > 0 && hasEarned ? [event('takeBackGrowth', { growth })] : []),
    ...(rewards && hasEarned ? [event('revokeRewards')] : []),
    // Also of nothing: carrying it out is what brings the after-sale to its end.
    event('refund'),
  ];
}
