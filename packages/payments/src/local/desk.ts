import * as v from 'valibot';
import { randomInt } from 'node:crypto';
import type { LocalPayContext } from './context';
import { getRow } from './database';
import { applyRefund } from './refunds';
import { Refusal } from './refusal';
import { outTradeNo, parseBody } from './request-bodies';

const deskRefundBody = v.object({
  outTradeNo,
  /** All that was paid when absent. */
  refundFen: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
});

/**
 * Somebody gives money back at the merchant's desk (商户平台), past the merchant's own programs: under a number that those do
 * not know, and without a notice. Answers the refund. Throws Refusal as a refund by the API does.
 */
export function refundAtDesk(context: LocalPayContext, rawBody: Buffer): object {
  const body = parseBody(deskRefundBody, rawBody);
  const order = getRow<{ mchId: string; totalFen: number }>(
    context.db,
    'SELECT mchId, totalFen FROM orders WHERE outTradeNo = ?',
    body.outTradeNo,
  );
  const merchant = order && context.merchants.get(order.mchId);
  if (!merchant) throw new Refusal('RESOURCE_NOT_EXISTS', '订单不存在');
  return applyRefund(context, merchant, {
    out_trade_no: body.outTradeNo,
    out_refund_no: `desk${Array.from({ length: 20 }, () => randomInt(10)).join('')}`,
    amount: { refund: body.refundFen ?? order.totalFen, total: order.totalFen, currency: 'CNY' },
  });
}
