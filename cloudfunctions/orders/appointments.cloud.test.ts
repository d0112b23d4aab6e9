import { contracts } from '@fangzhen/contracts';
import { calendarId, DAY_MS, shanghaiDay, type Calendar } from '@fangzhen/domain';
import { MORNING_MS, stranger, type Basket } from '@fangzhen/tools/stage';
import * as v from 'valibot';
import { openScene, type Scene } from '../shared/testing/scene';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const STORE_ID = 'bloom-sh-01';
const CLERK = 'clerk-bloom';
const MIDNIGHT_MS = shanghaiDay(MORNING_MS).startMs;

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await scene.stage.cloud.prewarm('orders', 8);
}, 60_000);
afterAll(() => scene.close());

/** So many days and hours after today's midnight. */
const at = (days: number, hours: number) => MIDNIGHT_MS + days * DAY_MS + hours * HOUR_MS;
const book = (startMs: number, resourceId?: string, skuId = 'bloom-rose-facial-60'): Basket => ({
  storeId: STORE_ID,
  lines: [{ skuId, qty: 1 }],
  fulfilment: { kind: 'appointment', startMs, ...(resourceId && { resourceId }) },
});
const calendarOf = async (resourceId: string, days: number): Promise<Calendar | undefined> => {
  const id = calendarId(STORE_ID, resourceId, shanghaiDay(at(days, 0)).key);
  return (await scene.ledgers()).calendars.find(({ _id }) => _id === id);
};
const heldBy = async (resourceId: string, days: number) =>
  Object.keys((await calendarOf(resourceId, days))?.held ?? {}).length;
const placeBody = async (basket: Basket) => {
  const quote = await scene.shop.quote(stranger(), basket);
  return scene.shop.body(basket, quote);
};
const raceFor = (body: Awaited<ReturnType<typeof placeBody>>) =>
  Promise.all(Array.from({ length: 12 }, () => scene.stage.answer(stranger(), 'orders', 'place', body)));
const move = (action: 'accept' | 'ready' | 'complete' | 'missed', orderId: string) =>
  scene.stage.call(CLERK, 'workbench', action, { storeId: STORE_ID, orderId });
const orderOf = async (who: string, orderId: string) =>
  (await scene.stage.call(who, 'orders', 'one', { orderId })).order;

test('the times of the coming days, and who is free at each', async () => {
  const input = { storeId: STORE_ID, lines: [{ skuId: 'bloom-rose-facial-60', qty: 1 }] };
  const answer = await scene.stage.call('lin', 'stores', 'times', input);
  expect(v.parse(contracts.stores.times.output, answer)).toEqual(answer);
  expect(answer).toMatchObject({ minutes: 60, kind: 'staff', cancelHours: 4 });
  expect(answer.resources.map(({ name }) => name)).toEqual(['梅青', '云舒']);
  // Today is Monday, when one of them is off.
  expect(answer.times[0]).toEqual({ startMs: at(0, 12), endMs: at(0, 13), resourceIds: ['yun'] });
  const goods = { storeId: STORE_ID, lines: [{ skuId: 'bloom-sun-veil', qty: 1 }] };
  expect(await scene.stage.answer('lin', 'stores', 'times', goods)).toMatchObject({
    error: { code: 'NOT_BOOKABLE' },
  });
});

test('I1: many shoppers for one person at one time: one succeeds, the rest are told which times are free', async () => {
  const before = await scene.ledgers();
  // Every instance has met the store, and the day's calendar is there: else the first would be done before the others come.
  await raceFor(await placeBody(book(at(1, 18), 'mei')));
  const body = await placeBody(book(at(1, 14), 'mei'));
  await scene.faults({ dbLatencyMs: 20 });
  const answers = await raceFor(body);
  await scene.faults({});
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers) {
    if (answer.ok) continue;
    expect(answer.error).toMatchObject({
      code: 'SLOT_TAKEN',
      message: '11月24日 14:00 已被约走，最近可约 11月24日 15:00',
      details: { slots: [{ startMs: at(1, 15) }, {}, {}] },
    });
  }
  expect(await heldBy('mei', 1)).toBe(2);
  const { problems } = await scene.shop.quote(stranger(), book(at(1, 14.5), 'mei'));
  expect(problems).toMatchObject([{ code: 'SLOT_TAKEN', slots: [{ startMs: at(1, 15) }, {}, {}] }]);
  expect(await scene.audit(before)).toEqual([]);

  // Nobody pays: the time can be had again.
  await scene.later(16 * MINUTE_MS);
  expect(await heldBy('mei', 1)).toBe(0);
  expect(await scene.audit(before)).toEqual([]);
});

test('I1: who asks for anybody gets whoever is free; times that overlap in any way are never both given', async () => {
  const before = await scene.ledgers();
  const starts = [14, 14.5, 15, 14, 14.5, 15, 14, 15];
  const bodies = await Promise.all(starts.map((hours) => placeBody(book(at(2, hours)))));
  const answers = await Promise.all(
    bodies.map((body) => scene.stage.answer(stranger(), 'orders', 'place', body)),
  );
  // Of the two, one is off that day.
  expect(await heldBy('yun', 2)).toBe(0);
  expect(await heldBy('mei', 2)).toBe(answers.filter(({ ok }) => ok).length);
  expect(await scene.audit(before)).toEqual([]);

  const both = await placeBody(book(at(3, 14)));
  const two = await Promise.all(
    Array.from({ length: 3 }, () => scene.stage.answer(stranger(), 'orders', 'place', both)),
  );
  expect(two.filter(({ ok }) => ok)).toHaveLength(2);
  expect([await heldBy('mei', 3), await heldBy('yun', 3)]).toEqual([1, 1]);
  expect(await scene.audit(before)).toEqual([]);
});

test('I7: twins of one request take one time', async () => {
  const body = await placeBody(book(at(4, 11), 'mei'));
  const placed = await Promise.all(
    Array.from({ length: 6 }, () => scene.stage.answer('zhou', 'orders', 'place', body)),
  );
  const again = await scene.stage.call('zhou', 'orders', 'place', body);
  for (const answer of placed) if (answer.ok) expect(answer.data).toEqual(again);
  expect(await heldBy('mei', 4)).toBe(1);
});

test('a service goes from confirmed over checked in to done, without a code', async () => {
  const before = await scene.ledgers();
  const orderId = await scene.shop.buy('lin', book(at(5, 15)));
  const paid = await orderOf('lin', orderId);
  expect(paid.fulfilment).toMatchObject({
    ...{ kind: 'appointment', slot: { startMs: at(5, 15) }, cancelUntilMs: at(5, 11) },
    resource: { name: expect.stringMatching(/梅青|云舒/) as string },
  });
  expect(paid.pickupCode).toBeUndefined();
  await move('accept', orderId);
  const day = shanghaiDay(at(5, 0)).key;
  const calendar = await scene.stage.call(CLERK, 'workbench', 'calendar', { storeId: STORE_ID, day });
  expect(v.parse(contracts.workbench.calendar.output, calendar)).toEqual(calendar);
  const bookings = calendar.resources.flatMap((one) => one.bookings);
  expect(bookings).toMatchObject([{ startMs: at(5, 15), order: { id: orderId, state: 'accepted' } }]);
  await move('ready', orderId);
  await move('complete', orderId);
  expect((await orderOf('lin', orderId)).state).toBe('completed');
  expect(await scene.audit(before)).toEqual([]);
});

test('what costs nothing is booked at once, and goes the same way', async () => {
  const before = await scene.ledgers();
  const placed = await scene.shop.place('lin', book(at(1, 10), 'qiao', 'bloom-skin-check'));
  expect(placed).toMatchObject({ payFen: 0, orders: [{ state: 'paid' }] });
  await move('accept', placed.orderId);
  await scene.stage.call('lin', 'orders', 'cancel', { orderId: placed.orderId });
  expect((await orderOf('lin', placed.orderId)).state).toBe('refunded');
  expect(await heldBy('qiao', 1)).toBe(0);
  await scene.later(2 * MINUTE_MS);
  expect(await scene.audit(before)).toEqual([]);
});

test('a confirmed one can be cancelled until some hours before, and nobody has missed what has not begun', async () => {
  const before = await scene.ledgers();
  const early = await scene.shop.buy('lin', book(at(1, 18), 'mei'));
  const late = await scene.shop.buy('lin', book(at(0, 14), 'yun'));
  await move('accept', early);
  await move('accept', late);
  expect((await orderOf('lin', early)).can.cancel).toBe(true);
  expect((await orderOf('lin', late)).can.cancel).toBe(false);
  expect(await scene.stage.answer('lin', 'orders', 'cancel', { orderId: late })).toMatchObject({
    error: { code: 'CANCEL_TOO_LATE', details: { cancelUntilMs: at(0, 10) } },
  });
  expect(
    await scene.stage.answer(CLERK, 'workbench', 'missed', { storeId: STORE_ID, orderId: late }),
  ).toMatchObject({ error: { code: 'ORDER_STATE', message: '预约的时间还没到，到点后再记为未到店' } });
  await scene.stage.call('lin', 'orders', 'cancel', { orderId: early });
  await scene.later(4 * HOUR_MS);
  expect((await orderOf('lin', early)).state).toBe('refunded');
  expect(await heldBy('mei', 1)).toBe(0);

  await move('missed', late);
  expect(await orderOf('lin', late)).toMatchObject({ state: 'missed', can: { cancel: false } });
  expect(await heldBy('yun', 0)).toBe(0);
  expect(await scene.audit(before)).toEqual([]);
});

test('I6, I9: who did not come is on the day’s calendar, and the store may give the money back, once', async () => {
  const before = await scene.ledgers();
  const soonMs = Math.ceil((scene.stage.cloud.clock.nowMs() + 2 * HOUR_MS) / HOUR_MS) * HOUR_MS;
  const orderId = await scene.shop.buy('lin', book(soonMs, 'yun'));
  await move('accept', orderId);
  scene.stage.cloud.clock.advance(4 * HOUR_MS);
  await move('missed', orderId);
  const day = shanghaiDay(soonMs).key;
  const { missed } = await scene.stage.call(CLERK, 'workbench', 'calendar', { storeId: STORE_ID, day });
  expect(missed.map(({ id }) => id)).toContain(orderId);
  expect((await orderOf('lin', orderId)).can).toMatchObject({ askAfterSale: false, cancel: false });
  const { order } = await scene.stage.call(CLERK, 'afterSales', 'returnable', { storeId: STORE_ID, orderId });
  expect(order.lines).toHaveLength(1);
  const body = {
    ...{ storeId: STORE_ID, orderId, reason: '客人临时有事', restock: false },
    lines: [{ line: 0, qty: 1 }],
  };
  const back = (clientAskId: string) =>
    scene.stage.answer(CLERK, 'afterSales', 'refund', { clientAskId, ...body });
  const answers = [
    await back('missed-refund-1'),
    await back('missed-refund-1'),
    await back('missed-refund-2'),
  ];
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).slice(0, 2)).toEqual(['ok', 'ok']);
  expect(answers[2]!.ok).toBe(false);
  await scene.later(2 * MINUTE_MS);
  expect(await scene.audit(before)).toEqual([]);
});

test('I1: a time that was taken by an attempt that died is swept, and no other', async () => {
  const orderId = await scene.shop.buy('lin', book(at(6, 11), 'mei'));
  const { shared, holdId } = (await scene.ledgers()).orders.find(({ _id }) => _id === orderId)!;
  const calendar = (await calendarOf('mei', 6))!;
  const untilMs = calendar.held[holdId]!.untilMs;
  const dead = { startMs: at(6, 13), endMs: at(6, 14), untilMs };
  const held = { ...calendar.held, [`${'d'.repeat(32)}_1`]: dead };
  await scene.stage.cloud.import('calendars', [{ ...calendar, held }]);
  await scene.later(17 * MINUTE_MS);
  const swept = (await calendarOf('mei', 6))!;
  expect(Object.keys(swept.held)).toEqual([shared!.key]);
  expect(swept.holdingUntilMs).toBeUndefined();
});

test('I1: under lost replies every order has its time, and nothing else does', async () => {
  const before = await scene.ledgers();
  await scene.faults({ lostReplyRate: 0.08 });
  for (let i = 0; i < 24; i += 8)
    await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) => scene.shop.place(stranger(), book(at(6, 14 + (n % 4) / 2)))),
    );
  await scene.faults({});
  for (const minutes of [1, 16, 2]) await scene.later(minutes * MINUTE_MS);
  expect(await scene.audit(before)).toEqual([]);
}, 120_000);

test('I9: a late payment of an appointment whose time somebody else has booked goes back', async () => {
  const before = await scene.ledgers();
  await scene.payFaults({ drop: { chance: 1 } });
  const { orderId } = await scene.shop.place('lin', book(at(6, 17), 'mei'));
  await scene.shop.pay('lin', orderId);
  await scene.stage.call('lin', 'orders', 'cancel', { orderId });
  await scene.shop.place(stranger(), book(at(6, 17), 'mei'));
  await scene.payFaults({});
  await scene.stage.call('lin', 'payments', 'sync', { orderId });
  await scene.later(2 * MINUTE_MS);
  expect((await orderOf('lin', orderId)).state).toBe('refunded');
  expect(await scene.audit(before)).toEqual([]);
});

test('I12: staff of another store see no calendar and move no appointment', async () => {
  const day = shanghaiDay(at(5, 0)).key;
  const foreign = [
    await scene.stage.answer('clerk-morrow', 'workbench', 'calendar', { storeId: STORE_ID, day }),
    await scene.stage.answer('clerk-morrow', 'workbench', 'missed', { storeId: STORE_ID, orderId: 'x' }),
  ];
  for (const answer of foreign) expect(answer).toMatchObject({ error: { code: 'NOT_FOUND' } });
});

test('calendars are taken away some days after their day, and not before', async () => {
  const today = shanghaiDay(scene.stage.cloud.clock.nowMs());
  const past = [-10, -4, -2, -1, 0].map((days) => {
    const { key: day, startMs: dayStartMs } = shanghaiDay(today.startMs + days * DAY_MS);
    const _id = calendarId(STORE_ID, 'retired', day);
    return { _id, storeId: STORE_ID, resourceId: 'retired', day, dayStartMs, version: 1, held: {} };
  });
  await scene.stage.cloud.import('calendars', past);
  await scene.later(HOUR_MS);
  const left = (await scene.ledgers()).calendars.filter(({ resourceId }) => resourceId === 'retired');
  expect(left.map(({ day }) => day)).toEqual(past.slice(2).map(({ day }) => day));
});
