import { notFound, Refusal, type Ctx } from '@fangzhen/cloudkit';
import type { AbnormalRefund } from '@fangzhen/domain';
import type { RefundTo } from '@fangzhen/payments';
import { openAgain } from './abnormalRefund';
import { askPay, payOf } from './client';
import { settleRefund } from './settleRefund';

export interface Finish {
  /** The refund's number at the merchant. */
  id: string;
  refundTo: RefundTo;
  by: string;
}

/**
 * Sends a refund another way that the payer's account did not take. WeChat Pay says first how it stands: what is under way or done is
 * only noted (I8). Of two who send it at once one is STALE; killed in between, the timer's question opens it again.
 *
 * @throws Refusal NOT_FOUND, STALE, or PAY_UNAVAILABLE when WeChat Pay refuses or does not answer.
 */
export async function finishRefund(ctx: Ctx, { id, refundTo, by }: Finish): Promise<AbnormalRefund> {
  const kept = await read(ctx, id);
  const pay = payOf(ctx, kept);
  const now = await askPay(ctx, () => pay.queryRefund(id));
  if (now && now.state !== 'ABNORMAL') {
    await settleRefund(ctx, now);
    return read(ctx, id);
  }
  const byName = (await ctx.system.get('members', by))?.nickname ?? '';
  const claimed = await ctx.system.update(
    'abnormalRefunds',
    { _id: id, version: kept.version, state: 'open' },
    {
      set: { state: 'asked' },
      inc: { version: 1 },
      push: { asked: { atMs: ctx.nowMs, by, byName, to: refundTo.to } },
    },
  );
  if (claimed === 0) throw new Refusal('STALE', '这笔退款刚有人处理过，请刷新后再看');
  try {
    const { refundId } = kept;
    await askPay(ctx, () => pay.finishAbnormalRefund({ refundId, outRefundNo: id, refundTo }));
  } catch (error) {
    await openAgain(ctx, { _id: id, version: kept.version + 1 });
    throw error;
  }
  return read(ctx, id);
}

async function read(ctx: Ctx, id: string): Promise<AbnormalRefund> {
  const kept = await ctx.system.get('abnormalRefunds', id);
  if (!kept) throw notFound('退款');
  return kept;
}
