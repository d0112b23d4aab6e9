import type { ErrorCode } from '@fangzhen/contracts';

/** What can go wrong before a function answers: no network, or an answer that never came or cannot be read. */
export type TransportCode = 'OFFLINE' | 'NO_ANSWER';
export type CloudErrorCode = ErrorCode | TransportCode;

const sentences: Record<TransportCode, string> = {
  OFFLINE: '网络连接不上，请检查网络后重试',
  NO_ANSWER: '服务暂时没有回应，请稍后重试',
};

/** A call that failed. `message` is a sentence for the person; `requestId` finds it in the logs. */
export class CloudError extends Error {
  constructor(
    readonly code: CloudErrorCode,
    message: string,
    readonly requestId: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'CloudError';
  }

  static transport(code: TransportCode, requestId: string): CloudError {
    return new CloudError(code, sentences[code], requestId);
  }
}

/** The sentence to show for anything that was thrown. */
export function errorText(error: unknown): string {
  return error instanceof CloudError ? error.message : sentences.NO_ANSWER;
}
