import { nextTimeMs } from './cron';

/** Shanghai wall-clock time to milliseconds. */
const at = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0) =>
  Date.UTC(year, month - 1, day, hour - 8, minute, second);

const NOON = at(2026, 3, 10, 12, 0, 0);

test.each<[string, string, number | undefined]>([
  ['every minute', '0 * * * * * *', at(2026, 3, 10, 12, 1)],
  ['every five seconds', '*/5 * * * * * *', at(2026, 3, 10, 12, 0, 5)],
  ['daily at 02:00', '0 0 2 * * * *', at(2026, 3, 11, 2)],
  ['the first of the month', '0 0 2 1 * * *', at(2026, 4, 1, 2)],
  ['Mondays to Fridays', '0 30 9 * * MON-FRI *', at(2026, 3, 11, 9, 30)],
  ['a month by name', '0 0 0 1 OCT * *', at(2026, 10, 1)],
  ['a later year', '0 0 0 1 1 * 2028', at(2028, 1, 1)],
  ['a list and a range of years', '0 0 0 1 1 * 2024,2027-2029', at(2027, 1, 1)],
  ['every second year', '0 0 0 1 1 * 2026/2', at(2028, 1, 1)],
  ['a year that is over', '0 0 0 1 1 * 2020', undefined],
])('%s', (_name, expression, expected) => {
  expect(nextTimeMs(expression, NOON)).toBe(expected);
});

test('the time itself is not its own next time', () => {
  expect(nextTimeMs('0 0 12 * * * *', NOON)).toBe(at(2026, 3, 11, 12));
});

test.each(['* * * * *', '0 * * * * *', 'x * * * * * *', '0 * * * * * soon'])(
  '%s is not a timer',
  (expression) => {
    expect(() => nextTimeMs(expression, NOON)).toThrow();
  },
);
