import type { ErrorCode } from '@fangzhen/contracts';

/** A refusal that a person can meet: a code of the closed list and a sentence for them. Everything else is a bug. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: Record<string, unknown>,
  ) {
    super(message);
  }
}

/** What does not exist and what is not the caller's get the same answer (I12). */
export const notFound = (what: string) => new AppError('NOT_FOUND', `没有找到这个${what}`);
