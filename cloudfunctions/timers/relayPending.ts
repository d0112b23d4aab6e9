import type { Ctx } from '@fangzhen/cloudkit';
import type { Order } from '@fangzhen/domain';
import { relayOrder } from '@fangzhen/steps/orders/relay';
import { syncPayment } from '@fangzhen/steps/payments/syncPayment';
import { lookAfter } from './lookAfter';

/** Carries out what was left when a relay failed or was killed (I14). */
export const relayPending = (ctx: Ctx): Promise<void> =>
  lookAfter(ctx, { pending: true }, (order) => relayOne(ctx, order));

async function relayOne(ctx: Ctx, order: Order): Promise<boolean> {
  if (await relayOrder(ctx, order)) return true;
  // A closed order that WeChat Pay would not close was paid: that is settled, and the order moves on (I9).
  if (order.state === 'closed') await syncPayment(ctx, order);
  return false;
}
