import type { OpenState } from '@fangzhen/contracts';
import fc from 'fast-check';
import { runs } from '../../testing/runs';
import type { OpenInterval, StoreHours } from '../model/store';
import { openState } from './openState';

const at = (text: string) => Date.parse(`${text}+08:00`);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const from = (open: number, close: number): OpenInterval => ({
  openMinute: open * 60,
  closeMinute: close * 60,
});
const week = (...day: OpenInterval[]): StoreHours => ({
  weekly: Array.from({ length: 7 }, () => day),
  exceptions: {},
});

const late = week(from(18, 26));
const allDay = week(from(0, 24));
const split = week(from(10, 14), from(17, 21));

// 2026-03-02 is a Monday.
test.each<[string, StoreHours, string, OpenState]>([
  [
    'before it opens',
    split,
    '2026-03-02T09:59:59',
    { state: 'closed', opensAtMs: at('2026-03-02T10:00:00') },
  ],
  ['as it opens', split, '2026-03-02T10:00:00', { state: 'open', untilMs: at('2026-03-02T14:00:00') }],
  [
    'as it closes for lunch',
    split,
    '2026-03-02T14:00:00',
    { state: 'closed', opensAtMs: at('2026-03-02T17:00:00') },
  ],
  [
    'after the last hour',
    split,
    '2026-03-02T23:00:00',
    { state: 'closed', opensAtMs: at('2026-03-03T10:00:00') },
  ],
  [
    'past midnight, while yesterday still runs',
    late,
    '2026-03-02T01:30:00',
    { state: 'open', untilMs: at('2026-03-02T02:00:00') },
  ],
  [
    'when yesterday has ended',
    late,
    '2026-03-02T02:00:00',
    { state: 'closed', opensAtMs: at('2026-03-02T18:00:00') },
  ],
  ['open day and night', allDay, '2026-03-02T00:00:00', { state: 'open' }],
])('%s', (_, hours, now, expected) => expect(openState(hours, at(now))).toEqual(expected));

test('a holiday has its own hours, and none is closed; the night before still runs into it', () => {
  const hours = { ...late, exceptions: { '2026-10-01': [], '2026-10-02': [from(10, 12)] } };
  expect(openState(hours, at('2026-10-01T01:00:00'))).toEqual({
    state: 'open',
    untilMs: at('2026-10-01T02:00:00'),
  });
  expect(openState(hours, at('2026-10-01T19:00:00'))).toEqual({
    state: 'closed',
    opensAtMs: at('2026-10-02T10:00:00'),
  });
  expect(openState(hours, at('2026-10-02T11:00:00'))).toEqual({
    state: 'open',
    untilMs: at('2026-10-02T12:00:00'),
  });
});

test('a store that is always open but for a holiday says until when, once that is under 7 days away', () => {
  const hours = { ...allDay, exceptions: { '2026-10-08': [] } };
  expect(openState(hours, at('2026-10-01T00:00:00'))).toEqual({ state: 'open' });
  expect(openState(hours, at('2026-10-01T00:00:01'))).toEqual({
    state: 'open',
    untilMs: at('2026-10-08T00:00:00'),
  });
});

test('the next opening is looked for up to 14 days ahead', () => {
  const hours = (day: string) => ({ ...week(), exceptions: { [day]: [from(9, 10)] } });
  const now = at('2026-03-02T12:00:00');
  expect(openState(hours('2026-03-16'), now)).toEqual({
    state: 'closed',
    opensAtMs: at('2026-03-16T09:00:00'),
  });
  expect(openState(hours('2026-03-17'), now)).toEqual({ state: 'closed' });
  expect(openState(week(), now)).toEqual({ state: 'closed' });
});

test('an interval that ends before it begins, or a week that is not whole, is closed and breaks nothing', () => {
  expect(openState(week(from(10, 10), from(12, 9)), at('2026-03-02T11:00:00'))).toEqual({ state: 'closed' });
  expect(openState({ weekly: [], exceptions: {} }, at('2026-03-02T11:00:00'))).toEqual({ state: 'closed' });
});

const STEP_MINUTES = 60;
const interval = fc
  .tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 14 }))
  .map(([open, length]) => from(open, open + length));
const day: fc.Arbitrary<OpenInterval[]> = fc.oneof(
  fc.array(interval, { maxLength: 3 }),
  fc.constant<OpenInterval[]>([from(0, 24)]),
);
const EPOCH_MS = at('2026-03-01T00:00:00');
const hours: fc.Arbitrary<StoreHours> = fc.record({
  weekly: fc.array(day, { minLength: 7, maxLength: 7 }),
  exceptions: fc.dictionary(
    fc.integer({ min: 1, max: 31 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`),
    day,
    { maxKeys: 4 },
  ),
});

/** Is it open at a time: asked of one moment alone, by the day's list and yesterday's. */
function isOpenAt({ weekly, exceptions }: StoreHours, atMs: number): boolean {
  const dayNumber = Math.floor((atMs - EPOCH_MS) / DAY_MS);
  const minute = (atMs - EPOCH_MS - dayNumber * DAY_MS) / 60_000;
  const listOf = (n: number) => {
    const key = new Date(EPOCH_MS + 8 * HOUR_MS + n * DAY_MS).toISOString().slice(0, 10);
    // 2026-03-01 is a Sunday.
    return exceptions[key] ?? weekly[((n % 7) + 7) % 7]!;
  };
  const runs = (list: OpenInterval[], m: number) => list.some((i) => i.openMinute <= m && m < i.closeMinute);
  return runs(listOf(dayNumber), minute) || runs(listOf(dayNumber - 1), minute + 1440);
}

/** The first full hour after a time at which it is open, or is not. */
function firstHour(week: StoreHours, nowMs: number, open: boolean, endMs: number): number | undefined {
  const step = STEP_MINUTES * 60_000;
  for (let t = Math.floor(nowMs / step) * step + step; t < endMs; t += step)
    if (isOpenAt(week, t) === open) return t;
  return undefined;
}

test('any hours, walked through hour by hour, give the same state, end and next opening', () => {
  fc.assert(
    fc.property(hours, fc.integer({ min: 2 * DAY_MS, max: 20 * DAY_MS }), (week, offsetMs) => {
      const nowMs = EPOCH_MS + offsetMs;
      const state = openState(week, nowMs);
      expect(state.state).toBe(isOpenAt(week, nowMs) ? 'open' : 'closed');
      if (state.state === 'open') {
        expect(state.untilMs).toBe(firstHour(week, nowMs, false, nowMs + 7 * DAY_MS));
      } else {
        const lastDayEndMs = EPOCH_MS + (Math.floor(offsetMs / DAY_MS) + 15) * DAY_MS;
        expect(state.opensAtMs).toBe(firstHour(week, nowMs, true, lastDayEndMs));
      }
    }),
    runs(500, 20_000),
  );
});
