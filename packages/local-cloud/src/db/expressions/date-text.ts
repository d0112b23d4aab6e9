import { dayOfYear, isoDateMs, isoDay, isoWeek, isoWeekYear, weekOfYear } from './calendar';
import { isNone, refuse, typeName, type Operator } from './define';
import { partsOf } from './iteration';
import { instantOf, utcMs, zoneOffsetMs } from './zone';

const MINUTE_MS = 60_000;
const ISO_FORMAT = '%Y-%m-%dT%H:%M:%S.%LZ';

const padded = (value: number, digits: number) => String(value).padStart(digits, '0');

function offsetText(offsetMs: number): string {
  const minutes = Math.abs(offsetMs) / MINUTE_MS;
  return `${offsetMs < 0 ? '-' : '+'}${padded(Math.floor(minutes / 60), 2)}${padded(minutes % 60, 2)}`;
}

const WRITERS: Record<string, (local: Date, offsetMs: number) => string> = {
  Y: (date) => padded(date.getUTCFullYear(), 4),
  m: (date) => padded(date.getUTCMonth() + 1, 2),
  d: (date) => padded(date.getUTCDate(), 2),
  H: (date) => padded(date.getUTCHours(), 2),
  M: (date) => padded(date.getUTCMinutes(), 2),
  S: (date) => padded(date.getUTCSeconds(), 2),
  L: (date) => padded(date.getUTCMilliseconds(), 3),
  j: (date) => padded(dayOfYear(date), 3),
  w: (date) => String(date.getUTCDay() + 1),
  u: (date) => String(isoDay(date)),
  U: (date) => padded(weekOfYear(date), 2),
  V: (date) => padded(isoWeek(date), 2),
  G: (date) => padded(isoWeekYear(date), 4),
  z: (_date, offsetMs) => offsetText(offsetMs),
  Z: (_date, offsetMs) => `${offsetMs < 0 ? '-' : '+'}${padded(Math.abs(offsetMs) / MINUTE_MS, 3)}`,
  '%': () => '%',
};

/** `{date, format, timezone, onNull}` to a text. */
export const dateToString: Operator = (argument, scope, evaluate) => {
  const parts = partsOf('$dateToString', argument, ['date'], ['format', 'timezone', 'onNull']);
  const date = evaluate(parts['date'], scope);
  if (isNone(date)) return 'onNull' in parts ? evaluate(parts['onNull'], scope) : null;
  const format = 'format' in parts ? evaluate(parts['format'], scope) : ISO_FORMAT;
  const zone = evaluate(parts['timezone'], scope);
  if (isNone(format) || (isNone(zone) && 'timezone' in parts)) return null;
  if (!(date instanceof Date))
    return refuse(`$dateToString: can't convert from BSON type ${typeName(date)} to Date`);
  if (typeof format !== 'string')
    return refuse(`$dateToString requires format to be a string, found: ${typeName(format)}`);
  const offsetMs = zoneOffsetMs(zone, date.getTime());
  const local = new Date(date.getTime() + offsetMs);
  return format.replace(/%([\s\S]?)/g, (_whole, specifier: string) => {
    const write = WRITERS[specifier];
    return write
      ? write(local, offsetMs)
      : refuse(`Invalid format character '%${specifier}' in format string`);
  });
};

const ZONE = '(?<zone>Z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)';

/** Texts that are read without a format: ISO 8601, with a space in place of the T, in parts. */
const ISO = new RegExp(
  '^(?<Y>\\d{4})-(?<m>\\d\\d?)-(?<d>\\d\\d?)' +
    `(?:[T ](?<H>\\d\\d?):(?<M>\\d\\d)(?::(?<S>\\d\\d)(?:[.,](?<L>\\d{1,9}))?)?)?\\s*${ZONE}?$`,
);

const READERS: Record<string, string> = {
  Y: '(?<Y>\\d{4})',
  m: '(?<m>\\d\\d?)',
  d: '(?<d>\\d\\d?)',
  H: '(?<H>\\d\\d?)',
  M: '(?<M>\\d\\d?)',
  S: '(?<S>\\d\\d?)',
  L: '(?<L>\\d{1,3})',
  G: '(?<G>\\d{4})',
  V: '(?<V>\\d\\d?)',
  u: '(?<u>[1-7])',
  z: ZONE,
  Z: '(?<minutes>[+-]?\\d{1,3})',
  '%': '%',
};

function patternOf(format: string): RegExp {
  const source = format.replace(/%([\s\S]?)|[\\^$.*+?()[\]{}|]/g, (whole, specifier?: string) => {
    if (specifier === undefined) return `\\${whole}`;
    return READERS[specifier] ?? refuse(`Invalid format character '%${specifier}' in format string`);
  });
  return new RegExp(`^${source}$`);
}

type Groups = Record<string, string | undefined>;

/** The instant a text names, or undefined if it names none. */
function instantIn(text: string, pattern: RegExp, zone: unknown): number | undefined {
  const read = pattern.exec(text)?.groups as Groups | undefined;
  if (!read) return undefined;
  const part = (key: string, otherwise: number) => Number(read[key] ?? otherwise);
  const ownZone =
    read['zone'] ??
    (read['minutes'] === undefined ? undefined : offsetText(Number(read['minutes']) * MINUTE_MS));
  if (ownZone !== undefined && zone !== undefined)
    refuse(
      `$dateFromString: you cannot pass in a date/time string with time zone information ('${ownZone}') together with a timezone argument`,
    );
  const [month, day, hour, minute, second] = [
    part('m', 1),
    part('d', 1),
    part('H', 0),
    part('M', 0),
    part('S', 0),
  ];
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return undefined;
  const days = read['G']
    ? isoDateMs(part('G', 0), part('V', 1), part('u', 1))
    : utcMs(part('Y', 1970), month, day, 0, 0, 0, 0);
  if (!read['G'] && new Date(days).getUTCDate() !== day) return undefined;
  const ms = Math.floor(Number(`0.${read['L'] ?? '0'}`) * 1000);
  return instantOf(days + ((hour * 60 + minute) * 60 + second) * 1000 + ms, ownZone ?? zone);
}

/** `{dateString, format, timezone, onNull, onError}` to a date. */
export const dateFromString: Operator = (argument, scope, evaluate) => {
  const parts = partsOf(
    '$dateFromString',
    argument,
    ['dateString'],
    ['format', 'timezone', 'onNull', 'onError'],
  );
  const text = evaluate(parts['dateString'], scope);
  const zone = evaluate(parts['timezone'], scope);
  const format = evaluate(parts['format'], scope);
  if (isNone(text)) return 'onNull' in parts ? evaluate(parts['onNull'], scope) : null;
  if (zone === null || format === null) return null;
  if (format !== undefined && typeof format !== 'string')
    return refuse('$dateFromString requires that format be a string');
  const pattern = format === undefined ? ISO : patternOf(format);
  const found = typeof text === 'string' ? instantIn(text, pattern, zone) : undefined;
  if (found !== undefined) return new Date(found);
  if ('onError' in parts) return evaluate(parts['onError'], scope);
  return refuse(
    typeof text === 'string'
      ? `Error parsing date string '${text}'`
      : `$dateFromString requires that 'dateString' be a string, found: ${typeName(text)}`,
  );
};
