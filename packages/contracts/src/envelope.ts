import * as v from 'valibot';
import type { ErrorCode } from './codes';

/** What a client sends to every function. `requestId` is for logs only. */
export const CallEvent = v.object({
  action: v.pipe(v.string(), v.maxLength(40)),
  input: v.optional(v.unknown()),
  requestId: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))),
});
export type CallEvent = v.InferOutput<typeof CallEvent>;

export interface CallError {
  code: ErrorCode;
  /** A sentence for the person, in Chinese. */
  message: string;
  details?: Record<string, unknown>;
}
/** What every function answers. The app counts down from `nowMs`, never from the phone's clock. */
export type CallAnswer<T> =
  { ok: true; data: T; nowMs: number } | { ok: false; error: CallError; nowMs: number };
