import fc from 'fast-check';
import { DAY_MS, lastMomentAfter, shanghaiDay } from './shanghai';

const at = (text: string) => Date.parse(text);
const anyTime = fc.integer({ min: at('1992-01-01T00:00:00Z'), max: at('2100-01-01T00:00:00Z') });
const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  weekday: 'short',
});

test('a day begins at Shanghai midnight, which is 16:00 UTC of the day before', () => {
  expect(shanghaiDay(at('2026-03-01T15:59:59.999Z'))).toMatchObject({ key: '2026-03-01', weekday: 0 });
  expect(shanghaiDay(at('2026-03-01T16:00:00Z'))).toEqual({
    key: '2026-03-02',
    weekday: 1,
    startMs: at('2026-03-02T00:00:00+08:00'),
    endMs: at('2026-03-03T00:00:00+08:00'),
  });
});

test('key, weekday and bounds agree with the time zone database for any time', () => {
  const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
  fc.assert(
    fc.property(anyTime, (atMs) => {
      const day = shanghaiDay(atMs);
      const parts = Object.fromEntries(clock.formatToParts(atMs).map((part) => [part.type, part.value]));
      expect(day.key).toBe(`${parts.year}-${parts.month}-${parts.day}`);
      expect(days[day.weekday]).toBe(parts.weekday);
      expect(day.startMs <= atMs && atMs < day.endMs).toBe(true);
      expect(day.endMs - day.startMs).toBe(DAY_MS);
    }),
  );
});

test('days before 1970 still have a weekday', () => {
  expect(shanghaiDay(at('1969-07-20T12:00:00Z')).weekday).toBe(0);
});

test('what holds for 365 more days ends with the last millisecond of that day', () => {
  const endsAtMs = lastMomentAfter(at('2026-01-05T10:00:00+08:00'), 365);
  expect(shanghaiDay(endsAtMs).key).toBe('2027-01-05');
  expect(shanghaiDay(endsAtMs + 1).key).toBe('2027-01-06');
});
