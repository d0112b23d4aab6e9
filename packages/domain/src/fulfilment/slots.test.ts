import fc from 'fast-check';
import { NOW_MS } from '../../testing/carts';
import { runs } from '../../testing/runs';
import { store } from '../../testing/stores';
import { openState } from '../hours/openState';
import type { StoreHours } from '../model/store';
import { shanghaiText } from '../time/shanghai';
import { fulfilmentOf, planFulfilment, type Asked } from './plan';
import { slotProblem } from './slotProblem';
import { otherSlots, pickupSlots, placesLeft } from './slots';

const MINUTE_MS = 60_000;
const terms = { slotMinutes: 30, capacity: 2, leadMinutes: 15 };
const hours = (openMinute: number, closeMinute: number): StoreHours => ({
  weekly: Array.from({ length: 7 }, () => [{ openMinute, closeMinute }]),
  exceptions: {},
});
const starts = (given: { startMs: number }[]) => given.map(({ startMs }) => shanghaiText(startMs, 'D HH:mm'));

const anyHours = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([open, length]) => hours(open, open + length));
const anyTerms = fc.record({
  slotMinutes: fc.constantFrom(10, 15, 20, 30, 60),
  capacity: fc.integer({ min: 1, max: 20 }),
  leadMinutes: fc.integer({ min: 0, max: 90 }),
});
const anyNow = fc.integer({ min: 0, max: 3 * 24 * 60 * 60 }).map((seconds) => NOW_MS + seconds * 1000);

test('every slot lies within the opening hours and far enough ahead, and none that could be offered is missing', () => {
  fc.assert(
    fc.property(anyHours, anyTerms, anyNow, (open, given, nowMs) => {
      const lengthMs = given.slotMinutes * MINUTE_MS;
      const slots = pickupSlots(open, given, nowMs);
      for (const { startMs, endMs } of slots) {
        expect(endMs - startMs).toBe(lengthMs);
        expect(startMs).toBeGreaterThanOrEqual(nowMs + given.leadMinutes * MINUTE_MS);
        for (const atMs of [startMs, endMs - 1]) expect(openState(open, atMs).state).toBe('open');
      }
      const found = new Set(slots.map(({ startMs }) => startMs));
      const midnightMs = NOW_MS - 10 * 60 * MINUTE_MS;
      for (let startMs = midnightMs; startMs < nowMs + 24 * 60 * MINUTE_MS; startMs += lengthMs) {
        const isWithin = [startMs, startMs + lengthMs - 1].every(
          (at) => openState(open, at).state === 'open',
        );
        const unbroken = openState(open, startMs);
        const reaches = unbroken.state === 'open' && (unbroken.untilMs ?? Infinity) >= startMs + lengthMs;
        const isAhead = startMs >= nowMs + given.leadMinutes * MINUTE_MS;
        expect([startMs, found.has(startMs)]).toEqual([startMs, isWithin && reaches && isAhead]);
      }
    }),
    runs(100, 3_000),
  );
});

test('the same slot is offered whenever one asks, until it is too soon', () => {
  const at = (minutes: number) => starts(pickupSlots(hours(480, 720), terms, NOW_MS + minutes * MINUTE_MS));
  expect(at(0).slice(0, 4)).toEqual(['2 10:30', '2 11:00', '2 11:30', '3 08:00']);
  expect(at(14).slice(0, 2)).toEqual(['2 10:30', '2 11:00']);
  expect(at(16)[0]).toBe('2 11:00');
  expect(at(0)).toHaveLength(3 + 8);
});

test('a store that never closes offers slots over midnight', () => {
  const all = starts(pickupSlots(hours(0, 1440), { ...terms, slotMinutes: 60 }, NOW_MS));
  expect(all.slice(12, 15)).toEqual(['2 23:00', '3 00:00', '3 01:00']);
});

test('what is left is the capacity without what is taken, and instead of a full one the next free ones are offered', () => {
  const slots = pickupSlots(hours(480, 720), terms, NOW_MS);
  const [first, second, third] = slots as [(typeof slots)[0], (typeof slots)[0], (typeof slots)[0]];
  const free = placesLeft(slots, terms, [
    { startMs: first.startMs, taken: 2 },
    { startMs: second.startMs, taken: 1 },
    { startMs: third.startMs, taken: 3 },
  ]);
  expect(free.slice(0, 4).map(({ left }) => left)).toEqual([0, 1, 0, 2]);
  expect(starts(otherSlots(free, first.startMs))).toEqual(['2 11:00', '3 08:00', '3 08:30']);
  // Nothing later has a place: what is left before.
  expect(starts(otherSlots(free.slice(0, 3), third.startMs))).toEqual(['2 11:00']);
  expect(otherSlots([], 0)).toEqual([]);
});

test('I1: a slot whose counts agree and fit its capacity is sound', () => {
  const slot = {
    _id: 's1__0',
    storeId: 's1',
    startMs: 0,
    taken: 2,
    held: { a: { untilMs: 1 }, b: { untilMs: 1 } },
  };
  expect(slotProblem(slot, 2)).toBeUndefined();
  expect(slotProblem({ ...slot, taken: 1 }, 2)).toBe('1 taken, 2 held');
  expect(slotProblem(slot, 1)).toBe('2 taken of 1');
});

describe('fetching within a slot', () => {
  const here = store({ hours: hours(480, 720), services: { pickup: terms } });
  const slotStartMs = NOW_MS + 60 * MINUTE_MS;
  const asked = (given: Partial<Asked> = {}): Asked => ({
    choice: { kind: 'pickup', slotStartMs },
    store: here,
    open: openState(here.hours, NOW_MS),
    itemsFen: 2000,
    slots: [],
    lines: [],
    calendars: [],
    table: { members: ['m'] },
    stores: [here],
    nowMs: NOW_MS,
    ...given,
  });

  test('it is as it was chosen, also while the store is still closed', () => {
    const endMs = slotStartMs + 30 * MINUTE_MS;
    expect(fulfilmentOf(planFulfilment(asked()))).toEqual({
      kind: 'pickup',
      slot: { startMs: slotStartMs, endMs },
    });
    expect(planFulfilment(asked({ open: { state: 'closed' } })).problems).toEqual([]);
    const now = planFulfilment(asked({ choice: { kind: 'pickup' }, open: { state: 'closed' } }));
    expect(now.problems).toMatchObject([{ code: 'STORE_CLOSED' }]);
  });

  test('a full one names the next that have a place', () => {
    const { problems } = planFulfilment(asked({ slots: [{ startMs: slotStartMs, taken: 2 }] }));
    expect(problems).toMatchObject([
      { code: 'SLOT_FULL', message: '11:00–11:30 已约满，最近可选 11:30–12:00' },
    ]);
    expect(starts(problems[0]!.slots!)).toEqual(['2 11:30', '3 08:00', '3 08:30']);
  });

  test.each([
    ['that is over', NOW_MS - 60 * MINUTE_MS],
    ['that is too soon', NOW_MS],
    ['that is none', NOW_MS + 61 * MINUTE_MS],
    ['of the day after tomorrow', NOW_MS + 48 * 60 * MINUTE_MS],
  ])('one %s cannot be chosen', (_, startMs) => {
    const plan = planFulfilment(asked({ choice: { kind: 'pickup', slotStartMs: startMs } }));
    expect(plan.problems).toMatchObject([{ code: 'SLOT_FULL' }]);
    expect(() => fulfilmentOf(plan)).toThrow('这个时段已经不能选了');
  });

  test('a store without slots has none', () => {
    expect(planFulfilment(asked({ store: store() })).problems).toMatchObject([
      { code: 'SLOT_FULL', slots: [] },
    ]);
  });
});
