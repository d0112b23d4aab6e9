import { call, pay, type Output } from '../../cloud';

export type Prepay = Output<'payments', 'prepay'>;

/** paid · cancelled: nothing was charged · closed: too late · unknown: WeChat Pay has not said yet; the order will tell. */
export type PayOutcome = 'paid' | 'cancelled' | 'closed' | 'unknown';

/** After WeChat's own sheet closed, its notice is usually there within a second: asked for some 8 s in all. */
const SYNC_AFTER_MS = [0, 400, 800, 1_200, 2_000, 3_600];

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** What the payment's own record says: asked until the order is no longer unpaid, or often enough. */
async function settled(orderId: string, afterMs: readonly number[]): Promise<PayOutcome> {
  for (const ms of afterMs) {
    await sleep(ms);
    // One lost answer is no reason to give up: the next one tells the same.
    const answer = await call('payments', 'sync', { orderId }).catch(() => undefined);
    if (answer && answer.state !== 'unpaid') return answer.state === 'closed' ? 'closed' : 'paid';
  }
  return 'unknown';
}

/**
 * Pays an unpaid order: prepares it, hands it to WeChat Pay and asks what became of it. A cancelled sheet is asked about
 * once too, for the person may have paid on another phone. Throws CloudError when the payment could not be prepared.
 *
 * @param ask shows the browser's own pay sheet; WeChat never calls it.
 */
export async function payOrder(
  orderId: string,
  ask: (prepay: Prepay) => Promise<boolean>,
): Promise<PayOutcome> {
  const prepay = await call('payments', 'prepay', { orderId });
  const closed = await pay(prepay, () => ask(prepay));
  if (closed === 'done') return settled(orderId, SYNC_AFTER_MS);
  const outcome = await settled(orderId, [0]);
  return outcome === 'unknown' ? 'cancelled' : outcome;
}
