import { randomUUID } from 'node:crypto';
import { contracts, type TableView } from '@fangzhen/contracts';
import { stranger, type Basket } from '@fangzhen/tools/stage';
import * as v from 'valibot';
import { openScene, type Scene } from '../shared/testing/scene';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const CLERK = 'clerk-morrow';

let scene: Scene;
let skus: string[];
beforeAll(async () => {
  scene = await openScene();
  skus = await scene.skus(50);
  await scene.stage.cloud.prewarm('orders', 4);
  await scene.stage.cloud.prewarm('tables', 4);
}, 60_000);
afterAll(() => scene.close());

type Who = Parameters<Scene['stage']['call']>[0];

/** The code of a table that no test has used yet. */
let used = 0;
async function freshCode(): Promise<string> {
  const { tables } = await scene.stage.call(CLERK, 'workbench', 'tables', { storeId: scene.storeId });
  return tables[used++]!.code;
}
const sit = async (who: Who, code: string) => (await scene.stage.call(who, 'tables', 'open', { code })).table;
const tap = (sessionId: string, skuId: string, qty = 1, clientLineId: string = randomUUID()) => ({
  ...{ sessionId, clientLineId, skuId, qty },
});
const add = async (who: Who, { sessionId }: TableView, n: number, qty = 1) =>
  (await scene.stage.call(who, 'tables', 'add', tap(sessionId, skus[n]!, qty))).table;
const basketOf = ({ sessionId, version, lines }: TableView): Basket => ({
  storeId: scene.storeId,
  lines: lines.map(({ skuId, qty, choices }) => ({ skuId, qty, ...(choices && { choices }) })),
  fulfilment: { kind: 'dineIn', sessionId, version },
});
const look = async (who: Who, { sessionId }: TableView) =>
  (await scene.stage.call(who, 'tables', 'one', { sessionId })).table;
const units = ({ lines }: TableView) => lines.map(({ title, qty }) => `${qty} ${title}`).sort();

test('two people sit at one table, each sees the other, and what one adds the other sees under its name', async () => {
  const code = await freshCode();
  const lin = await sit('lin', code);
  const zhou = await sit('zhou', code);
  expect(zhou.sessionId).toBe(lin.sessionId);
  expect(v.parse(contracts.tables.open.output, { table: zhou })).toEqual({ table: zhou });
  expect(zhou.guests).toEqual(['林晓', '周一航']);
  await add('lin', lin, 0);
  const seen = await add('zhou', zhou, 1, 2);
  expect(seen.lines.map(({ byName, mine, qty }) => [byName, mine, qty])).toEqual([
    ['林晓', false, 1],
    ['周一航', true, 2],
  ]);
  // Nobody's id goes out.
  expect(JSON.stringify(seen)).not.toContain('memberId');
});

test('I7: many who add at once lose nothing, and the same tap again, also late, adds once', async () => {
  const code = await freshCode();
  const people = Array.from({ length: 6 }, () => stranger());
  const table = await sit(people[0]!, code);
  await Promise.all(people.slice(1).map((who) => sit(who, code)));
  const taps = people.map((who, i) => ({ who, body: tap(table.sessionId, skus[i % 3]!, 1) }));
  await scene.faults({ dbLatencyMs: 10, lostReplyRate: 0.1 });
  await Promise.all(
    [...taps, ...taps].map(({ who, body }) => scene.stage.answer(who, 'tables', 'add', body)),
  );
  await scene.faults({});
  await Promise.all(taps.map(({ who, body }) => scene.stage.call(who, 'tables', 'add', body)));
  const full = await look(people[0]!, table);
  expect(full.lines).toHaveLength(6);

  const [first] = full.lines;
  await scene.stage.call(people[1]!, 'tables', 'setQty', {
    ...{ sessionId: table.sessionId, lineId: first!.id, qty: 0 },
  });
  const { who, body } = taps.find((one) => one.body.skuId === first!.skuId)!;
  await scene.stage.call(who, 'tables', 'add', body);
  expect((await look(people[0]!, table)).lines).toHaveLength(5);
  expect(await scene.stage.answer(who, 'tables', 'add', { ...body, skuId: skus[5]! })).toMatchObject({
    error: { code: 'KEY_REUSED' },
  });
});

test('I7: of two who send at once one order comes, the other is told; who pays is who sends; a further round is an order of its own', async () => {
  const before = await scene.ledgers();
  const code = await freshCode();
  const table = await sit('lin', code);
  await sit('zhou', code);
  await add('lin', table, 0);
  const now = await add('zhou', table, 1);
  const basket = basketOf(now);
  const bodies = await Promise.all(
    ['lin', 'zhou'].map(async (who) => scene.shop.body(basket, await scene.shop.quote(who, basket))),
  );
  await scene.faults({ dbLatencyMs: 20 });
  const answers = await Promise.all([
    scene.stage.answer('lin', 'orders', 'place', bodies[0]!),
    scene.stage.answer('zhou', 'orders', 'place', bodies[1]!),
  ]);
  await scene.faults({});
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    error: { code: 'TABLE_CHANGED', message: '同桌的人已经下单了，不用再点一次' },
  });
  const winner = answers[0]!.ok ? 'lin' : 'zhou';
  const seen = await look('zhou', table);
  expect(seen.lines).toEqual([]);
  expect(seen.orders).toMatchObject([{ round: 1, state: 'unpaid', mine: winner === 'zhou' }]);
  const { orderId } = seen.orders[0]!;
  await scene.shop.pay(winner, orderId);
  await scene.shop.settled(winner, orderId);

  const more = await add('zhou', table, 2);
  const second = await scene.shop.buy('zhou', basketOf(more));
  const { order } = await scene.stage.call('zhou', 'orders', 'one', { orderId: second });
  expect(order.fulfilment).toMatchObject({ kind: 'dineIn', round: 2 });
  expect(order.pickupCode).toBeUndefined();

  const { tables } = await scene.stage.call(CLERK, 'workbench', 'tables', { storeId: scene.storeId });
  const mine = tables.find((one) => one.code === code)!;
  expect(v.parse(contracts.workbench.tables.output, { tables })).toEqual({ tables });
  expect(mine.session).toMatchObject({ owedFen: 0, unsent: 0, guests: ['林晓', '周一航'] });
  expect(mine.session!.orders.map(({ id }) => id)).toEqual([orderId, second]);
  for (const action of ['accept', 'ready', 'complete'] as const)
    await scene.stage.call(CLERK, 'workbench', action, { storeId: scene.storeId, orderId });
  expect((await look('lin', table)).orders.map(({ state }) => state)).toEqual(['completed', 'paid']);
  expect(await scene.audit(before)).toEqual([]);
});

test('what is chosen with a dish goes with it, and what is usual is said; what it does not offer is refused', async () => {
  const table = await sit('chen', await freshCode());
  const { sessionId } = table;
  const skuId = 'morrow-americano-m-hot';
  await scene.stage.call('chen', 'tables', 'add', tap(sessionId, skuId));
  const { product } = await scene.stage.call('chen', 'catalog', 'product', {
    ...{ productId: 'morrow-americano', storeId: scene.storeId },
  });
  const ids = product.modifiers.flatMap(({ min, choices }) => choices.slice(-min).map(({ id }) => id));
  const other = { ...tap(sessionId, skuId), choices: ids };
  const { lines } = (await scene.stage.call('chen', 'tables', 'add', other)).table;
  expect(new Set(lines.map(({ optionText }) => optionText)).size).toBe(2);
  expect(
    await scene.stage.answer('chen', 'tables', 'add', { ...tap(sessionId, skuId), choices: ['none'] }),
  ).toMatchObject({ error: { code: 'CHOICE_INVALID' } });
  const orderId = await scene.shop.buy('chen', basketOf(await look('chen', table)));
  const { order } = await scene.stage.call('chen', 'orders', 'one', { orderId });
  expect(order.lines.map(({ optionText }) => optionText)).toEqual(lines.map(({ optionText }) => optionText));
});

test('what was added between pricing and sending is never sent unseen', async () => {
  const code = await freshCode();
  const table = await sit('lin', code);
  await sit('zhou', code);
  const first = await add('lin', table, 0);
  const body = scene.shop.body(basketOf(first), await scene.shop.quote('lin', basketOf(first)));
  await add('zhou', table, 1);
  expect(await scene.stage.answer('lin', 'orders', 'place', body)).toMatchObject({
    error: { code: 'TABLE_CHANGED', message: '桌上的菜有变化，请再看一眼' },
  });
  const { problems } = await scene.shop.quote('lin', basketOf(first));
  expect(problems).toMatchObject([{ code: 'TABLE_CHANGED' }]);
});

test('I7: an order that nobody pays puts its lines back on the cart, once; a late payment goes back', async () => {
  const before = await scene.ledgers();
  const code = await freshCode();
  const table = await sit('lin', code);
  const now = await add('lin', table, 0, 2);
  await scene.payFaults({ drop: { chance: 1 } });
  const { orderId } = await scene.shop.place('lin', basketOf(now));
  await scene.shop.pay('lin', orderId);
  expect((await look('lin', table)).lines).toEqual([]);
  await scene.stage.call('lin', 'orders', 'cancel', { orderId });
  expect(units(await look('lin', table))).toEqual(units(now));
  await scene.payFaults({});
  await scene.stage.call('lin', 'payments', 'sync', { orderId });
  await scene.later(2 * MINUTE_MS);
  const { order } = await scene.stage.call('lin', 'orders', 'one', { orderId });
  expect(order.state).toBe('refunded');
  expect(units(await look('lin', table))).toEqual(units(now));
  expect(await scene.audit(before)).toEqual([]);
});

test('I7: what was paid for and cancelled does not come back to the cart', async () => {
  const before = await scene.ledgers();
  const table = await sit('lin', await freshCode());
  const now = await add('lin', table, 0);
  const orderId = await scene.shop.buy('lin', basketOf(now));
  await scene.stage.call('lin', 'orders', 'cancel', { orderId });
  await scene.later(2 * MINUTE_MS);
  expect(await look('lin', table)).toMatchObject({ lines: [], orders: [] });
  expect(await scene.audit(before)).toEqual([]);
});

test('staff end a session, or its time does: who scans then sits at a new one, and the old one takes nothing more', async () => {
  const code = await freshCode();
  const table = await sit('lin', code);
  const close = { storeId: scene.storeId, sessionId: table.sessionId };
  await scene.stage.call(CLERK, 'workbench', 'closeTable', close);
  expect(await scene.stage.answer('lin', 'tables', 'add', tap(table.sessionId, skus[0]!))).toMatchObject({
    error: { code: 'TABLE_CLOSED' },
  });
  expect((await look('lin', table)).open).toBe(false);
  const next = await sit('zhou', code);
  expect(next.sessionId).not.toBe(table.sessionId);
  // Closing the old one again leaves the new one alone.
  await scene.stage.call(CLERK, 'workbench', 'closeTable', close);
  expect((await look('zhou', next)).open).toBe(true);
  await scene.later(5 * HOUR_MS);
  expect((await sit('lin', code)).sessionId).not.toBe(next.sessionId);
});

test('I12: a code that is none opens nothing; who sits elsewhere sees and changes nothing; staff see their own tables', async () => {
  for (const code of ['nothing', '__proto__', 'constructor', scene.storeId])
    expect(await scene.stage.answer('lin', 'tables', 'open', { code })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  const table = await sit(
    'lin',
    (await scene.stage.call(CLERK, 'workbench', 'tables', { storeId: scene.storeId })).tables[0]!.code,
  );
  const { sessionId } = table;
  for (const answer of [
    await scene.stage.answer('chen', 'tables', 'one', { sessionId }),
    await scene.stage.answer('chen', 'tables', 'add', tap(sessionId, skus[0]!)),
    await scene.stage.answer('chen', 'tables', 'setQty', { sessionId, lineId: 'x', qty: 1 }),
  ])
    expect(answer).toMatchObject({ error: { code: 'TABLE_CLOSED' } });
  for (const answer of [
    await scene.stage.answer('clerk-loom', 'workbench', 'tables', { storeId: scene.storeId }),
    await scene.stage.answer('clerk-loom', 'workbench', 'closeTable', { storeId: 'loom-sh-01', sessionId }),
  ])
    expect(answer).toMatchObject({ error: { code: 'NOT_FOUND' } });
});

test('I7: under lost replies whatever was sent stands in one order, and nothing else is gone', async () => {
  const before = await scene.ledgers();
  const { tables } = await scene.stage.call(CLERK, 'workbench', 'tables', { storeId: scene.storeId });
  const people = Array.from({ length: 4 }, () => stranger());
  const { code } = tables[0]!;
  for (const who of people) await sit(who, code);
  const table = await sit(people[0]!, code);
  await scene.faults({ lostReplyRate: 0.06 });
  for (let turn = 0; turn < 4; turn += 1)
    await Promise.allSettled(
      people.map(async (who, i) => {
        const now = await add(who, table, i);
        if (i % 2 === 0) await scene.shop.place(who, basketOf(now));
      }),
    );
  await scene.faults({});
  for (const minutes of [1, 16, 2]) await scene.later(minutes * MINUTE_MS);
  expect(await scene.audit(before)).toEqual([]);
}, 120_000);
