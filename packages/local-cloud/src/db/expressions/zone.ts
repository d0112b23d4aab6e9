import { refuse, typeName } from './define';

const OFFSET = /^([+-])(\d\d)(?::?(\d\d))?$/;
const MINUTE_MS = 60_000;

const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = FORMATS.get(zone);
  if (!format) {
    try {
      const parts = {
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      } as const;
      format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', era: 'short', ...parts });
    } catch {
      return refuse(`unrecognized time zone identifier: "${zone}"`);
    }
    FORMATS.set(zone, format);
  }
  return format;
}

/**
 * How far local time is ahead of UTC at an instant, in ms.
 * @param zone an offset (`+08`, `+0800`, `+08:00`) or an Olson name (`Asia/Shanghai`)
 */
export function zoneOffsetMs(zone: unknown, atMs: number): number {
  if (zone === undefined || zone === 'Z') return 0;
  if (typeof zone !== 'string') return refuse(`timezone must evaluate to a string, found ${typeName(zone)}`);
  const offset = OFFSET.exec(zone);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return (offset[1] === '-' ? -1 : 1) * minutes * MINUTE_MS;
  }
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(atMs)
      .map(({ type, value }) => [type, value]),
  );
  const year = parts['era'] === 'BC' ? 1 - Number(parts['year']) : Number(parts['year']);
  const [month, day, hour, minute, second] = ['month', 'day', 'hour', 'minute', 'second'].map((key) =>
    Number(parts[key]),
  );
  const local = utcMs(year, month!, day!, hour!, minute!, second!, 0);
  return local - Math.floor(atMs / 1000) * 1000;
}

/** Milliseconds of a date in UTC; parts beyond their range carry over. The years 0 to 99 are themselves. */
export function utcMs(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  ms: number,
): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second, ms);
}

/** The instant at which clocks in the zone show the given time. */
export function instantOf(localMs: number, zone: unknown): number {
  const guess = localMs - zoneOffsetMs(zone, localMs);
  return localMs - zoneOffsetMs(zone, guess);
}
