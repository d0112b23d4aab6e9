const HOUR_MS = 3_600_000;
/** A day in Shanghai is always this long: China keeps UTC+8 all year round and has had no summer time since 1991. */
export const DAY_MS = 24 * HOUR_MS;
const OFFSET_MS = 8 * HOUR_MS;

export interface ShanghaiDay {
  /** `YYYY-MM-DD` */
  key: string;
  /** 0 is Sunday. */
  weekday: number;
  /** The day's midnight in UTC milliseconds, and the next day's: startMs ≤ a time of this day < endMs. */
  startMs: number;
  endMs: number;
}

/** The business day (Asia/Shanghai) that a time belongs to. The only place that knows the offset. */
export function shanghaiDay(atMs: number): ShanghaiDay {
  const number = Math.floor((atMs + OFFSET_MS) / DAY_MS);
  const startMs = number * DAY_MS - OFFSET_MS;
  return {
    key: new Date(number * DAY_MS).toISOString().slice(0, 10),
    // Day 0 of the epoch was a Thursday.
    weekday: (((number + 4) % 7) + 7) % 7,
    startMs,
    endMs: startMs + DAY_MS,
  };
}

/**
 * When something that holds for `days` more days runs out: the last millisecond of that Shanghai day, so that its date
 * is the last day it holds on.
 */
export function lastMomentAfter(atMs: number, days: number): number {
  return shanghaiDay(atMs + days * DAY_MS).endMs - 1;
}
