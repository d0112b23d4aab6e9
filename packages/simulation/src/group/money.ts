import { backFen, type Order } from '@fangzhen/domain';
import type { SimPay } from './pay';

/** I9: what WeChat Pay holds when all is quiet is what the orders that were paid and not given back come to. */
export function moneyProblems({ trades, refunds }: SimPay, orders: readonly Order[]): string[] {
  const byId = new Map(orders.map((order) => [order._id, order]));
  return [...trades.values()].flatMap(({ outTradeNo, transactionId, amountFen = 0 }) => {
    if (!transactionId) return [];
    const back = [...refunds.values()]
      .filter((refund) => refund.outTradeNo === outTradeNo && refund.state === 'SUCCESS')
      .reduce((sum, { refundFen }) => sum + refundFen, 0);
    const order = byId.get(outTradeNo);
    const due = order ? amountFen - backFen(order) : 0;
    const kept = amountFen - back;
    return kept === due
      ? []
      : [`I9: ${kept} fen are kept of order ${outTradeNo}, which is ${order?.state ?? 'not there'}`];
  });
}
