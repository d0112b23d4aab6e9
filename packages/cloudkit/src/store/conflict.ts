/**
 * What a database error is, by the text it carries: the SDK's numeric codes differ by version and its own retry looks at a
 * field that operations' errors do not have (wechat-cloud facts in docs).
 */
const textOf = (error: unknown): string => {
  const { code, errMsg, message } = (error ?? {}) as { code?: unknown; errMsg?: unknown; message?: unknown };
  return [code, errMsg, message].filter((part) => typeof part === 'string').join(' ');
};

/** Another transaction was faster, at an operation or at commit. */
export const isConflict = (error: unknown) =>
  /TransactionConflict|TRANSACTION_CONFLICT|WriteConflict/i.test(textOf(error));

/** The id, or a unique index's value, is taken. */
export const isDuplicate = (error: unknown) => /E11000|duplicate key/i.test(textOf(error));
