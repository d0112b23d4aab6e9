/**
 * Codes this package makes itself. Everything else in `PayError.code` is WeChat Pay's own code.
 * - NOT_CONFIGURED: environment values are missing or malformed; mend the configuration.
 * - NETWORK: no complete answer came; what happened is unknown. Ask again with the same numbers.
 * - BAD_SIGNATURE: the answer or notice is not proven to come from WeChat Pay; it must have no effect.
 * - STALE: a genuine answer or notice, but signed more than five minutes away from now (a replay, or a wrong clock).
 * - BAD_NOTICE: signed, but it cannot be decrypted, is not shaped as documented, or is for another merchant.
 * - BAD_REPLY: a signed answer that is not shaped as documented or speaks of another order.
 * - UNSIGNED_REPLY: an error without a signature; it proves nothing, so nothing may be concluded from it.
 */
export type OwnPayErrorCode =
  'NOT_CONFIGURED' | 'NETWORK' | 'BAD_SIGNATURE' | 'STALE' | 'BAD_NOTICE' | 'BAD_REPLY' | 'UNSIGNED_REPLY';

/** WeChat Pay's codes that callers decide on; others come through as they are. */
export type WechatPayErrorCode =
  | 'PARAM_ERROR'
  | 'INVALID_REQUEST'
  | 'SIGN_ERROR'
  | 'ORDERPAID'
  | 'ORDER_CLOSED'
  | 'ORDER_NOT_EXIST'
  | 'OUT_TRADE_NO_USED'
  | 'APPID_MCHID_NOT_MATCH'
  | 'NOT_ENOUGH'
  | 'RESOURCE_NOT_EXISTS'
  /** The whole payment has been given back already, or is on its way, by other refunds than the one asked for. */
  | 'REFUNDED_IN_FULL'
  | 'STATEMENT_CREATING'
  | 'NO_STATEMENT_EXIST'
  | 'FREQUENCY_LIMITED'
  | 'SYSTEM_ERROR';

export type PayErrorCode = OwnPayErrorCode | WechatPayErrorCode | (string & {});

/** What every call of this package throws. `status` is the HTTP status, 0 where there was none. */
export class PayError extends Error {
  readonly code: PayErrorCode;
  readonly status: number;
  /** True when the same call with the same numbers may succeed later. */
  readonly retryable: boolean;

  constructor(
    code: PayErrorCode,
    message: string,
    options: { status?: number; retryable?: boolean; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'PayError';
    this.code = code;
    this.status = options.status ?? 0;
    this.retryable = options.retryable ?? false;
  }
}
