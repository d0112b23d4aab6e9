import type { Ctx } from '@fangzhen/cloudkit';
import {
  orderRefunds,
  within,
  type DayRange,
  type Difference,
  type Finding,
  type Order,
  type OrderRefund,
} from '@fangzhen/domain';
import { PayError, wasPaid } from '@fangzhen/payments';
import { payOf } from '../payments/client';
import { SuspiciousPayment } from '../payments/settlePayment';
import { syncPayment } from '../payments/syncPayment';
import { queryTrade } from '../payments/trades';

type Verdict = Pick<Finding, 'outcome' | 'detail'>;

const settled = (detail: string): Verdict => ({ outcome: 'settled', detail });
const person = (detail: string): Verdict => ({ outcome: 'person', detail });

/**
 * Settles what a bill shows, as far as WeChat Pay itself confirms it: the bill only says where to ask (I8, I9). Everything goes
 * the ordinary path of a payment that is asked after, so doing it again changes nothing. What no rule decides is left to a person.
 *
 * @returns undefined when asking shows that there is no difference: the payment belongs to another day's bill.
 */
export async function settleDifference(
  ctx: Ctx,
  difference: Difference,
  day: DayRange,
): Promise<Finding | undefined> {
  const verdict = await decide(ctx, difference, day).catch((error: unknown): Verdict => {
    if (error instanceof SuspiciousPayment) return person('付款与订单的金额、商户或应用不符，没有入账');
    if (error instanceof PayError) return person('微信支付没有答复，请稍后重新对账');
    throw error;
  });
  return verdict && { ...difference, ...verdict };
}

async function decide(ctx: Ctx, difference: Difference, day: DayRange): Promise<Verdict | undefined> {
  const order = await ctx.system.get('orders', difference.orderId);
  if (!order) return person('我方没有这笔订单');
  switch (difference.kind) {
    case 'missingHere': {
      const after = await syncPayment(ctx, order);
      return after.transactionId ? settled('查询确认已付，已补记') : person('账单有付款，查询没有确认');
    }
    case 'missingThere':
      return missingThere(ctx, order, day);
    case 'amountDiffers':
      return person('账单金额与订单应付不同');
    case 'twice':
      return person('同一订单付款不止一笔，需在商户平台核对后退回多付的');
    case 'refundDiffers':
    case 'stateDiffers':
      return ofRefund(ctx, order, difference, day);
  }
}

async function missingThere(ctx: Ctx, order: Order, day: DayRange) {
  const trade = await queryTrade(ctx, order);
  if (!trade || !wasPaid(trade) || trade.transactionId !== order.transactionId)
    return person('我方记为已付，微信支付没有这笔付款');
  return within(trade.successAtMs, day) ? settled('账单未列，查询确认已付') : undefined;
}

async function ofRefund(ctx: Ctx, order: Order, { billFen }: Difference, day: DayRange): Promise<Verdict> {
  const after = await syncPayment(ctx, order);
  const ours = orderRefunds(after);
  if (billFen === null) return unseen(ctx, after, day);
  const open = ours.some(({ done }) => !done);
  if (ours.length > 0 && !open && isSumOfSome(ours, billFen)) return settled('查询确认已退，已补记');
  return person(open ? '退款尚未完成，或只退了一部分' : '商户平台已退款，订单没有退');
}

/** Given back by our record, and not on the bill: each is asked after. */
async function unseen(ctx: Ctx, order: Order, day: DayRange): Promise<Verdict> {
  const due = orderRefunds(order).filter(
    ({ done, amountFen, requestedAtMs }) => done && amountFen > 0 && within(requestedAtMs, day),
  );
  const answers = await Promise.all(due.map(({ outRefundNo }) => payOf(ctx, order).queryRefund(outRefundNo)));
  if (answers.every((refund) => refund?.state === 'SUCCESS')) return settled('账单未列，查询确认已退');
  const trade = await queryTrade(ctx, order);
  return trade?.state === 'REFUND'
    ? settled('已用其他退款单号退回')
    : person('我方记为已退，微信支付没有退款');
}

/** A day's bill names those of the day: one of them, or all. */
const isSumOfSome = (ours: readonly OrderRefund[], billFen: number): boolean =>
  billFen === ours.reduce((sum, { amountFen }) => sum + amountFen, 0) ||
  ours.some(({ amountFen }) => amountFen === billFen);
