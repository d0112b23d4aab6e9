import type { TimeSpan } from '@fangzhen/contracts';
import { openSpans } from '../hours/openState';
import type { AppointmentTerms, BookableResource, Calendar } from '../model/appointment';
import { calendarId } from '../model/appointment';
import type { StoreHours } from '../model/store';
import { DAY_MS, shanghaiDay } from '../time/shanghai';
import { hasRoom } from './fits';

const MINUTE_MS = 60_000;

/** What may be booked at a store. */
export interface TimesAsked {
  storeId: string;
  hours: StoreHours;
  terms: Pick<AppointmentTerms, 'stepMinutes' | 'leadMinutes' | 'days'>;
  /** Those that can do it. */
  resources: readonly BookableResource[];
  minutes: number;
  nowMs: number;
}

/** A time at which it could begin, and who is free then, in the store's order. */
export interface FreeTime extends TimeSpan {
  resourceIds: string[];
}

type Taken = Pick<Calendar, '_id' | 'held'>;

/**
 * All times that are free, earliest first: wholly within one business day, the store's opening hours and the resource's own, not too soon,
 * and with room in its calendar.
 */
export function freeTimes(asked: TimesAsked, calendars: readonly Taken[]): FreeTime[] {
  const { terms, minutes, nowMs, hours } = asked;
  const byId = new Map(calendars.map((calendar) => [calendar._id, calendar]));
  const soonestMs = nowMs + terms.leadMinutes * MINUTE_MS;
  const open = openSpans(hours, nowMs, terms.days);
  const { startMs: todayMs } = shanghaiDay(nowMs);
  const times: FreeTime[] = [];
  for (let dayMs = todayMs; dayMs < todayMs + terms.days * DAY_MS; dayMs += DAY_MS) {
    const here = asked.resources.map((resource) => workOn(resource, dayMs));
    for (let minute = 0; minute + minutes <= 24 * 60; minute += terms.stepMinutes) {
      const span = { startMs: dayMs + minute * MINUTE_MS, endMs: dayMs + (minute + minutes) * MINUTE_MS };
      if (span.startMs < soonestMs) continue;
      if (!open.some(({ fromMs, untilMs }) => fromMs <= span.startMs && span.endMs <= untilMs)) continue;
      const free = here.filter(
        ({ resource, day, works }) =>
          works.some(
            ({ openMinute, closeMinute }) => openMinute <= minute && minute + minutes <= closeMinute,
          ) && hasRoom(byId.get(calendarId(asked.storeId, resource.id, day)), span, resource.capacity),
      );
      if (free.length > 0) times.push({ ...span, resourceIds: free.map(({ resource }) => resource.id) });
    }
  }
  return times;
}

/** When somebody works on a business day; never on a day off. */
export function workOn(resource: BookableResource, dayMs: number) {
  const { key: day, weekday } = shanghaiDay(dayMs);
  const works = resource.daysOff[day] ? [] : (resource.weekly[weekday] ?? []);
  return { resource, day, works };
}

const OTHERS = 3;

/** What to offer instead of a time that cannot be had: the next ones, else the last ones before. */
export function otherTimes(free: readonly TimeSpan[], wantedMs: number): TimeSpan[] {
  const others = free.filter(({ startMs }) => startMs !== wantedMs);
  const later = others.filter(({ startMs }) => startMs > wantedMs).slice(0, OTHERS);
  return (later.length > 0 ? later : others.slice(-OTHERS)).map(({ startMs, endMs }) => ({ startMs, endMs }));
}
