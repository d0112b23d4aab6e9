import { finishAbnormalRefund, type AbnormalRefundInput } from './abnormalRefund';
import { parseTradeBill, type TradeBill } from './bill';
import { closeCombined, prepayCombined, queryCombined, type CombineInput, type SubOrder } from './combine';
import { readClaim, type NoticeClaim } from './claim';
import { parseKeys, type PayConfig } from './config';
import { PayError } from './errors';
import { openNotice, type Notice, type RawNotice } from './notice';
import { refundFromReply, type Refund } from './refund';
import { newNonce, paymentText, signText } from './signature';
import { toRfc3339 } from './time';
import { tradeFromWire, type Trade } from './trade';
import { createDownload, createTransport, type Send } from './transport';
import { billWire, parsed, prepayWire, refundWire, tradeWire } from './wire';

export interface PrepayInput {
  appId: string;
  openId: string;
  /** 6 to 32 of `0-9 A-Z a-z _ - | *`, unique for the merchant; the same input again gives a prepay id again. */
  outTradeNo: string;
  amountFen: number;
  /** What the payer reads on the bill, 127 characters at most. */
  description: string;
  /** After this moment nobody can pay. WeChat Pay moves it to at least one minute from now. */
  expiresAtMs: number;
  notifyUrl: string;
  attach?: string;
}

export interface RefundInput {
  outTradeNo: string;
  /** The same number again never refunds twice. */
  outRefundNo: string;
  refundFen: number;
  /** What the whole order came to. */
  totalFen: number;
  reason?: string;
  notifyUrl?: string;
}

/** What `wx.requestPayment` takes, as it is. */
export interface PaymentParams {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: 'RSA';
  paySign: string;
}

export interface PayClient {
  prepayJsapi(input: PrepayInput): Promise<{ prepayId: string }>;
  requestPaymentParams(input: { appId: string; prepayId: string; nowMs: number }): PaymentParams;
  /** The order's state at WeChat Pay, or undefined when no such order was ever made there. */
  query(outTradeNo: string): Promise<Trade | undefined>;
  /** Afterwards nobody can pay this order. Closing it again, or one that never was, is fine; ORDERPAID when paid. */
  close(outTradeNo: string): Promise<void>;
  /** One payment for several orders; its notice and query tell of each of them. */
  prepayCombined(input: CombineInput): Promise<{ prepayId: string }>;
  /** The orders of a combined payment at WeChat Pay; none when it was never made there. */
  queryCombined(combineOutTradeNo: string): Promise<Trade[]>;
  /** As `close`, for all orders of a combined payment. */
  closeCombined(input: {
    appId: string;
    combineOutTradeNo: string;
    orders: readonly Pick<SubOrder, 'mchId' | 'outTradeNo'>[];
  }): Promise<void>;
  refund(input: RefundInput): Promise<Refund>;
  queryRefund(outRefundNo: string): Promise<Refund | undefined>;
  /** Sends a refund another way that the payer's account did not take; INVALID_REQUEST when it is not ABNORMAL. */
  finishAbnormalRefund(input: AbnormalRefundInput): Promise<Refund>;
  /**
   * Everything that was paid and given back on a day (`YYYY-MM-DD` in Beijing), empty when there was nothing. It is there from
   * 10:00 of the next day, and for three months; before that STATEMENT_CREATING.
   */
  tradeBill(day: string): Promise<TradeBill>;
  openNotice(notice: RawNotice, nowMs: number): Notice;
  /** What a notice claims that `openNotice` did not take. */
  readClaim(notice: RawNotice): NoticeClaim;
}

const TRADES = '/v3/pay/transactions';
const REFUNDS = '/v3/refund/domestic/refunds';

/** Undefined instead of the one refusal that means "there is no such thing". */
async function unlessAbsent<T>(absent: string, call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof PayError && error.code === absent) return undefined;
    throw error;
  }
}

const prepayBody = (mchId: string, input: PrepayInput) => ({
  appid: input.appId,
  mchid: mchId,
  description: input.description,
  out_trade_no: input.outTradeNo,
  time_expire: toRfc3339(input.expiresAtMs),
  attach: input.attach,
  notify_url: input.notifyUrl,
  amount: { total: input.amountFen, currency: 'CNY' },
  payer: { openid: input.openId },
});

async function query(send: Send, mchId: string, outTradeNo: string): Promise<Trade> {
  const path = `${TRADES}/out-trade-no/${encodeURIComponent(outTradeNo)}?mchid=${encodeURIComponent(mchId)}`;
  const wire = parsed(tradeWire, await send('GET', path));
  if (wire.mchid !== mchId || wire.out_trade_no !== outTradeNo) {
    throw new PayError('BAD_REPLY', `WeChat Pay answered about another order than ${outTradeNo}.`);
  }
  return tradeFromWire(wire, 'BAD_REPLY');
}

async function close(send: Send, mchId: string, outTradeNo: string): Promise<void> {
  await send('POST', `${TRADES}/out-trade-no/${encodeURIComponent(outTradeNo)}/close`, { mchid: mchId });
}

/** Closing what is closed, or was never made, is what was wished for. */
async function unlessGone(closing: Promise<void>): Promise<void> {
  try {
    await closing;
  } catch (error) {
    const done =
      error instanceof PayError && (error.code === 'ORDER_CLOSED' || error.code === 'ORDER_NOT_EXIST');
    if (!done) throw error;
  }
}

async function refund(send: Send, input: RefundInput): Promise<Refund> {
  const body = {
    out_trade_no: input.outTradeNo,
    out_refund_no: input.outRefundNo,
    reason: input.reason,
    notify_url: input.notifyUrl,
    amount: { refund: input.refundFen, total: input.totalFen, currency: 'CNY' },
  };
  const answer = refundFromReply(parsed(refundWire, await send('POST', REFUNDS, body)));
  if (answer.outRefundNo !== input.outRefundNo || answer.refundFen !== input.refundFen) {
    throw new PayError('BAD_REPLY', `WeChat Pay answered about another refund than ${input.outRefundNo}.`);
  }
  return answer;
}

async function queryRefund(send: Send, outRefundNo: string): Promise<Refund> {
  const answer = refundFromReply(
    parsed(refundWire, await send('GET', `${REFUNDS}/${encodeURIComponent(outRefundNo)}`)),
  );
  if (answer.outRefundNo !== outRefundNo) {
    throw new PayError('BAD_REPLY', `WeChat Pay answered about another refund than ${outRefundNo}.`);
  }
  return answer;
}

/**
 * WeChat Pay v3 for one merchant, in public key mode (微信支付公钥): no platform certificate is downloaded.
 * Every answer's and notice's signature is verified. All calls throw PayError; all are safe to repeat.
 * Throws NOT_CONFIGURED when a key cannot be read. Documentation: https://pay.weixin.qq.com/doc/v3/merchant/4012791897
 */
export function createPayClient(config: PayConfig): PayClient {
  const keys = parseKeys(config);
  const send = createTransport(config, keys);
  const download = createDownload(config, keys);
  const { mchId, apiV3Key, publicKeyId } = config;
  return {
    async prepayJsapi(input) {
      const body = await send('POST', `${TRADES}/jsapi`, prepayBody(mchId, input));
      return { prepayId: parsed(prepayWire, body).prepay_id };
    },
    requestPaymentParams({ appId, prepayId, nowMs }) {
      const timeStamp = String(Math.floor(nowMs / 1000));
      const nonceStr = newNonce();
      const packageText = `prepay_id=${prepayId}`;
      const paySign = signText(paymentText(appId, timeStamp, nonceStr, packageText), keys.privateKey);
      return { timeStamp, nonceStr, package: packageText, signType: 'RSA', paySign };
    },
    query: (outTradeNo) => unlessAbsent('ORDER_NOT_EXIST', query(send, mchId, outTradeNo)),
    close: (outTradeNo) => unlessGone(close(send, mchId, outTradeNo)),
    prepayCombined: (input) => prepayCombined(send, mchId, input),
    queryCombined: async (number) =>
      (await unlessAbsent('ORDER_NOT_EXIST', queryCombined(send, mchId, number))) ?? [],
    closeCombined: (input) => unlessGone(closeCombined(send, input)),
    refund: (input) => refund(send, input),
    queryRefund: (outRefundNo) => unlessAbsent('RESOURCE_NOT_EXISTS', queryRefund(send, outRefundNo)),
    finishAbnormalRefund: (input) => finishAbnormalRefund(send, keys.publicKey, input),
    async tradeBill(day) {
      const path = `/v3/bill/tradebill?bill_date=${encodeURIComponent(day)}&bill_type=ALL`;
      const link = await unlessAbsent('NO_STATEMENT_EXIST', send('GET', path));
      if (link === undefined) return { payments: [], refunds: [] };
      const { download_url, hash_value } = parsed(billWire, link);
      return parseTradeBill(await download(download_url, hash_value), mchId);
    },
    openNotice: (notice, nowMs) =>
      openNotice({ mchId, apiV3Key, publicKeyId, publicKey: keys.publicKey }, notice, nowMs),
    readClaim: (notice) => readClaim({ apiV3Key }, notice),
  };
}
