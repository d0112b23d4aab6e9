import type { ProductPrices } from '@fangzhen/contracts';

type Week = NonNullable<ProductPrices['sellHours']>;

/** As it is typed: the same span on each of some days. */
export interface TypedHours {
  /** 0 is Sunday. */
  days: number[];
  from: string;
  to: string;
}

const DAY_MINUTES = 1440;
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

/** What the form begins with: the product's own hours, or the morning of every day. */
export function typedHours(week: Week | undefined): TypedHours {
  const first = week?.find((day) => day.length > 0)?.[0];
  if (!week || !first) return { days: EVERY_DAY, from: '07:00', to: '10:30' };
  return {
    days: EVERY_DAY.filter((day) => (week[day] ?? []).length > 0),
    from: clock(first.openMinute),
    to: clock(first.closeMinute % DAY_MINUTES || DAY_MINUTES),
  };
}

/** The week that is meant; a span that ends before it begins ends the next day. Undefined while something is missing or no time. */
export function weekOf({ days, from, to }: TypedHours): Week | undefined {
  const openMinute = minuteOf(from);
  const end = minuteOf(to);
  if (openMinute === undefined || end === undefined || openMinute === DAY_MINUTES || days.length === 0)
    return undefined;
  const closeMinute = end > openMinute ? end : end + DAY_MINUTES;
  return EVERY_DAY.map((day) => (days.includes(day) ? [{ openMinute, closeMinute }] : []));
}

/** `7:30`, `07:30` or `24:00`. */
function minuteOf(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim()) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const minute = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && minute <= DAY_MINUTES ? minute : undefined;
}

function clock(minute: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}
