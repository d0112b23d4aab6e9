import { invalidParam } from './errors';

/** The cloud's clock: real time plus an offset that can be moved. All times are milliseconds since 1970, UTC. */
export interface Clock {
  nowMs(): number;
  set(nowMs: number): void;
  advance(byMs: number): void;
}

/** The end of the year 9999: later times are no dates that everything can write. */
const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59);

export class MovableClock implements Clock {
  /** Read by every worker thread, so that their `Date` moves with the cloud. One float64: the offset in milliseconds. */
  readonly shared = new SharedArrayBuffer(8);
  private readonly offsetMs = new Float64Array(this.shared);
  private readonly listeners: (() => void)[] = [];

  constructor(startMs?: number) {
    if (startMs !== undefined) this.offsetMs[0] = startMs - Date.now();
  }

  nowMs(): number {
    return Math.round(Date.now() + (this.offsetMs[0] ?? 0));
  }

  /** @throws INVALID_PARAM outside the years 1970 to 9999 */
  set(nowMs: number): void {
    if (!(nowMs >= 0 && nowMs <= LAST_MS)) throw invalidParam('the time must lie in the years 1970 to 9999');
    this.offsetMs[0] = nowMs - Date.now();
    for (const listener of this.listeners) listener();
  }

  advance(byMs: number): void {
    this.set(this.nowMs() + byMs);
  }

  /** Back to real time, to the millisecond. */
  reset(): void {
    this.set(Date.now());
    this.offsetMs[0] = 0;
  }

  /** How far it stands from real time. */
  get movedByMs(): number {
    return Math.round(this.offsetMs[0] ?? 0);
  }

  onJump(listener: () => void): void {
    this.listeners.push(listener);
  }
}
