import type { Output } from '../../cloud';
import { storesOf, type PendingOrders, type PlaceBody, type PlaceRequest } from './pendingOrder';

type PlaceAnswer = Output<'orders', 'place'>;

/** placed: by this request, now or by an earlier send of it · earlier: the id had been used up by an order before it. */
export type Placed = ({ kind: 'placed' } & PlaceAnswer) | { kind: 'earlier'; orderId: string };

export interface PlaceTools {
  send: (body: PlaceBody) => Promise<PlaceAnswer>;
  pending: PendingOrders;
  newId: () => string;
  sleep: (ms: number) => Promise<void>;
}

/** The waits before the second and the third send. */
const RETRY_AFTER_MS = [600, 1_800];

interface Failure {
  code?: string;
  details?: Record<string, unknown>;
}

/** Nobody knows whether the request arrived, or what became of it. */
export function isUnanswered(error: unknown): boolean {
  const { code } = error as Failure;
  return code === undefined || code === 'OFFLINE' || code === 'NO_ANSWER' || code === 'INTERNAL';
}

/**
 * Places an order once, whatever the network does (I7). Its id is made and kept before it is sent, and stays until an
 * order is known to stand under it: a refused request may be mended and sent under the same id, and if an earlier send of
 * it had been placed after all, the answer KEY_REUSED leads to that order instead of a second one.
 *
 * Throws the refusal; or, when no answer came to any of three sends, that error, and the request stays pending.
 */
export function placeOrder(request: PlaceRequest, tools: PlaceTools): Promise<Placed> {
  const kept = tools.pending.get(storesOf(request));
  return sendPending({ ...request, clientOrderId: kept?.body.clientOrderId ?? tools.newId() }, tools);
}

/** Sends again, exactly as it was sent, what had got no answer. Undefined when nothing of these stores is pending. */
export async function resendPending(
  storeIds: readonly string[],
  tools: PlaceTools,
): Promise<Placed | undefined> {
  const kept = tools.pending.get(storeIds);
  return kept?.unanswered ? sendPending(kept.body, tools) : undefined;
}

async function sendPending(body: PlaceBody, tools: PlaceTools): Promise<Placed> {
  const { pending, sleep } = tools;
  pending.set(body, true);
  for (let turn = 0; ; turn++) {
    try {
      const answer = await tools.send(body);
      pending.forget(storesOf(body));
      return { kind: 'placed', ...answer };
    } catch (error) {
      const { code, details } = error as Failure;
      if (code === 'KEY_REUSED' && typeof details?.orderId === 'string') {
        pending.forget(storesOf(body));
        return { kind: 'earlier', orderId: details.orderId };
      }
      const waitMs = RETRY_AFTER_MS[turn];
      if (!isUnanswered(error)) pending.set(body, false);
      if (!isUnanswered(error) || waitMs === undefined) throw error;
      await sleep(waitMs);
    }
  }
}
