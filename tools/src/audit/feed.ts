import { eventsOf, type Order } from '@fangzhen/domain';
import groupBy from 'lodash-es/groupBy';
import type { Ledgers } from './ledgers';

/** I14: pages follow each other without a gap, and every order's events lie in them once, in the order's own order: all of them, unless it says that it has more. */
export function auditFeed(_before: Ledgers, now: Ledgers): string[] {
  const pages = [...now.feed].sort((a, b) => a.number - b.number);
  const gaps = pages.filter(({ number }, i) => number !== i + 1);
  const told = groupBy(
    pages.flatMap(({ events }) => events),
    'orderId',
  );
  return [
    ...gaps.map(({ number }) => `I14: page ${number} of the feed follows a gap`),
    ...now.orders.flatMap((order) => auditOrder(order, told[order._id] ?? [])),
  ];
}

function auditOrder(order: Order, told: readonly { id: string }[]): string[] {
  const all = eventsOf(order).map(({ id }) => id);
  const ids = told.map(({ id }) => id);
  const due = order.untold || order.told === undefined ? all.slice(0, ids.length) : all;
  return ids.join() === due.join()
    ? []
    : [`I14: the feed tells ${ids.join() || 'nothing'} of order ${order._id}, not ${due.join()}`];
}
