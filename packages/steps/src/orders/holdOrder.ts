import type { Ctx } from '@fangzhen/cloudkit';
import type { Order, QuotaHold, SharedHold, SharedWant } from '@fangzhen/domain';
import { releaseQuotas } from '../campaigns/holdQuota';
import { holdShared, releaseShared } from '../shared/holdShared';
import { releaseStock, reserveStock, type StockHold } from '../stock/reserveStock';

/** What one order holds of documents that many share: its goods, and what its fulfilment needs. */
export interface OrderHold {
  stock: StockHold;
  shared?: SharedHold;
  /** Of a checkout, the first order's hold has them. */
  quotas?: readonly QuotaHold[];
}

type Holder = Pick<Order, 'storeId' | 'holdId' | 'lines'>;

/**
 * Holds an order's goods and what its fulfilment needs, both at the same time, or none of it.
 *
 * @param untilMs when the sweepers may take them back if no order came of it.
 * @throws Refusal as `reserveStock` and `holdShared` do; then nothing is held.
 */
export async function holdOrder(
  ctx: Ctx,
  { storeId, holdId, lines }: Holder,
  want: SharedWant | undefined,
  untilMs: number,
): Promise<OrderHold> {
  const stock = { storeId, holdId, lines };
  const [reserved, shared] = await Promise.allSettled([
    reserveStock(ctx, stock, untilMs),
    want && holdShared(ctx, want, holdId, untilMs),
  ]);
  if (reserved.status === 'fulfilled' && shared.status === 'fulfilled')
    return { stock, ...(shared.value && { shared: shared.value }) };
  if (reserved.status === 'fulfilled') await releaseStock(ctx, stock);
  if (shared.status === 'fulfilled' && shared.value) await releaseShared(ctx, shared.value);
  throw reserved.status === 'rejected' ? reserved.reason : (shared as PromiseRejectedResult).reason;
}

/** The undo. Twice changes nothing. */
export async function releaseOrder(ctx: Ctx, { stock, shared, quotas = [] }: OrderHold): Promise<void> {
  await Promise.all([
    releaseStock(ctx, stock),
    shared && releaseShared(ctx, shared),
    releaseQuotas(ctx, quotas),
  ]);
}
