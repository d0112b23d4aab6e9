import { dayOfYear, isoDateMs, isoDay, isoWeek, isoWeekYear, weekOfYear } from './calendar';
import { dateFromString, dateToString } from './date-text';
import { isNone, isObject, refuse, typeName, wholeNumber, type Operator, type Operators } from './define';
import { partsOf } from './iteration';
import { instantOf, utcMs, zoneOffsetMs } from './zone';

/** A part of a date: of a date alone, or of `{date, timezone}`. Null gives null. */
const datePart =
  (name: string, read: (local: Date) => number): Operator =>
  (argument, scope, evaluate) => {
    const one: unknown = Array.isArray(argument) && argument.length === 1 ? argument[0] : argument;
    const named = isObject(one) && !Object.keys(one)[0]?.startsWith('$');
    const parts = named ? partsOf(name, one, ['date'], ['timezone']) : { date: one };
    const date = evaluate(parts['date'], scope);
    const zone = evaluate(parts['timezone'], scope);
    if (isNone(date) || zone === null || ('timezone' in parts && zone === undefined)) return null;
    if (!(date instanceof Date))
      return refuse(`${name}: can't convert from BSON type ${typeName(date)} to Date`);
    return read(new Date(date.getTime() + zoneOffsetMs(zone, date.getTime())));
  };

const CALENDAR_PARTS = { year: undefined, month: 1, day: 1 };
const WEEK_PARTS = { isoWeekYear: undefined, isoWeek: 1, isoDayOfWeek: 1 };
const TIME_PARTS = { hour: 0, minute: 0, second: 0, millisecond: 0 };

const dateFromParts: Operator = (argument, scope, evaluate) => {
  const byWeek = isObject(argument) && 'isoWeekYear' in argument;
  const [yearKey, ...others] = Object.keys(byWeek ? WEEK_PARTS : CALENDAR_PARTS) as [string, string, string];
  const allowed = [...others, ...Object.keys(TIME_PARTS), 'timezone'];
  const parts = partsOf('$dateFromParts', argument, [yearKey], allowed);
  const values: Record<string, number> = {
    ...(byWeek ? WEEK_PARTS : CALENDAR_PARTS),
    ...TIME_PARTS,
  } as never;
  for (const key of Object.keys(parts)) {
    const value = evaluate(parts[key], scope);
    if (isNone(value)) return null;
    if (key !== 'timezone') values[key] = wholeNumber('$dateFromParts', `'${key}'`, value);
  }
  const year = values[yearKey]!;
  if (year < 1 || year > 9999)
    refuse(`'${yearKey}' must evaluate to a number in the range 1 to 9999, found ${year}`);
  const { hour, minute, second, millisecond } = values as Record<keyof typeof TIME_PARTS, number>;
  const days = byWeek
    ? isoDateMs(year, values['isoWeek']!, values['isoDayOfWeek']!)
    : utcMs(year, values['month']!, values['day']!, 0, 0, 0, 0);
  const local = days + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
  return new Date(instantOf(local, evaluate(parts['timezone'], scope)));
};

export const DATES: Operators = {
  $dateFromParts: dateFromParts,
  $dateFromString: dateFromString,
  $dateToString: dateToString,
  $dayOfMonth: datePart('$dayOfMonth', (date) => date.getUTCDate()),
  $dayOfWeek: datePart('$dayOfWeek', (date) => date.getUTCDay() + 1),
  $dayOfYear: datePart('$dayOfYear', dayOfYear),
  $hour: datePart('$hour', (date) => date.getUTCHours()),
  $isoDayOfWeek: datePart('$isoDayOfWeek', isoDay),
  $isoWeek: datePart('$isoWeek', isoWeek),
  $isoWeekYear: datePart('$isoWeekYear', isoWeekYear),
  $millisecond: datePart('$millisecond', (date) => date.getUTCMilliseconds()),
  $minute: datePart('$minute', (date) => date.getUTCMinutes()),
  $month: datePart('$month', (date) => date.getUTCMonth() + 1),
  $second: datePart('$second', (date) => date.getUTCSeconds()),
  $week: datePart('$week', weekOfYear),
  $year: datePart('$year', (date) => date.getUTCFullYear()),
};
