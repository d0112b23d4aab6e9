import fc from 'fast-check';
import { NOW_MS } from '../../testing/carts';
import { runs } from '../../testing/runs';
import { store } from '../../testing/stores';
import { planFulfilment, type Asked } from '../fulfilment/plan';
import { openState } from '../hours/openState';
import { calendarId, type BookableResource, type Booked, type Calendar } from '../model/appointment';
import { DAY_MS, shanghaiDay, shanghaiText } from '../time/shanghai';
import { atOnce, calendarProblem, hasRoom } from './fits';
import { ableTo, serviceNeed } from './need';
import { freeTimes, otherTimes, type TimesAsked } from './times';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const MIDNIGHT_MS = shanghaiDay(NOW_MS).startMs;
const weekly = (openMinute: number, closeMinute: number) =>
  Array.from({ length: 7 }, () => [{ openMinute, closeMinute }]);
const person = (given: Partial<BookableResource> = {}): BookableResource => ({
  ...{ id: 'mei', name: '梅青', kind: 'staff', capacity: 1, weekly: weekly(600, 1200), daysOff: {} },
  ...given,
});
const heldOf = (booked: readonly Booked[]) =>
  Object.fromEntries(booked.map((one, i) => [`o${i}_1`, { ...one, untilMs: 0 }]));

const anySpan = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }))
  .map(([from, length]): Booked => ({ startMs: from, endMs: from + length }));

test('I1: as many are at once as there are at the fullest moment, looked at one by one', () => {
  fc.assert(
    fc.property(fc.array(anySpan, { maxLength: 12 }), anySpan, (booked, span) => {
      let most = 0;
      for (let at = span.startMs; at < span.endMs; at += 1)
        most = Math.max(most, booked.filter(({ startMs, endMs }) => startMs <= at && at < endMs).length);
      expect(atOnce(booked, span)).toBe(most);
    }),
    runs(500, 20_000),
  );
});

test('I1: whoever is let in only where there is room never makes a calendar overfull, whoever leaves meanwhile', () => {
  const step = fc.record({ span: anySpan, leaves: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 3 }), (steps, capacity) => {
      const held: Calendar['held'] = {};
      for (const [i, { span, leaves }] of steps.entries()) {
        if (hasRoom({ held }, span, capacity)) held[`o${i}`] = { ...span, untilMs: 0 };
        if (leaves) delete held[Object.keys(held)[0]!];
        expect(calendarProblem({ held }, capacity)).toBeUndefined();
      }
    }),
    runs(300, 10_000),
  );
});

test('a calendar that is overfull is said to be so', () => {
  const held = heldOf([
    { startMs: 0, endMs: 30 },
    { startMs: 30, endMs: 60 },
    { startMs: 59, endMs: 70 },
  ]);
  expect(calendarProblem({ held }, 1)).toBe('2 appointments at once, 1 can be');
  expect(calendarProblem({ held }, 2)).toBeUndefined();
});

describe('the times that are free', () => {
  const anyAsked = fc.record({
    open: fc.tuple(fc.integer({ min: 0, max: 1300 }), fc.integer({ min: 1, max: 1440 })),
    works: fc.tuple(fc.integer({ min: 0, max: 1300 }), fc.integer({ min: 1, max: 600 })),
    stepMinutes: fc.constantFrom(15, 30, 60),
    leadMinutes: fc.integer({ min: 0, max: 300 }),
    minutes: fc.constantFrom(20, 45, 60, 90),
    off: fc.boolean(),
    capacity: fc.integer({ min: 1, max: 2 }),
    booked: fc.array(fc.tuple(fc.integer({ min: 0, max: 95 }), fc.constantFrom(30, 60, 90)), {
      maxLength: 10,
    }),
  });

  test('lie within the opening and the working hours, far enough ahead, where there is room, and none is missing', () => {
    fc.assert(
      fc.property(anyAsked, ({ open, works, off, booked, capacity, minutes, ...terms }) => {
        const hours = { weekly: weekly(open[0], open[0] + open[1]), exceptions: {} };
        const day = shanghaiDay(NOW_MS).key;
        const daysOff = off ? { [day]: true as const } : {};
        const here = person({
          weekly: weekly(works[0], Math.min(1440, works[0] + works[1])),
          daysOff,
          capacity,
        });
        const spans = booked.map(([quarter, length]) => {
          const startMs = MIDNIGHT_MS + quarter * 15 * MINUTE_MS;
          return { startMs, endMs: startMs + length * MINUTE_MS };
        });
        const calendar = { _id: calendarId('s1', 'mei', day), held: heldOf(spans) };
        const asked: TimesAsked = {
          ...{ storeId: 's1', hours, resources: [here], minutes, nowMs: NOW_MS },
          terms: { ...terms, days: 1 },
        };
        const found = new Set(freeTimes(asked, [calendar]).map(({ startMs }) => startMs));
        for (let minute = 0; minute + minutes <= 1440; minute += terms.stepMinutes) {
          const startMs = MIDNIGHT_MS + minute * MINUTE_MS;
          const endMs = startMs + minutes * MINUTE_MS;
          const opening = openState(hours, startMs);
          const isOpen = opening.state === 'open' && (opening.untilMs ?? Infinity) >= endMs;
          const [shift] = here.weekly[0]!;
          const isAtWork = !off && shift!.openMinute <= minute && minute + minutes <= shift!.closeMinute;
          const isAhead = startMs >= NOW_MS + terms.leadMinutes * MINUTE_MS;
          const isFree = atOnce(spans, { startMs, endMs }) < capacity;
          expect([minute, found.has(startMs)]).toEqual([minute, isOpen && isAtWork && isAhead && isFree]);
        }
      }),
      runs(100, 3_000),
    );
  });

  test('say who is free; instead of one that is taken the next are offered, else the last before it', () => {
    const yun = person({ id: 'yun', weekly: weekly(660, 720) });
    const asked: TimesAsked = {
      ...{ storeId: 's1', hours: store().hours, resources: [person(), yun], minutes: 60, nowMs: NOW_MS },
      terms: { stepMinutes: 60, leadMinutes: 0, days: 1 },
    };
    const free = freeTimes(asked, []);
    expect(free.slice(0, 3).map(({ resourceIds }) => resourceIds)).toEqual([
      ['mei'],
      ['mei', 'yun'],
      ['mei'],
    ]);
    const at = (hours: number) =>
      otherTimes(free, MIDNIGHT_MS + hours * HOUR_MS).map(({ startMs }) => startMs);
    expect(at(11).map((ms) => shanghaiText(ms, 'HH'))).toEqual(['12', '13', '14']);
    expect(at(19).map((ms) => shanghaiText(ms, 'HH'))).toEqual(['16', '17', '18']);
  });
});

describe('what services need', () => {
  const line = (productId: string, minutes?: number, needs: 'staff' | 'seat' = 'staff') => ({
    ...{ productId, qty: 1 },
    ...(minutes && { service: { needs, minutes } }),
  });

  test('one after the other they take as long as all of them', () => {
    expect(serviceNeed([line('a', 30), { ...line('b', 45), qty: 2 }])).toEqual({
      ...{ needs: 'staff', minutes: 120, productIds: ['a', 'b'] },
    });
  });

  test.each([
    ['nothing', []],
    ['goods', [line('a')]],
    ['a service with goods', [line('a', 30), line('b')]],
    ['somebody and a seat', [line('a', 30), line('b', 30, 'seat')]],
  ])('%s cannot be booked', (_, lines) => expect(serviceNeed(lines)).toBeUndefined());

  test('only who can do all of it is able to', () => {
    const need = serviceNeed([line('a', 30), line('b', 30)])!;
    const all = [
      person(),
      person({ id: 'a-only', productIds: ['a'] }),
      person({ id: 'both', productIds: ['b', 'a'] }),
      person({ id: 'seat', kind: 'seat' }),
    ];
    expect(ableTo(all, need).map(({ id }) => id)).toEqual(['mei', 'both']);
    expect(ableTo(all, need, 'both').map(({ id }) => id)).toEqual(['both']);
    expect(ableTo(all, need, 'a-only')).toEqual([]);
  });
});

describe('an appointment that is asked for', () => {
  const terms = { stepMinutes: 30, leadMinutes: 60, days: 2, cancelHours: 4, resources: [person()] };
  const here = store({ services: { appointments: terms } });
  const startMs = MIDNIGHT_MS + DAY_MS + 10 * HOUR_MS;
  const lines = [{ skuId: 'a', productId: 'a', qty: 1, service: { needs: 'staff' as const, minutes: 60 } }];
  const asked = (given: Partial<Asked> = {}): Asked => ({
    ...{ choice: { kind: 'appointment', startMs }, store: here, open: { state: 'closed' } },
    table: { members: ['m'] },
    ...{ itemsFen: 0, slots: [], lines, calendars: [], stores: [here], nowMs: NOW_MS, ...given },
  });

  test('is as it was chosen, also while the store is closed, with the last moment to cancel it', () => {
    const slot = { startMs, endMs: startMs + HOUR_MS };
    const cancelUntilMs = startMs - 4 * HOUR_MS;
    const anybody = planFulfilment(asked());
    expect(anybody).toEqual({
      ...{ fulfilment: { kind: 'appointment', slot, cancelUntilMs }, fees: [], problems: [] },
    });
    const choice = { kind: 'appointment' as const, startMs, resourceId: 'mei' };
    expect(planFulfilment(asked({ choice })).fulfilment).toMatchObject({
      resource: { id: 'mei', name: '梅青' },
    });
  });

  test('a time that somebody has booked names the next that are free', () => {
    const held = heldOf([{ startMs, endMs: startMs + HOUR_MS }]);
    const calendars = [{ _id: calendarId('s1', 'mei', shanghaiDay(startMs).key), held }];
    expect(planFulfilment(asked({ calendars })).problems).toMatchObject([
      { code: 'SLOT_TAKEN', message: '3月3日 10:00 已被约走，最近可约 3月3日 11:00' },
    ]);
  });

  test.each<[string, Partial<Asked>, string]>([
    ['at no time', { choice: { kind: 'appointment' } }, 'CHOICE_MISSING'],
    ['for a time that is over', { choice: { kind: 'appointment', startMs: NOW_MS } }, 'SLOT_TAKEN'],
    ['between two times', { choice: { kind: 'appointment', startMs: startMs + 1 } }, 'SLOT_TAKEN'],
    ['with nobody', { choice: { kind: 'appointment', startMs, resourceId: 'x' } }, 'NOT_BOOKABLE'],
    ['for goods', { lines: [{ skuId: 'a', productId: 'a', qty: 1 }] }, 'NOT_BOOKABLE'],
    ['of a store that takes none', { store: store() }, 'NOT_OFFERED'],
    ['to be fetched', { choice: { kind: 'pickup' }, open: { state: 'open' } }, 'NOT_BOOKABLE'],
  ])('%s it is refused', (_, given, code) => {
    expect(planFulfilment(asked(given))).toMatchObject({ problems: [{ code }] });
    expect(planFulfilment(asked(given)).fulfilment).toBeUndefined();
  });
});
