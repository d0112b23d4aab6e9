import type { Ctx } from '@fangzhen/cloudkit';
import type { Order } from '@fangzhen/domain';
import { relayOrder } from '@fangzhen/steps/orders/relay';
import { syncPayment } from '@fangzhen/steps/payments/syncPayment';
import { each } from './each';

const BATCH = 100;
/** The call that wrote the events is surely over: functions have 20 seconds. */
const LEFT_ALONE_MS = 30_000;

/** Carries out what was left when a relay failed or was killed (I14). */
export async function relayPending(ctx: Ctx): Promise<void> {
  const pending = await ctx.system.find(
    'orders',
    { pending: true },
    { order: [['placedAtMs', 'asc']], limit: BATCH },
  );
  await each(ctx, pending, (order) => relayOne(ctx, order));
}

async function relayOne(ctx: Ctx, order: Order): Promise<void> {
  const newestMs = order.events.at(-1)?.atMs ?? 0;
  if (ctx.nowMs - newestMs < LEFT_ALONE_MS) return;
  // A closed order that WeChat Pay would not close was paid: that is settled before anything else (I9).
  await relayOrder(ctx, order.state === 'closed' ? await syncPayment(ctx, order) : order);
}
