import { contracts, type AfterSaleLine } from '@fangzhen/contracts';
import { shanghaiDay } from '@fangzhen/domain';
import { stranger, type Who } from '@fangzhen/tools/stage';
import * as v from 'valibot';
import { openScene, type Scene } from '../shared/testing/scene';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const CLERK = 'clerk-morrow';

let scene: Scene;
beforeAll(async () => (scene = await openScene()), 60_000);
afterAll(() => scene.close());
afterEach(() => scene.payFaults({}));

let asks = 0;
const askId = () => `ask-${String(++asks).padStart(12, '0')}`;
const one = async (orderId: string, who: Who = 'lin') =>
  (await scene.stage.call(who, 'orders', 'one', { orderId })).order;
const statement = (who: Who = 'lin') => scene.stage.call(who, 'points', 'statement', {});
const documentOf = async (orderId: string) =>
  (await scene.ledgers()).orders.find(({ _id }) => _id === orderId)!;

/** Two lines, two and one units, paid with coupon and points. */
async function bought(who: Who = 'lin', benefits: object = { coupon: 'best', points: 'max' }) {
  const [a, b] = await scene.skus(20);
  return scene.shop.buy(who, {
    storeId: scene.storeId,
    lines: [
      { skuId: a!, qty: 2 },
      { skuId: b!, qty: 1 },
    ],
    ...benefits,
  });
}
async function handedOver(who: Who = 'lin', benefits?: object): Promise<string> {
  const orderId = await bought(who, benefits);
  await scene.shop.handOver(CLERK, who, scene.storeId, orderId);
  return orderId;
}
const input = (orderId: string, lines: AfterSaleLine[] = [{ line: 0, qty: 1 }], clientAskId = askId()) => ({
  ...{ clientAskId, orderId, lines },
  ...{ reason: '拿铁凉了', pictures: ['cloud://fangzhen-local.demo/aftersales/a.jpg'] },
});
const ask = async (orderId: string, lines?: AfterSaleLine[], who: Who = 'lin') =>
  (await scene.stage.call(who, 'afterSales', 'ask', input(orderId, lines))).order;
const decision = (orderId: string, afterSaleId = 'a1', restock = false) => ({
  ...{ storeId: scene.storeId, orderId, afterSaleId },
  decision: { answer: 'approve', restock } as const,
});
const agree = async (orderId: string, afterSaleId?: string, restock?: boolean) =>
  (await scene.stage.call(CLERK, 'afterSales', 'decide', decision(orderId, afterSaleId, restock))).afterSale;

test('I3, I6: one unit comes back with its money and points, and what it earned goes', async () => {
  const before = await scene.ledgers();
  const orderId = await handedOver();
  const order = await one(orderId);
  expect(order.can.askAfterSale).toBe(true);
  const asked = await ask(orderId);
  expect(v.parse(contracts.afterSales.ask.output, { order: asked })).toEqual({ order: asked });
  expect(asked.afterSales).toMatchObject([{ id: 'a1', state: 'asked', lines: [{ line: 0, qty: 1 }] }]);
  const waiting = await scene.stage.call(CLERK, 'afterSales', 'ofStore', { storeId: scene.storeId });
  expect(v.parse(contracts.afterSales.ofStore.output, waiting)).toEqual(waiting);
  expect(waiting.afterSales).toMatchObject([{ orderId, nickname: '林晓', goods: [{ qty: 1, ofQty: 2 }] }]);

  const { amountFen, points, earned } = await agree(orderId);
  expect(amountFen).toBe(Math.floor(order.lines[0]!.payFen / 2));
  expect(points).toBeGreaterThan(0);
  await scene.later(2 * MINUTE_MS);
  const done = await one(orderId);
  expect(done).toMatchObject({ state: 'completed', back: 'part', backFen: amountFen });
  expect(done.afterSales).toMatchObject([{ state: 'refunded', amountFen, points, earned }]);
  const { entries } = await statement();
  const kinds = entries.filter((entry) => entry.orderId === orderId).map(({ kind, points: n }) => [kind, n]);
  expect(kinds).toEqual([
    ['takeBack', -earned],
    ['return', points],
    ['earn', order.earnPoints],
    ['spend', -order.usedPoints],
  ]);
  expect(await scene.audit(before)).toEqual([]);
});

test('I4, I6: what is left afterwards comes back whole, with exactly the rest, and the coupon with it', async () => {
  const before = await scene.ledgers();
  const orderId = await handedOver('lin', { coupon: 'best', points: 0 });
  await ask(orderId, [{ line: 0, qty: 1 }]);
  const first = await agree(orderId);
  await ask(orderId, [
    { line: 0, qty: 1 },
    { line: 1, qty: 1 },
  ]);
  const rest = await agree(orderId, 'a2', true);
  const { payFen } = await one(orderId);
  expect(first.amountFen + rest.amountFen).toBe(payFen);
  await scene.later(2 * MINUTE_MS);
  const done = await one(orderId);
  expect(done).toMatchObject({ state: 'refunded', back: 'whole', backFen: payFen });
  expect(done.afterSales.map(({ state }) => state)).toEqual(['refunded', 'refunded']);
  expect(await scene.audit(before)).toEqual([]);
});

test('I7, I10: however many ask and decide at the same time, one after-sale is asked for and given back once', async () => {
  const before = await scene.ledgers();
  const orderId = await handedOver('zhou', { coupon: 'none', points: 0 });
  const same = input(orderId);
  const answers = await Promise.all(
    [1, 2, 3].map(() => scene.stage.answer('zhou', 'afterSales', 'ask', same)),
  );
  expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0);
  expect((await one(orderId, 'zhou')).afterSales).toHaveLength(1);
  expect(await scene.stage.answer('zhou', 'afterSales', 'ask', { ...same, reason: '别的' })).toMatchObject({
    error: { code: 'KEY_REUSED' },
  });
  expect(await scene.stage.answer('zhou', 'afterSales', 'ask', input(orderId))).toMatchObject({
    error: { code: 'AFTER_SALE_OPEN' },
  });
  await Promise.all(
    [CLERK, 'manager-morrow-store', CLERK].map((who) =>
      scene.stage.answer(who, 'afterSales', 'decide', decision(orderId)),
    ),
  );
  expect(
    await scene.stage.answer('zhou', 'afterSales', 'withdraw', { orderId, afterSaleId: 'a1' }),
  ).toMatchObject({
    error: { code: 'AFTER_SALE_STATE' },
  });
  await scene.later(2 * MINUTE_MS);
  expect((await one(orderId, 'zhou')).afterSales).toMatchObject([{ state: 'refunded' }]);
  expect(await scene.audit(before)).toEqual([]);
});

test('I9: a part whose refund WeChat Pay closes is asked for again under a new number; one whose notice is lost is asked after', async () => {
  const before = await scene.ledgers();
  const orderId = await handedOver('zhou', { coupon: 'none', points: 0 });
  await ask(orderId, undefined, 'zhou');
  await scene.payFaults({ drop: { chance: 1 }, refundResult: 'CLOSED' });
  await agree(orderId);
  await scene.later(2 * MINUTE_MS);
  expect((await documentOf(orderId)).afterSales).toMatchObject([{ state: 'refunding' }]);
  await scene.payFaults({});
  await scene.later(61 * MINUTE_MS);
  await scene.later(61 * MINUTE_MS);
  expect((await documentOf(orderId)).afterSales).toMatchObject([{ state: 'refunded' }]);
  expect(await scene.audit(before)).toEqual([]);
});

test('over the limit of the store the group decides; the day is counted over all orders', async () => {
  const before = await scene.ledgers();
  const [skuId] = await scene.skus(60);
  const dear = {
    storeId: scene.storeId,
    lines: [{ skuId: skuId!, qty: 12 }],
    coupon: 'none' as const,
    points: 0,
  };
  const orderId = await scene.shop.buy('zhou', dear);
  await scene.shop.handOver(CLERK, 'zhou', scene.storeId, orderId);
  await ask(orderId, [{ line: 0, qty: 11 }], 'zhou');
  expect(await agree(orderId)).toMatchObject({ state: 'forwarded', decidedByName: '小满' });
  const { afterSales } = await scene.stage.call('group', 'afterSales', 'pending', {});
  expect(afterSales).toMatchObject([{ orderId, state: 'forwarded' }]);
  const { storeId: _, ...given } = decision(orderId, 'a1', true);
  expect(await scene.stage.answer(CLERK, 'afterSales', 'decideForGroup', given)).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  const decided = await scene.stage.call('group', 'afterSales', 'decideForGroup', given);
  expect(decided.afterSale).toMatchObject({ state: 'refunding' });
  await scene.later(2 * MINUTE_MS);
  expect((await one(orderId, 'zhou')).afterSales).toMatchObject([{ state: 'refunded' }]);
  expect(await scene.audit(before)).toEqual([]);
});

test('the store gives back what it cannot make: it is not on the board any more, and goes back to the shelf', async () => {
  const before = await scene.ledgers();
  const orderId = await bought('zhou', { coupon: 'none', points: 0 });
  const { storeId } = scene;
  const given = {
    clientAskId: askId(),
    storeId,
    orderId,
    lines: [{ line: 1, qty: 1 }],
    reason: '牛奶用完了',
    restock: false,
  };
  const shown = await scene.stage.call(CLERK, 'afterSales', 'returnable', { storeId, orderId });
  expect(v.parse(contracts.afterSales.returnable.output, shown)).toEqual(shown);
  expect(shown.order).toMatchObject({ unmade: true, lines: [{ qty: 2 }, { qty: 1 }] });
  const { afterSale } = await scene.stage.call(CLERK, 'afterSales', 'refund', given);
  expect(afterSale).toMatchObject({ state: 'refunding', by: 'staff', unmade: true });
  expect(await scene.stage.call(CLERK, 'afterSales', 'refund', given)).toMatchObject({
    afterSale: { id: 'a1' },
  });
  const { orders } = await scene.stage.call(CLERK, 'workbench', 'board', { storeId });
  expect(orders.find(({ id }) => id === orderId)?.lines).toHaveLength(1);
  const { payFen } = await one(orderId, 'zhou');
  const { order } = await scene.stage.call('zhou', 'orders', 'cancel', { orderId });
  expect(order).toMatchObject({ state: 'refunding', refundFen: payFen - afterSale.amountFen });
  await scene.later(2 * MINUTE_MS);
  expect(await one(orderId, 'zhou')).toMatchObject({ state: 'refunded', backFen: payFen });
  expect(await scene.audit(before)).toEqual([]);
});

test('a week after its completion nothing is asked back any more; before, what is refused can be asked again', async () => {
  const orderId = await handedOver('zhou', { coupon: 'none', points: 0 });
  await ask(orderId, undefined, 'zhou');
  const refuse = { ...decision(orderId), decision: { answer: 'refuse', note: '已经喝完' } as const };
  await scene.stage.call(CLERK, 'afterSales', 'decide', refuse);
  expect((await one(orderId, 'zhou')).afterSales).toMatchObject([{ state: 'refused', note: '已经喝完' }]);
  await ask(orderId, undefined, 'zhou');
  await scene.stage.call('zhou', 'afterSales', 'withdraw', { orderId, afterSaleId: 'a2' });
  await scene.later(8 * DAY_MS);
  expect((await one(orderId, 'zhou')).can.askAfterSale).toBe(false);
  expect(await scene.stage.answer('zhou', 'afterSales', 'ask', input(orderId))).toMatchObject({
    error: { code: 'AFTER_SALE_OVER' },
  });
});

test('I3: who has spent what a refunded order had earned owes it, and what comes in next pays that first', async () => {
  const before = await scene.ledgers();
  const who = stranger('debtor');
  const orderId = await handedOver(who, { coupon: 'none', points: 0 });
  const { earnPoints } = await one(orderId, who);
  await scene.later(6 * DAY_MS);
  await ask(orderId, [{ line: 0, qty: 2 }], who);
  // Nothing can be asked back any more, so that what it earned can be spent; the store decides late.
  await scene.later(2 * DAY_MS);
  const next = await bought(who, { coupon: 'none', points: 'max' });
  const { usedPoints } = await one(next, who);
  expect(usedPoints).toBe(earnPoints);
  const { earned } = await agree(orderId);
  await scene.later(2 * MINUTE_MS);
  expect(await statement(who)).toMatchObject({ balance: 0, owed: earned });
  await scene.shop.handOver(CLERK, who, scene.storeId, next);
  const later = (await one(next, who)).earnPoints;
  expect(await statement(who)).toMatchObject({ balance: 0, owed: earned, pending: later });
  await scene.later(8 * DAY_MS);
  const { balance, owed, entries } = await statement(who);
  expect([balance, owed]).toEqual([Math.max(0, later - earned), Math.max(0, earned - later)]);
  expect(entries.map(({ kind }) => kind)).toEqual(['earn', 'takeBack', 'spend', 'earn']);
  expect(await scene.audit(before)).toEqual([]);
});

test('what was decided stands in a list of its own, the newest first, with who said so; nobody else sees it', async () => {
  const orderId = await handedOver('zhou', {});
  await ask(orderId, undefined, 'zhou');
  const list = () => scene.stage.call(CLERK, 'afterSales', 'decided', { storeId: scene.storeId });
  expect((await list()).afterSales.map((one) => one.orderId)).not.toContain(orderId);
  await agree(orderId);
  const { afterSales } = await list();
  expect(v.parse(contracts.afterSales.decided.output, { afterSales })).toEqual({ afterSales });
  expect(afterSales[0]).toMatchObject({ orderId, id: 'a1', decidedByName: '小满' });
  expect(['refunding', 'refunded']).toContain(afterSales[0]!.state);
  const times = afterSales.map(({ decidedAtMs }) => decidedAtMs!);
  expect(times).toEqual([...times].sort((a, b) => b - a));
  for (const [who, code] of [
    ['clerk-bloom', 'NOT_FOUND'],
    ['zhou', 'FORBIDDEN'],
  ] as const)
    expect(await scene.stage.answer(who, 'afterSales', 'decided', { storeId: scene.storeId })).toMatchObject({
      error: { code },
    });
});

test('I12: nobody asks for another’s order, and staff decide only in their own store', async () => {
  const orderId = await handedOver('zhou', { coupon: 'none', points: 0 });
  const code = async (who: string, action: 'ask' | 'decide' | 'ofStore', body: object) => {
    const answer = await scene.stage.answer(who, 'afterSales', action, body as never);
    return answer.ok ? 'ok' : answer.error.code;
  };
  expect(await code('lin', 'ask', input(orderId))).toBe('NOT_FOUND');
  await ask(orderId, undefined, 'zhou');
  expect(await code('clerk-loom', 'decide', decision(orderId))).toBe('NOT_FOUND');
  expect(await code('clerk-loom', 'decide', { ...decision(orderId), storeId: 'loom-sh-01' })).toBe(
    'NOT_FOUND',
  );
  expect(await code('lin', 'decide', decision(orderId))).toBe('FORBIDDEN');
  expect(await code('clerk-loom', 'ofStore', { storeId: scene.storeId })).toBe('NOT_FOUND');
  expect(await code(CLERK, 'decide', decision(orderId, 'a7'))).toBe('NOT_FOUND');
});

test('I9: the bill of a day names each part by its own number, and nothing differs', async () => {
  const orderId = await handedOver('zhou', { coupon: 'none', points: 0 });
  for (const [afterSaleId, line] of [
    ['a1', 0],
    ['a2', 1],
  ] as const) {
    await ask(orderId, [{ line, qty: 1 }], 'zhou');
    await agree(orderId, afterSaleId);
  }
  await scene.later(2 * MINUTE_MS);
  const { placedAtMs } = await one(orderId, 'zhou');
  await scene.later(DAY_MS + 60 * MINUTE_MS);
  const { key: day } = shanghaiDay(placedAtMs);
  const { reports } = await scene.stage.call('finance', 'finance', 'runAgain', { day });
  const about = reports.flatMap(({ findings }) => findings).filter((finding) => finding.orderId === orderId);
  expect(about.filter(({ kind }) => kind !== 'noticeRepeated' && kind !== 'noticeLost')).toEqual([]);
});
