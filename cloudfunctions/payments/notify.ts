import { bodyText, Refusal, type Ctx, type HttpAnswer, type HttpEvent } from '@fangzhen/cloudkit';
import { PayError, wasPaid, type Notice, type RawNotice, type Trade } from '@fangzhen/payments';
import { everyPay } from '@fangzhen/steps/payments/client';
import { settlePayment, SuspiciousPayment } from '@fangzhen/steps/payments/settlePayment';
import { settleRefund } from '@fangzhen/steps/payments/settleRefund';

/**
 * WeChat Pay's notices. Only 2xx ends their repetition, so that is answered when the notice has had its effect, now or before
 * (I8). What is not proven to be WeChat Pay's, or does not fit our record, has none.
 */
export async function notify(event: HttpEvent, ctx: Ctx): Promise<HttpAnswer> {
  try {
    const notice = open(ctx, { headers: event.headers, body: bodyText(event) });
    await settle(ctx, notice);
    ctx.log('notice', { noticeId: notice.id, type: notice.eventType });
    return { statusCode: 204 };
  } catch (error) {
    if (error instanceof PayError || error instanceof SuspiciousPayment) {
      ctx.log('noticeRefused', { error: error.message });
      return failed(400, 'the notice was not accepted');
    }
    if (error instanceof Refusal) {
      ctx.log('noticeLater', { code: error.code });
      return failed(500, 'try again');
    }
    ctx.log('bug', { error: error instanceof Error ? error.stack : String(error) });
    return failed(500, 'try again');
  }
}

/** A notice is the merchant's whose keys open it. Throws what the last one said when none does. */
function open(ctx: Ctx, notice: RawNotice): Notice {
  let refused: unknown;
  for (const pay of everyPay(ctx)) {
    try {
      return pay.openNotice(notice, ctx.nowMs);
    } catch (error) {
      refused = error;
    }
  }
  throw refused;
}

async function settle(ctx: Ctx, { trades, refund }: Notice): Promise<void> {
  const outcomes = await Promise.allSettled(trades.filter(wasPaid).map((trade) => settleNotice(ctx, trade)));
  // One order of a combined payment that cannot be settled keeps none of the others from it.
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  if (refund) await settleRefund(ctx, refund);
}

/** Beside its effect, an order's further notices are counted, and those that do not fit it: the day's report names them. */
async function settleNotice(ctx: Ctx, trade: Trade): Promise<void> {
  const count = (counter: 'payment.notices' | 'refusedNotices') =>
    ctx.system.update('orders', { _id: trade.outTradeNo }, { inc: { [counter]: 1 } });
  try {
    const { payment } = await settlePayment(ctx, trade, 'notice');
    if (payment && payment.requestId !== ctx.requestId) await count('payment.notices');
  } catch (error) {
    if (error instanceof SuspiciousPayment) await count('refusedNotices');
    throw error;
  }
}

function failed(statusCode: number, message: string): HttpAnswer {
  const headers = { 'content-type': 'application/json' };
  return { statusCode, headers, body: JSON.stringify({ code: 'FAIL', message }) };
}
