import type { Order } from '../model/order';

/** The call that moved an order is surely over by then (functions have 20 seconds): what it left is the timers'. */
export const LOOK_AFTER_MS = 30_000;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * When the timers look again at an order that could not be finished: after as long as it has been due already, so that what
 * is stuck costs less and less and keeps nobody from their turn.
 */
export function lookAgainAtMs({ state, expiresAtMs, timeline }: Order, nowMs: number): number {
  const dueSinceMs = state === 'unpaid' ? expiresAtMs : (timeline.at(-1)?.atMs ?? nowMs);
  return nowMs + Math.min(HOUR_MS, Math.max(MINUTE_MS, nowMs - dueSinceMs));
}
