import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);

const HOUR_MS = 3_600_000;
/** A day in Shanghai is always this long: China keeps UTC+8 all year round and has had no summer time since 1991. */
export const DAY_MS = 24 * HOUR_MS;
const OFFSET_MS = 8 * HOUR_MS;

/**
 * What clocks in Shanghai show, as dayjs's UTC fields. The only place that knows the offset: dayjs's own time zones are
 * wrong in WeChat on Android, and its fixed offsets go through the phone's zone.
 */
const wallClock = (atMs: number): Dayjs => dayjs.utc(atMs + OFFSET_MS);

/** A time as Shanghai writes it, in dayjs's patterns: `HH:mm`, `YYYY.MM.DD`, `M月D日`. */
export const shanghaiText = (atMs: number, pattern: string): string => wallClock(atMs).format(pattern);

export interface ShanghaiDay {
  /** `YYYY-MM-DD` */
  key: string;
  /** 0 is Sunday. */
  weekday: number;
  /** The day's midnight in UTC milliseconds, and the next day's: startMs ≤ a time of this day < endMs. */
  startMs: number;
  endMs: number;
}

/** The business day (Asia/Shanghai) that a time belongs to. Asked for at every turn, so it goes without dayjs. */
export function shanghaiDay(atMs: number): ShanghaiDay {
  const midnightMs = Math.floor((atMs + OFFSET_MS) / DAY_MS) * DAY_MS;
  const midnight = new Date(midnightMs);
  const startMs = midnightMs - OFFSET_MS;
  return {
    key: midnight.toISOString().slice(0, 'YYYY-MM-DD'.length),
    weekday: midnight.getUTCDay(),
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
