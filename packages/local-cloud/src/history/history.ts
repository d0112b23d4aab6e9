import type { Clock } from '../clock';
import { FunctionFailure } from '../functions/failures';
import type { Invocation } from '../functions/invocation';
import type { LogLine } from '../options';
import { Bounded } from './bounded';
import { cut } from './cut';

/** One call of a function that has ended. */
export interface CallRecord {
  /** Counts up; `before` of `GET /local/calls` takes it. */
  n: number;
  requestId: string;
  /** The call that made this one. */
  parentRequestId?: string;
  functionName: string;
  /** The event's `action`, where that is a text. */
  action: string;
  /** The cloud's clock. */
  startedAtMs: number;
  ms: number;
  ok: boolean;
  /** A new instance was started for it. */
  cold: boolean;
  queuedMs: number;
  dbOps: number;
  roundTrips: number;
  source: string;
  requestBytes: number;
  responseBytes: number;
  error?: { code: string; errCode?: number; message: string };
}

export interface KeptLine extends LogLine {
  /** Counts up; `before` of `GET /local/logs` takes it. */
  n: number;
}

const MOST_CALLS = 5000;
const MOST_LINES = 20_000;
/** A little more than an instance sends at once. */
const MOST_LINE_CHARACTERS = 10_000;
const MOST_CHARACTERS = 8 * 1024 * 1024;
const MOST_ERROR_CHARACTERS = 2000;

/** From harmless to bad; a filter by level takes that level and worse. */
const LEVELS = ['debug', 'log', 'info', 'warn', 'error'];

export interface CallFilter {
  functionName?: string | undefined;
  requestId?: string | undefined;
  parentRequestId?: string | undefined;
  /** Only those older than the record of this number. */
  before?: number | undefined;
}

export interface LineFilter {
  functionName?: string | undefined;
  requestId?: string | undefined;
  level?: string | undefined;
  /** In the line, in any case, or what the request's id begins with. */
  text?: string | undefined;
  before?: number | undefined;
}

/** What has happened lately: calls, and lines of the log. Bounded in entries and in characters. */
export class History {
  private readonly kept = new Bounded<CallRecord>(MOST_CALLS);
  private readonly lines = new Bounded<KeptLine>(MOST_LINES, MOST_CHARACTERS, (line) => line.text.length);
  private calls = 0;
  private logged = 0;

  constructor(private readonly clock: Clock) {}

  nowMs(): number {
    return this.clock.nowMs();
  }

  /** @param error what the call failed with */
  called(invocation: Invocation, ms: number, error?: unknown): void {
    const { id, functionName, action, cold, dbOps, roundTrips, origin } = invocation;
    const record: CallRecord = {
      n: ++this.calls,
      requestId: id,
      functionName: cut(functionName, 200),
      action: cut(action, 200),
      startedAtMs: invocation.startedAtMs,
      ms: thousandths(ms),
      ok: error === undefined,
      cold,
      queuedMs: thousandths(invocation.queuedMs),
      dbOps,
      roundTrips,
      source: origin.source,
      requestBytes: invocation.requestBytes,
      responseBytes: invocation.responseBytes,
    };
    if (origin.parent) record.parentRequestId = origin.parent.id;
    if (error !== undefined) record.error = describe(error);
    this.kept.add(record);
  }

  line(line: LogLine): void {
    this.lines.add({ ...line, n: ++this.logged, text: cut(line.text, MOST_LINE_CHARACTERS) });
  }

  /** Newest first. */
  callsLike({ functionName, requestId, parentRequestId, before = Infinity }: CallFilter, most: number) {
    return this.kept.newest(
      most,
      (call) =>
        call.n < before &&
        (functionName === undefined || call.functionName === functionName) &&
        (requestId === undefined || call.requestId === requestId) &&
        (parentRequestId === undefined || call.parentRequestId === parentRequestId),
    );
  }

  /** The newest that fit, in the order they were written. */
  linesLike(filter: LineFilter, most: number): KeptLine[] {
    const { functionName, requestId, level, text = '', before = Infinity } = filter;
    const least = level === undefined ? 0 : LEVELS.indexOf(level);
    const wanted = text.toLowerCase();
    const found = this.lines.newest(
      most,
      (line) =>
        line.n < before &&
        (functionName === undefined || line.functionName === functionName) &&
        (requestId === undefined || line.requestId === requestId) &&
        LEVELS.indexOf(line.level) >= least &&
        (wanted === '' || line.text.toLowerCase().includes(wanted) || line.requestId.startsWith(wanted)),
    );
    return found.reverse();
  }

  clear(): void {
    this.kept.clear();
    this.lines.clear();
  }
}

function describe(error: unknown): CallRecord['error'] {
  const { code = 'INTERNAL', errCode, message } = error as FunctionFailure;
  return {
    code: String(code),
    ...(errCode === undefined ? {} : { errCode }),
    message: cut(error instanceof FunctionFailure ? error.text : message, MOST_ERROR_CHARACTERS),
  };
}

const thousandths = (value: number) => Math.round(value * 1000) / 1000;
