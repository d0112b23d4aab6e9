/** The documented refusals this server makes: code → HTTP status. */
const STATUS = {
  PARAM_ERROR: 400,
  INVALID_REQUEST: 400,
  APPID_MCHID_NOT_MATCH: 400,
  ORDERPAID: 400,
  ORDER_CLOSED: 400,
  STATEMENT_CREATING: 400,
  NO_STATEMENT_EXIST: 400,
  SIGN_ERROR: 401,
  NO_AUTH: 403,
  NOT_ENOUGH: 403,
  OUT_TRADE_NO_USED: 403,
  ORDER_NOT_EXIST: 404,
  RESOURCE_NOT_EXISTS: 404,
  SYSTEM_ERROR: 500,
} as const;

export type RefusalCode = keyof typeof STATUS;

/** Where a PARAM_ERROR lies, as v3 tells it: `field` is a JSON pointer into the body. */
export interface RefusalDetail {
  field: string;
  value?: unknown;
  issue: string;
  location: 'body' | 'query' | 'path';
}

/** A v3 refusal: thrown anywhere in a handler, answered as `{code, message, detail?}` with its documented status. */
export class Refusal extends Error {
  readonly status: number;
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly detail?: RefusalDetail,
  ) {
    super(message);
    this.status = STATUS[code];
  }
  toJSON() {
    return { code: this.code, message: this.message, ...(this.detail ? { detail: this.detail } : {}) };
  }
}
