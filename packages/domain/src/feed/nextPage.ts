import type { OrderFeedEvent } from '@fangzhen/contracts';
import { feedPageId, type FeedPage, type Told } from '../model/feed';
import type { Order } from '../model/order';
import { eventsOf } from './eventsOf';

/** An answer holds several pages and is at most 1 MB; an event is some 300 bytes. */
export const MOST_EVENTS = 100;

/**
 * The page that follows `last` and tells what these orders have not told. An order that finds no more room goes on in the page after it.
 *
 * @param orders as they are now that every page up to `last` is settled
 * @returns undefined when there is nothing to tell
 */
export function nextPage(last: number, orders: readonly Order[], nowMs: number): FeedPage | undefined {
  const events: OrderFeedEvent[] = [];
  const told: Told[] = [];
  for (const order of orders) {
    const all = eventsOf(order);
    const fresh = all.slice(order.told ?? 0);
    const taken = fresh.slice(0, MOST_EVENTS - events.length);
    if (taken.length === 0) continue;
    events.push(...taken);
    const isAll = taken.length === fresh.length;
    told.push({ orderId: order._id, told: taken.at(-1)!.no, ...(isAll && { version: order.version }) });
  }
  if (events.length === 0) return undefined;
  const number = last + 1;
  return { _id: feedPageId(number), number, atMs: nowMs, events, orders: told };
}
