import type { BoardCard, MovedCard } from '@fangzhen/contracts';
import { MINUTE_MS } from './minute';

/** The states in which an order is the store's work, in their order. */
export const LANES = ['paid', 'accepted', 'ready', 'delivering'] as const;
export type Lane = (typeof LANES)[number];

/** How long an order may stay in a lane before it is late, and before it is very late. */
const PATIENCE_MS: Record<Lane, { late: number; tooLate: number }> = {
  paid: { late: 3 * MINUTE_MS, tooLate: 8 * MINUTE_MS },
  accepted: { late: 10 * MINUTE_MS, tooLate: 20 * MINUTE_MS },
  ready: { late: 30 * MINUTE_MS, tooLate: 60 * MINUTE_MS },
  delivering: { late: 40 * MINUTE_MS, tooLate: 60 * MINUTE_MS },
};

const isLane = (state: BoardCard['state']): state is Lane => (LANES as readonly string[]).includes(state);

/** The orders by lane, in each the one that has waited longest first; what is no longer the store's work is left out. */
export function lanesOf(orders: readonly BoardCard[]): Record<Lane, BoardCard[]> {
  const lanes: Record<Lane, BoardCard[]> = { paid: [], accepted: [], ready: [], delivering: [] };
  for (const order of orders) if (isLane(order.state)) lanes[order.state].push(order);
  for (const lane of LANES) {
    lanes[lane].sort((a, b) => a.sinceMs - b.sinceMs || (a.id < b.id ? -1 : 1));
  }
  return lanes;
}

/** The lanes to show: that of deliveries only while one is under way, as most stores have none. */
export const shownLanes = ({ delivering }: Record<Lane, BoardCard[]>): readonly Lane[] =>
  LANES.filter((lane) => lane !== 'delivering' || delivering.length > 0);

/** How urgent the wait in a lane is. */
export function urgency(lane: Lane, sinceMs: number, nowMs: number): 'calm' | 'late' | 'tooLate' {
  const { late, tooLate } = PATIENCE_MS[lane];
  const waitedMs = nowMs - sinceMs;
  if (waitedMs >= tooLate) return 'tooLate';
  return waitedMs >= late ? 'late' : 'calm';
}

/** The orders with one of them as an action's answer has it. */
export function withOrder(orders: readonly BoardCard[], changed: MovedCard): BoardCard[] {
  return orders.map((order) => (order.id === changed.id ? { ...order, ...changed } : order));
}

/** Ids of the orders that wait for acceptance now and were not on the board before. */
export function arrivals(before: readonly BoardCard[], after: readonly BoardCard[]): string[] {
  const known = new Set(before.map(({ id }) => id));
  return after.filter(({ id, state }) => state === 'paid' && !known.has(id)).map(({ id }) => id);
}
