/**
 * An error as WeChat Cloud answers it: `code` is what the SDK maps to an errCode, `message` is shown as it is.
 * Sources: the SDK's own table of codes; texts as reported from the real cloud (README, "Where the facts come from").
 */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** HTTP status where the error leaves through a door of ours; the SDK's own door always answers 200. */
    readonly status = 400,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}

/** The error as the doors answer it; undefined for a mistake of the cloud's own. */
export function clearError(error: unknown): CloudError | undefined {
  if (error instanceof CloudError) return error;
  if (error instanceof RangeError && /call stack/.test(error.message))
    return new CloudError('INVALID_PARAM', 'the values are nested too deeply');
  if (error instanceof URIError) return new CloudError('BAD_URL', 'the address has a broken %-escape');
  return undefined;
}

const CONTACT = 'Please check your request, but if the problem cannot be solved, contact us.';

export const invalidParam = (message: string) => new CloudError('INVALID_PARAM', message);

export const requestFailed = (message: string) => new CloudError('DATABASE_REQUEST_FAILED', message);

export const notOffered = (what: string) =>
  new CloudError('NOT_OFFERED_LOCALLY', `${what} is not offered by the local cloud`);

export const collectionMissing = (name: string) =>
  new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${CONTACT}`,
  );

export const duplicateKey = (collection: string, index: string, key: string) =>
  requestFailed(
    `[FailedOperation.DuplicateWrite] multiple write errors: [{write errors: [{E11000 duplicate key error ` +
      `collection: ${collection} index: ${index} dup key: { : ${key} }}]}, {<nil>}]`,
  );

export const transactionConflict = () =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${CONTACT}`,
  );

export const transactionMissing = () =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ` +
      `transaction must be commit or abort in 30 seconds. ${CONTACT}`,
  );

export const transactionBusy = () =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${CONTACT}`,
  );
