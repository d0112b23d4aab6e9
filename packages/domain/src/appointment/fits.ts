import type { Booked, Calendar } from '../model/appointment';

const overlaps = (a: Booked, b: Booked): boolean => a.startMs < b.endMs && b.startMs < a.endMs;

/** How many of these intervals lie over each other at most, within `span`. The end of an interval is not part of it. */
export function atOnce(booked: readonly Booked[], span: Booked): number {
  const within = booked.filter((one) => overlaps(one, span));
  // It is most where one of them begins, or the span does.
  const starts = [span.startMs, ...within.map(({ startMs }) => startMs)].filter((at) => at >= span.startMs);
  const at = (atMs: number) => within.filter(({ startMs, endMs }) => startMs <= atMs && atMs < endMs).length;
  return Math.max(...starts.map(at));
}

/** Whether one more appointment has room in a calendar; a day that nobody has booked has no calendar. */
export const hasRoom = (
  calendar: Pick<Calendar, 'held'> | undefined,
  span: Booked,
  capacity: number,
): boolean => atOnce(Object.values(calendar?.held ?? {}), span) < capacity;

const EVER: Booked = { startMs: 0, endMs: Number.MAX_SAFE_INTEGER };

/** What is wrong with a calendar (I1), in words; undefined when all holds. */
export function calendarProblem({ held }: Pick<Calendar, 'held'>, capacity: number): string | undefined {
  const most = atOnce(Object.values(held), EVER);
  return most > capacity ? `${most} appointments at once, ${capacity} can be` : undefined;
}
