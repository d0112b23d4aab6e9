import { randomUUID } from 'node:crypto';
import type { Api, OrderFeedEvent } from '@fangzhen/contracts';
import { eventsOf, type Order } from '@fangzhen/domain';
import { stranger } from '@fangzhen/tools/stage';
import { openScene, type Scene } from '../shared/testing/scene';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const PEOPLE = process.env['FANGZHEN_LONG'] === '1' ? 120 : 24;

jest.setTimeout(240_000);

let scene: Scene;
beforeAll(async () => (scene = await openScene()), 60_000);
afterAll(() => scene.close());
afterEach(() => scene.faults({}));

const read = (after: string) => scene.stage.call('group', 'events', 'read', { after });
const take = (takeId: string, consumer = 'erp') =>
  scene.stage.answer('finance', 'events', 'take', { consumer, takeId });
const done = (takeId: string, consumer = 'erp') =>
  scene.stage.answer('finance', 'events', 'done', { consumer, takeId });
const orderOf = async (orderId: string): Promise<Order> =>
  (await scene.ledgers()).orders.find(({ _id }) => _id === orderId)!;

/** Everything that the feed has now, read to its end. */
async function all() {
  const events: OrderFeedEvent[] = [];
  for (let after = '0'; ;) {
    const page = await read(after);
    if (page.next === after) return events;
    events.push(...page.events);
    after = page.next;
  }
}
const end = async () => {
  for (let after = '0'; ;) {
    const { next } = await read(after);
    if (next === after) return after;
    after = next;
  }
};

async function buy(who: Parameters<Scene['shop']['buy']>[0], skuId?: string): Promise<string> {
  const line = { skuId: skuId ?? (await scene.skus(20))[0]!, qty: 1 };
  return scene.shop.buy(who, { storeId: scene.storeId, lines: [line] });
}

test('I14: an order’s life is read as it happens, without a timer, and each step once', async () => {
  const before = await scene.ledgers();
  const from = await end();
  const orderId = await buy('lin');
  const first = await read(from);
  expect(first.events.map(({ id, state }) => [id, state])).toEqual([
    [`${orderId}-1`, 'unpaid'],
    [`${orderId}-2`, 'paid'],
  ]);
  for (const action of ['accept', 'ready'] as const)
    await scene.stage.call('clerk-morrow', 'workbench', action, { storeId: scene.storeId, orderId });
  const second = await read(first.next);
  expect(second.events.map(({ state }) => state)).toEqual(['accepted', 'ready']);
  const lines = [{ line: 0, qty: 1 }];
  const asked = { orderId, lines, reason: '凉了，不能喝', pictures: [], clientAskId: randomUUID() };
  await scene.stage.call('lin', 'afterSales', 'ask', asked);
  const third = await read(second.next);
  expect(third.events).toMatchObject([{ kind: 'afterSale', afterSaleId: 'a1', state: 'asked' }]);
  expect(await read(third.next)).toEqual({ events: [], next: third.next, missedPages: 0 });
  expect(JSON.stringify(await all())).not.toMatch(/phone|address|openId|note|reason/);
  expect(await scene.audit(before)).toEqual([]);
});

test.each([{ lostReplyRate: 0.08 }, { errorRate: 0.08 }, { cutReplyRate: 0.08 }])(
  'I14: told by many at once under %j, each order’s events are in the feed once and in its order',
  async (rates) => {
    const skuId = await scene.shelve(20 * PEOPLE);
    const before = await scene.ledgers();
    const orderIds: string[] = [];
    const people = Array.from({ length: PEOPLE }, () => stranger());
    // Every instance that will tell has met the database before it is unkind.
    await Promise.allSettled(Array.from({ length: 8 }, () => read('0')));
    await scene.faults(rates);
    for (let i = 0; i < people.length; i += 6) {
      await Promise.allSettled([
        ...people.slice(i, i + 6).map(async (person) => orderIds.push(await buy(person, skuId))),
        ...Array.from({ length: 4 }, () => read('0')),
        scene.stage.cloud.runDueTimers(),
      ]);
    }
    await scene.faults({});
    for (const minutes of [1, 5, 15, 2]) await scene.later(minutes * MINUTE_MS);
    const told = await all();
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
    for (const orderId of orderIds)
      expect(told.filter((event) => event.orderId === orderId)).toEqual(eventsOf(await orderOf(orderId)));
    expect(await scene.audit(before)).toEqual([]);
  },
);

test('I14: two readers of one consumer are never given the same, and a lost reply is asked for again', async () => {
  for (let i = 0; i < 3; i += 1) await buy('zhou');
  const seen: string[] = [];
  const work = async (name: string) => {
    for (let n = 0; ; n += 1) {
      const takeId = `${name}-take-${String(n).padStart(8, '0')}`;
      const taken = await take(takeId);
      if (!taken.ok) {
        expect(taken.error.code).toBe('BUSY');
        continue;
      }
      const { events } = taken.data as Api['events']['take']['output'];
      if (events.length === 0) return;
      // The reply was lost: the same is given again.
      expect(await take(takeId)).toMatchObject({ ok: true, data: taken.data });
      seen.push(...events.map(({ id }) => id));
      const position = await done(takeId);
      expect(position).toMatchObject({ ok: true });
      expect(await done(takeId)).toMatchObject({ ok: true });
    }
  };
  await Promise.all([work('left'), work('right')]);
  expect(new Set(seen).size).toBe(seen.length);
  expect(new Set(seen)).toEqual(new Set((await all()).map(({ id }) => id)));
  expect(await take('left-take-00000000')).toMatchObject({ ok: true });
});

test('I14: what a reader took and did not read in time goes to another, who is then the only one to have read it', async () => {
  const slow = await take('slow-take-0001', 'dashboard');
  expect(await take('other-take-001', 'dashboard')).toMatchObject({ error: { code: 'BUSY' } });
  await scene.later(2 * MINUTE_MS);
  const other = await take('other-take-001', 'dashboard');
  expect(other).toMatchObject({
    ok: true,
    data: { events: (slow as { data: { events: unknown } }).data.events },
  });
  expect(await done('slow-take-0001', 'dashboard')).toMatchObject({ error: { code: 'STALE' } });
  expect(await done('other-take-001', 'dashboard')).toMatchObject({ ok: true });
  expect(await take('other-take-001', 'dashboard')).toMatchObject({ error: { code: 'KEY_REUSED' } });
});

test('I12: only finance and the group’s managers read it', async () => {
  for (const who of ['lin', 'clerk-morrow', 'brand-loom'])
    for (const [action, input] of [
      ['read', {}],
      ['take', { consumer: 'erp', takeId: 'foreign-take-1' }],
      ['done', { consumer: 'erp', takeId: 'foreign-take-1' }],
    ] as const)
      expect(await scene.stage.answer(who, 'events', action, input)).toMatchObject({
        error: { code: 'FORBIDDEN' },
      });
});

test('what is older than its time is taken away; whoever comes after that is told, and the numbers go on', async () => {
  const last = Number(await end());
  scene.stage.cloud.clock.advance(31 * DAY_MS);
  await scene.later(MINUTE_MS);
  const orderId = await buy('lin');
  const { events, next, missedPages } = await read('0');
  expect(events.at(-1)).toMatchObject({ orderId, state: 'paid' });
  expect(missedPages).toBeGreaterThan(0);
  expect(missedPages).toBeLessThanOrEqual(last);
  expect(Number(next)).toBeGreaterThan(last);
  expect(await read(next)).toMatchObject({ events: [], missedPages: 0 });
});
