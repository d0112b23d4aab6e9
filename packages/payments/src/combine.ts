import { PayError } from './errors';
import { toRfc3339 } from './time';
import { tradesFromCombined, type Trade } from './trade';
import type { Send } from './transport';
import { combinedWire, parsed, prepayWire } from './wire';

/** One order of a combined payment (合单支付). It is refunded, and stands on bills, by its own number. */
export interface SubOrder {
  outTradeNo: string;
  amountFen: number;
  description: string;
  /** The merchant whose money it is. */
  mchId: string;
}

export interface CombineInput {
  appId: string;
  openId: string;
  /** As an order's number; none of the orders' own. */
  combineOutTradeNo: string;
  /** 2 to 10; the same ones again give a prepay id again. */
  orders: readonly SubOrder[];
  expiresAtMs: number;
  notifyUrl: string;
}

const COMBINED = '/v3/combine-transactions';

// WeChat Pay asks for the text on every order, however little it says.
const ATTACH = 'order';

/** POST /v3/combine-transactions/jsapi: one payment for several orders. */
export async function prepayCombined(
  send: Send,
  mchId: string,
  input: CombineInput,
): Promise<{ prepayId: string }> {
  const body = {
    combine_appid: input.appId,
    combine_mchid: mchId,
    combine_out_trade_no: input.combineOutTradeNo,
    time_expire: toRfc3339(input.expiresAtMs),
    notify_url: input.notifyUrl,
    combine_payer_info: { openid: input.openId },
    sub_orders: input.orders.map((order) => ({
      mchid: order.mchId,
      out_trade_no: order.outTradeNo,
      description: order.description,
      attach: ATTACH,
      amount: { total_amount: order.amountFen, currency: 'CNY' },
    })),
  };
  return { prepayId: parsed(prepayWire, await send('POST', `${COMBINED}/jsapi`, body)).prepay_id };
}

/** GET …/out-trade-no/<number>: each of its orders as WeChat Pay sees it. */
export async function queryCombined(send: Send, mchId: string, combineOutTradeNo: string): Promise<Trade[]> {
  const path = `${COMBINED}/out-trade-no/${encodeURIComponent(combineOutTradeNo)}`;
  const wire = parsed(combinedWire, await send('GET', path));
  if (wire.combine_mchid !== mchId || wire.combine_out_trade_no !== combineOutTradeNo) {
    throw new PayError(
      'BAD_REPLY',
      `WeChat Pay answered about another combined payment than ${combineOutTradeNo}.`,
    );
  }
  return tradesFromCombined(wire, 'BAD_REPLY');
}

/** POST …/close: all of its orders, which have to be named as they were when it was made. */
export async function closeCombined(
  send: Send,
  input: Pick<CombineInput, 'appId' | 'combineOutTradeNo'> & {
    orders: readonly Pick<SubOrder, 'mchId' | 'outTradeNo'>[];
  },
): Promise<void> {
  await send('POST', `${COMBINED}/out-trade-no/${encodeURIComponent(input.combineOutTradeNo)}/close`, {
    combine_appid: input.appId,
    sub_orders: input.orders.map(({ mchId, outTradeNo }) => ({ mchid: mchId, out_trade_no: outTradeNo })),
  });
}
