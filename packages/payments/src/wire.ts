import * as v from 'valibot';
import { PayError } from './errors';

const text = v.string();
const fen = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const TRADE_STATES = [
  'SUCCESS',
  'REFUND',
  'NOTPAY',
  'CLOSED',
  'REVOKED',
  'USERPAYING',
  'PAYERROR',
] as const;
export const REFUND_STATES = ['PROCESSING', 'SUCCESS', 'CLOSED', 'ABNORMAL'] as const;

/** A transaction as the query and the notice carry it. Only what we use; WeChat Pay may add fields at any time. */
export const tradeWire = v.object({
  appid: text,
  mchid: text,
  out_trade_no: text,
  trade_state: v.picklist(TRADE_STATES),
  trade_state_desc: v.optional(text),
  transaction_id: v.optional(text),
  success_time: v.optional(text),
  attach: v.optional(text),
  payer: v.optional(v.object({ openid: v.optional(text) })),
  amount: v.optional(v.object({ total: v.optional(fen), payer_total: v.optional(fen) })),
});

/** A combined payment as the query and the notice carry it: its orders have no app of their own. */
export const combinedWire = v.object({
  combine_appid: text,
  combine_mchid: text,
  combine_out_trade_no: text,
  combine_payer_info: v.optional(v.object({ openid: v.optional(text) })),
  sub_orders: v.array(
    v.object({
      mchid: text,
      out_trade_no: text,
      trade_state: v.picklist(TRADE_STATES),
      transaction_id: v.optional(text),
      success_time: v.optional(text),
      attach: v.optional(text),
      amount: v.optional(v.object({ total_amount: v.optional(fen) })),
    }),
  ),
});

const refundParts = {
  refund_id: text,
  out_refund_no: text,
  transaction_id: text,
  out_trade_no: text,
  success_time: v.optional(text),
  amount: v.object({ total: fen, refund: fen }),
};
/** A refund as the API answers it: its state is called `status`. */
export const refundWire = v.object({ ...refundParts, status: v.picklist(REFUND_STATES) });
/** A refund as a notice carries it: its state is called `refund_status` and the merchant is named. */
export const refundNoticeWire = v.object({
  ...refundParts,
  mchid: text,
  refund_status: v.picklist(REFUND_STATES),
});

/** What WeChat Pay posts to a notify URL, before decryption. */
export const noticeWire = v.object({
  id: text,
  event_type: text,
  resource: v.object({
    algorithm: v.literal('AEAD_AES_256_GCM'),
    original_type: v.optional(text),
    ciphertext: text,
    nonce: text,
    associated_data: v.optional(text, ''),
  }),
});

/** Where a bill can be fetched, and what it must hash to. */
export const billWire = v.object({
  hash_type: v.literal('SHA1'),
  hash_value: v.pipe(text, v.regex(/^[0-9a-fA-F]{40}$/)),
  download_url: v.pipe(text, v.url()),
});

export const prepayWire = v.object({ prepay_id: text });
export const errorWire = v.object({ code: text, message: v.optional(text, '') });

/** The value if it is JSON of that shape, else undefined. */
export function parseWire<S extends v.GenericSchema>(schema: S, json: string): v.InferOutput<S> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  const result = v.safeParse(schema, value);
  return result.success ? result.output : undefined;
}

/** As `parseWire`, for what WeChat Pay answered. Throws PayError BAD_REPLY. */
export function parsed<S extends v.GenericSchema>(schema: S, body: string): v.InferOutput<S> {
  const value = parseWire(schema, body);
  if (value === undefined)
    throw new PayError('BAD_REPLY', 'WeChat Pay answered in a shape that is not documented.');
  return value;
}
