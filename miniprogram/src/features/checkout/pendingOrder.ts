import type { Input } from '../../cloud';

export type PlaceBody = Input<'orders', 'place'>;
/** What is to be ordered, before it has an id. */
export type PlaceRequest = Omit<PlaceBody, 'clientOrderId'>;

/** An order that was sent, as it is kept on the phone until it is known what became of it (I7). */
export interface PendingOrder {
  /** Exactly what was sent: a retry sends the same. */
  body: PlaceBody;
  /** No answer has come to it: it may have been placed. */
  unanswered: boolean;
  atMs: number;
}

/** An unpaid order lives 15 minutes: after this time nobody expects an old request to be taken up again. */
export const KEEP_MS = 2 * 3_600_000;

interface Keeping {
  get<T>(key: string): T | undefined;
  set(key: string, value: unknown): void;
}

/** The pending order of each store, on the phone. */
export function pendingOrders(kept: Keeping, nowMs: () => number) {
  const key = (storeId: string) => `pendingOrder.${storeId}`;
  return {
    get(storeId: string): PendingOrder | undefined {
      const pending = kept.get<PendingOrder>(key(storeId));
      return pending && nowMs() - pending.atMs < KEEP_MS ? pending : undefined;
    },
    set(body: PlaceBody, unanswered: boolean): void {
      kept.set(key(body.storeId), { body, unanswered, atMs: nowMs() } satisfies PendingOrder);
    },
    forget(storeId: string): void {
      kept.set(key(storeId), undefined);
    },
  };
}
export type PendingOrders = ReturnType<typeof pendingOrders>;
