import type { OpenInterval } from '../model/store';

const DAY_MINUTES = 1440;
const DAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
/** Monday first, as a week is read. */
const READ = [1, 2, 3, 4, 5, 6, 0];

/** A week's hours in words: `每天 07:00–10:00`, `周一至周五 07:00–10:00；周六、周日 08:00–11:00`. A day without hours is left out. */
export function weeklyText(weekly: readonly (readonly OpenInterval[])[]): string {
  const textOf = (day: number) => (weekly[day] ?? []).map(intervalText).join('、');
  const texts = [...new Set(READ.map(textOf))].filter((text) => text !== '');
  return texts.map((text) => `${daysText(READ.filter((day) => textOf(day) === text))} ${text}`).join('；');
}

function intervalText({ openMinute, closeMinute }: OpenInterval): string {
  return `${clock(openMinute)}–${closeMinute > DAY_MINUTES ? '次日 ' : ''}${clock(closeMinute)}`;
}

function clock(minute: number): string {
  const ofDay = minute > DAY_MINUTES ? minute - DAY_MINUTES : minute;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`;
}

/** Days in the order they are read; three or more in a row are said as a span. */
function daysText(days: readonly number[]): string {
  if (days.length === READ.length) return '每天';
  const places = days.map((day) => READ.indexOf(day));
  const inARow = places.every((place, i) => place === places[0]! + i);
  if (inARow && days.length > 2) return `${DAYS[days[0]!]}至${DAYS[days.at(-1)!]}`;
  return days.map((day) => DAYS[day]).join('、');
}
