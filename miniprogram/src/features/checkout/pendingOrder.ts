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

const KEY = 'pendingOrders';

export const storesOf = ({ parts }: PlaceRequest): string[] => parts.map(({ storeId }) => storeId);

/** The pending orders of this phone: of each store at most one, whichever others it was bought together with. */
export function pendingOrders(kept: Keeping, nowMs: () => number) {
  const all = (): PendingOrder[] =>
    (kept.get<PendingOrder[]>(KEY) ?? []).filter(({ atMs }) => nowMs() - atMs < KEEP_MS);
  const concerns =
    (storeIds: readonly string[]) =>
    ({ body }: PendingOrder) =>
      storesOf(body).some((id) => storeIds.includes(id));
  const others = (storeIds: readonly string[]) => {
    const concerned = concerns(storeIds);
    return all().filter((pending) => !concerned(pending));
  };
  return {
    get: (storeIds: readonly string[]): PendingOrder | undefined => all().find(concerns(storeIds)),
    set(body: PlaceBody, unanswered: boolean): void {
      kept.set(KEY, [...others(storesOf(body)), { body, unanswered, atMs: nowMs() }]);
    },
    forget: (storeIds: readonly string[]): void => kept.set(KEY, others(storeIds)),
  };
}
export type PendingOrders = ReturnType<typeof pendingOrders>;
