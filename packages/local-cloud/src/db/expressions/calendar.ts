/** Parts of a date read in UTC; for another zone the date is moved first. */

const DAY_MS = 86_400_000;

/** 1 (1 January) to 366. */
export const dayOfYear = (date: Date): number =>
  Math.floor((date.getTime() - new Date(date).setUTCMonth(0, 1)) / DAY_MS) + 1;

/** 1 (Monday) to 7. */
export const isoDay = (date: Date): number => date.getUTCDay() || 7;

/** 0 to 53; weeks begin on Sunday, days before the first one are in week 0. */
export const weekOfYear = (date: Date): number => Math.floor((dayOfYear(date) + 6 - date.getUTCDay()) / 7);

/** The Thursday of the date's week: the year it lies in is the year of the week (ISO 8601). */
const thursdayOf = (date: Date) => new Date(date.getTime() + (4 - isoDay(date)) * DAY_MS);

export const isoWeekYear = (date: Date): number => thursdayOf(date).getUTCFullYear();

/** 1 to 53. */
export const isoWeek = (date: Date): number => Math.ceil(dayOfYear(thursdayOf(date)) / 7);

/** The day (in ms) of an ISO week's day. */
export function isoDateMs(year: number, week: number, day: number): number {
  const fourth = new Date(0);
  fourth.setUTCFullYear(year, 0, 4);
  return fourth.getTime() + ((week - 1) * 7 + day - isoDay(fourth)) * DAY_MS;
}
