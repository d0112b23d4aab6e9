import * as v from 'valibot';
import { fromRfc3339 } from '../time';
import { Refusal } from './refusal';

const text = (longest: number, shortest = 1) =>
  v.pipe(v.string(), v.minLength(shortest), v.maxLength(longest));
const fen = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const currency = v.optional(v.literal('CNY'), 'CNY');

/** The real one takes https only; here functions listen on plain loopback. Neither takes a query. */
const notifyUrl = v.pipe(
  text(255),
  v.check((value) => {
    try {
      const url = new URL(value);
      return /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '';
    } catch {
      return false;
    }
  }, 'must be an absolute URL without a query'),
);

export const outTradeNo = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_\-|*]{6,32}$/));
export const outRefundNo = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_\-|*@]{1,64}$/));

const timeExpire = v.optional(
  v.pipe(
    text(64),
    v.check((value) => fromRfc3339(value) !== undefined, 'must be RFC 3339'),
  ),
);

export const prepayBody = v.object({
  appid: text(32),
  mchid: text(32),
  description: text(127),
  out_trade_no: outTradeNo,
  time_expire: timeExpire,
  attach: v.optional(text(128, 0)),
  notify_url: notifyUrl,
  amount: v.object({ total: fen, currency }),
  payer: v.object({ openid: text(128) }),
});

export const closeBody = v.object({ mchid: text(32) });

/** Documented: 2 orders at least, and a text attached to each. Of how many it takes at most, the smaller number that is documented. */
export const combineBody = v.object({
  combine_appid: text(32),
  combine_mchid: text(32),
  combine_out_trade_no: outTradeNo,
  time_expire: timeExpire,
  notify_url: notifyUrl,
  combine_payer_info: v.object({ openid: text(128) }),
  sub_orders: v.pipe(
    v.array(
      v.object({
        mchid: text(32),
        out_trade_no: outTradeNo,
        description: text(127),
        attach: text(128),
        amount: v.object({ total_amount: fen, currency: v.literal('CNY') }),
      }),
    ),
    v.minLength(2),
    v.maxLength(10),
  ),
});

export const closeCombinedBody = v.object({
  combine_appid: text(32),
  sub_orders: v.array(v.object({ mchid: text(32), out_trade_no: outTradeNo })),
});

export const refundBody = v.pipe(
  v.object({
    transaction_id: v.optional(text(32)),
    out_trade_no: v.optional(outTradeNo),
    out_refund_no: outRefundNo,
    reason: v.optional(text(80, 0)),
    notify_url: v.optional(notifyUrl),
    amount: v.object({ refund: fen, total: fen, currency: v.literal('CNY') }),
  }),
  v.check((body) => !!body.transaction_id || !!body.out_trade_no, 'needs transaction_id or out_trade_no'),
);

export const abnormalRefundBody = v.object({
  out_refund_no: outRefundNo,
  type: v.picklist(['USER_BANK_CARD', 'MERCHANT_BANK_CARD']),
  bank_type: v.optional(text(16)),
  /** Both encrypted for WeChat Pay. */
  bank_account: v.optional(text(1024)),
  real_name: v.optional(text(1024)),
});

/** The body as that request, or PARAM_ERROR with a JSON pointer to what is wrong. */
export function parseBody<S extends v.GenericSchema>(schema: S, body: Buffer): v.InferOutput<S> {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw new Refusal('PARAM_ERROR', '请求体不是合法的JSON', {
      field: '',
      issue: 'not JSON',
      location: 'body',
    });
  }
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const field = `/${(v.getDotPath(issue) ?? '').replaceAll('.', '/')}`;
  throw new Refusal('PARAM_ERROR', `参数错误：${field} ${issue.message}`, {
    field,
    value: issue.input,
    issue: issue.message,
    location: 'body',
  });
}
