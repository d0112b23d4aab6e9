import { addUnlessThere, type Ctx } from '@fangzhen/cloudkit';
import type { AbnormalRefund, Order } from '@fangzhen/domain';
import type { Refund } from '@fangzhen/payments';
import { payOf } from './client';

/** A refund that the payer's account did not take is kept until somebody sends it another way, once however often it is told (I8). */
export async function keepAbnormal(ctx: Ctx, order: Order, refund: Refund): Promise<void> {
  const { outRefundNo: _id, refundId, refundFen } = refund;
  const { mchId } = payOf(ctx, order);
  const found: AbnormalRefund = {
    ...{ _id, orderId: order._id, mchId, refundId, refundFen },
    ...{ atMs: ctx.nowMs, version: 0, state: 'open', asked: [] },
  };
  if (!(await addUnlessThere(ctx.system, 'abnormalRefunds', found))) await reopen(ctx, order, _id);
}

/** The other way has failed too, unless what told it is an old notice: WeChat Pay is asked. */
async function reopen(ctx: Ctx, order: Order, _id: string): Promise<void> {
  const kept = await ctx.system.get('abnormalRefunds', _id);
  if (kept?.state !== 'asked') return;
  const now = await payOf(ctx, order).queryRefund(_id);
  if (now?.state === 'ABNORMAL') await openAgain(ctx, kept);
}

/** As it was before it was sent another way, unless somebody has sent it since. */
export async function openAgain(ctx: Ctx, { _id, version }: Pick<AbnormalRefund, '_id' | 'version'>) {
  const same = { _id, version, state: 'asked' };
  await ctx.system.update('abnormalRefunds', same, { set: { state: 'open' }, inc: { version: 1 } });
}

/** One that was abnormal is so no more: its money is where it was sent. */
export async function closeAbnormal(
  ctx: Ctx,
  { outRefundNo: _id }: Pick<Refund, 'outRefundNo'>,
): Promise<void> {
  await ctx.system.update('abnormalRefunds', { _id, state: { $ne: 'done' } }, { set: { state: 'done' } });
}
