import type { InferOutput } from 'valibot';
import { PayError } from './errors';
import { fromRfc3339 } from './time';
import type { combinedWire, TRADE_STATES, tradeWire } from './wire';

export type TradeState = (typeof TRADE_STATES)[number];

/** One payment as WeChat Pay sees it. REFUND means: paid, and (partly) given back since. */
export interface Trade {
  mchId: string;
  appId: string;
  outTradeNo: string;
  state: TradeState;
  /** WeChat Pay's own number; present once paid. */
  transactionId?: string;
  /** The order's amount in fen; documented to be present once paid only. */
  amountFen?: number;
  payerOpenId?: string;
  successAtMs?: number;
  attach?: string;
}

/** Whether it was ever paid, given back since or not. */
export const wasPaid = ({ state }: Pick<Trade, 'state'>): boolean =>
  state === 'SUCCESS' || state === 'REFUND';

/** A Trade from its wire form. Throws `code` when a paid one lacks its number, amount or time. */
export function tradeFromWire(wire: InferOutput<typeof tradeWire>, code: 'BAD_REPLY' | 'BAD_NOTICE'): Trade {
  // An unpaid order's absent values come as empty texts.
  const trade: Trade = {
    mchId: wire.mchid,
    appId: wire.appid,
    outTradeNo: wire.out_trade_no,
    state: wire.trade_state,
    transactionId: wire.transaction_id || undefined,
    amountFen: wire.amount?.total,
    payerOpenId: wire.payer?.openid || undefined,
    successAtMs: wire.success_time ? fromRfc3339(wire.success_time) : undefined,
    attach: wire.attach || undefined,
  };
  const complete = trade.transactionId && trade.amountFen !== undefined && trade.successAtMs !== undefined;
  if (wasPaid(trade) && !complete)
    throw new PayError(code, `The paid order ${trade.outTradeNo} came without number, amount or time.`);
  return trade;
}

/** Each order of a combined payment as a Trade, the app and the payer being the whole payment's. Throws as `tradeFromWire` does. */
export function tradesFromCombined(
  wire: InferOutput<typeof combinedWire>,
  code: 'BAD_REPLY' | 'BAD_NOTICE',
): Trade[] {
  const { combine_appid: appid, combine_payer_info: payer, sub_orders: orders } = wire;
  return orders.map(({ amount, ...order }) =>
    tradeFromWire({ ...order, appid, payer, amount: { total: amount?.total_amount } }, code),
  );
}
