import { DAY_MS, shanghaiDay } from '@fangzhen/domain/time/shanghai';

export type Start = 'soon' | 'tomorrow' | 'monday' | 'date';
export type End = 'open' | 'week' | 'month' | 'date';

/** From when to when, as it is chosen: days are Shanghai's. */
export interface PeriodChoice {
  start: Start;
  /** `YYYY-MM-DD`, where `start` is a date: its first day. */
  startDate: string;
  end: End;
  /** Where `end` is a date: its last day. */
  endDate: string;
}
export interface Period {
  /** null: as soon as can be. */
  fromMs: number | null;
  /** Not included; null: for as long as nothing else is decided. */
  untilMs: number | null;
}

export const SOON_AND_OPEN: PeriodChoice = { start: 'soon', startDate: '', end: 'open', endDate: '' };

const MONDAY = 1;
const LASTS: Partial<Record<End, number>> = { week: 7, month: 30 };

/** The chosen period, or which of its ends is no day to come. */
export function periodOf(choice: PeriodChoice, nowMs: number): Period | { wrong: 'start' | 'end' } {
  const fromMs = startOf(choice, nowMs);
  if (fromMs === undefined) return { wrong: 'start' };
  const untilMs = endOf(choice, fromMs ?? nowMs);
  if (untilMs === undefined) return { wrong: 'end' };
  return { fromMs, untilMs };
}

function startOf({ start, startDate }: PeriodChoice, nowMs: number): number | null | undefined {
  const today = shanghaiDay(nowMs);
  if (start === 'soon') return null;
  if (start === 'tomorrow') return today.endMs;
  if (start === 'monday') return today.startMs + ((MONDAY + 7 - today.weekday) % 7 || 7) * DAY_MS;
  const dayMs = dayOf(startDate);
  return dayMs !== undefined && dayMs > nowMs ? dayMs : undefined;
}

function endOf({ end, endDate }: PeriodChoice, fromMs: number): number | null | undefined {
  if (end === 'open') return null;
  const days = LASTS[end];
  if (days !== undefined) return shanghaiDay(fromMs).startMs + days * DAY_MS;
  const dayMs = dayOf(endDate);
  return dayMs !== undefined && dayMs + DAY_MS > fromMs ? dayMs + DAY_MS : undefined;
}

/** The beginning of a day that is written `YYYY-MM-DD`; undefined for what is no day. */
export function dayOf(text: string): number | undefined {
  const key = text.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(key)) return undefined;
  const atMs = Date.parse(`${key}T00:00:00+08:00`);
  return !Number.isNaN(atMs) && shanghaiDay(atMs).key === key ? atMs : undefined;
}
