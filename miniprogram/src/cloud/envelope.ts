import type { CallAnswer } from '@fangzhen/contracts';
import { CloudError } from './error';

/** What every function is sent: `requestId` is for logs only, so that a retry with the same id changes nothing. */
export interface CallBody {
  action: string;
  input: unknown;
  requestId: string;
}

function isAnswer(raw: unknown): raw is CallAnswer<unknown> {
  if (typeof raw !== 'object' || raw === null) return false;
  const { ok, nowMs, error } = raw as {
    ok?: unknown;
    nowMs?: unknown;
    error?: { code?: unknown; message?: unknown };
  };
  if (typeof nowMs !== 'number') return false;
  return (
    ok === true || (ok === false && typeof error?.code === 'string' && typeof error.message === 'string')
  );
}

/**
 * Reads a function's answer: its data and the server's time. Throws the answer's own error, or NO_ANSWER for
 * anything that is no answer (a time-out's report, a proxy's page). `noteTime` hears of the time in both cases.
 */
export function readAnswer(raw: unknown, requestId: string, noteTime: (nowMs: number) => void): unknown {
  if (!isAnswer(raw)) throw CloudError.transport('NO_ANSWER', requestId);
  noteTime(raw.nowMs);
  if (raw.ok) return raw.data;
  const { code, message, details } = raw.error;
  throw new CloudError(code, message, requestId, details);
}
