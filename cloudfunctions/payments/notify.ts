import { bodyText, Refusal, type Ctx, type HttpAnswer, type HttpEvent } from '@fangzhen/cloudkit';
import { PayError, wasPaid, type Notice, type RawNotice, type Trade } from '@fangzhen/payments';
import { everyPay } from '@fangzhen/steps/payments/client';
import { noteRefused } from '@fangzhen/steps/finance/noteRefused';
import { settlePayment, SuspiciousPayment } from '@fangzhen/steps/payments/settlePayment';
import { settleRefund } from '@fangzhen/steps/payments/settleRefund';

/**
 * WeChat Pay's notices. Only 2xx ends their repetition, so that is answered when the notice has had its effect, now or before
 * (I8). What is not proven to be WeChat Pay's, or does not fit our record, has none.
 */
export async function notify(event: HttpEvent, ctx: Ctx): Promise<HttpAnswer> {
  const raw = { headers: event.headers, body: bodyText(event) };
  const note = (why: string) => noteRefused(ctx, raw, { why, from: addressOf(event) });
  const notice = open(ctx, raw);
  if (notice instanceof PayError) {
    await note(notice.code);
    return refused(ctx, notice);
  }
  try {
    await settle(ctx, notice, () => note('SUSPICIOUS'));
    ctx.log('notice', { noticeId: notice.id, type: notice.eventType });
    return { statusCode: 204 };
  } catch (error) {
    if (error instanceof PayError || error instanceof SuspiciousPayment) return refused(ctx, error);
    if (error instanceof Refusal) {
      ctx.log('noticeLater', { code: error.code });
      return failed(500, 'try again');
    }
    ctx.log('bug', { error: error instanceof Error ? error.stack : String(error) });
    return failed(500, 'try again');
  }
}

/** A notice is the merchant's whose keys open it; else what the last one said. */
function open(ctx: Ctx, notice: RawNotice): Notice | PayError {
  let refused: PayError | undefined;
  for (const pay of everyPay(ctx)) {
    try {
      return pay.openNotice(notice, ctx.nowMs);
    } catch (error) {
      if (!(error instanceof PayError)) throw error;
      refused = error;
    }
  }
  return refused!;
}

/** @param noteUnknown writes down that it is signed and about no order of ours. */
async function settle(ctx: Ctx, { trades, refund }: Notice, noteUnknown: () => Promise<void>): Promise<void> {
  const outcomes = await Promise.allSettled(
    trades.filter(wasPaid).map((trade) => settleNotice(ctx, trade, noteUnknown)),
  );
  // One order of a combined payment that cannot be settled keeps none of the others from it.
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  try {
    if (refund) await settleRefund(ctx, refund);
  } catch (error) {
    if (error instanceof SuspiciousPayment) await noteUnknown();
    throw error;
  }
}

/** Beside its effect, an order's further notices are counted, and those that do not fit it: the day's report names them. */
async function settleNotice(ctx: Ctx, trade: Trade, noteUnknown: () => Promise<void>): Promise<void> {
  const count = (counter: 'payment.notices' | 'refusedNotices') =>
    ctx.system.update('orders', { _id: trade.outTradeNo }, { inc: { [counter]: 1 } });
  try {
    const { payment } = await settlePayment(ctx, trade, 'notice');
    if (payment && payment.requestId !== ctx.requestId) await count('payment.notices');
  } catch (error) {
    if (error instanceof SuspiciousPayment && (await count('refusedNotices')) === 0) await noteUnknown();
    throw error;
  }
}

/** Where it came from, as the way in tells it: what stands before that anybody can write themselves. */
function addressOf({ headers }: HttpEvent): string {
  const address = headers['x-real-ip'] ?? headers['x-forwarded-for']?.split(',').at(-1) ?? '';
  return address.replaceAll(/[^0-9a-fA-F.:]/g, '').slice(0, LONGEST_ADDRESS);
}

const LONGEST_ADDRESS = 45;

function refused(ctx: Ctx, { message }: Error): HttpAnswer {
  ctx.log('noticeRefused', { error: message });
  return failed(400, 'the notice was not accepted');
}

function failed(statusCode: number, message: string): HttpAnswer {
  const headers = { 'content-type': 'application/json' };
  return { statusCode, headers, body: JSON.stringify({ code: 'FAIL', message }) };
}
