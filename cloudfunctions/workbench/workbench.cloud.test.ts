import { contracts } from '@fangzhen/contracts';
import { roundTripsOf } from '@fangzhen/tools/testing';
import * as v from 'valibot';
import { openScene, type Scene } from '../shared/testing/scene';

const CLERK = 'clerk-morrow';

let scene: Scene;
let orderId: string;
beforeAll(async () => {
  scene = await openScene();
  orderId = await scene.shop.buy('lin', {
    storeId: scene.storeId,
    lines: [{ skuId: (await scene.skus(20))[0]!, qty: 2 }],
  });
}, 60_000);
afterAll(() => scene.close());

test('the board shows the live orders of its store, oldest first, with what they call themselves', async () => {
  const board = await scene.stage.call(CLERK, 'workbench', 'board', { storeId: scene.storeId });
  expect(v.parse(contracts.workbench.board.output, board)).toEqual(board);
  const card = board.orders.find(({ id }) => id === orderId)!;
  expect(card).toMatchObject({
    state: 'paid',
    nickname: '林晓',
    callNumber: expect.stringMatching(/^\d{4}$/),
  });
  const placed = board.orders.map(({ placedAtMs }) => placedAtMs);
  expect(placed).toEqual([...placed].sort((a, b) => a - b));
  expect(board.today.orderCount).toBeGreaterThanOrEqual(1);
  expect(board.today.salesFen).toBeGreaterThanOrEqual(card.payFen);
});

test('I10: two who accept one order at once: one has it, the other is told so; each move is one round trip', async () => {
  const { stage, storeId } = scene;
  const bought = await scene.shop.buy('zhou', {
    storeId,
    lines: [{ skuId: (await scene.skus(20))[0]!, qty: 1 }],
  });
  const input = { storeId, orderId: bought };
  await scene.faults({ dbLatencyMs: 30 });
  const answers = await Promise.all([1, 2].map(() => stage.answer(CLERK, 'workbench', 'accept', input)));
  await scene.faults({});
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    error: { code: 'ORDER_STATE', details: { state: 'accepted' } },
  });

  await stage.call(CLERK, 'workbench', 'board', { storeId });
  let moved: unknown;
  const ready = async () => (moved = await stage.call(CLERK, 'workbench', 'ready', input));
  expect(await roundTripsOf(stage, 'workbench.ready', ready)).toBe(1);
  expect(moved).toEqual({ order: { id: bought, state: 'ready', sinceMs: expect.any(Number) } });
  const order = (await scene.ledgers()).orders.find(({ _id }) => _id === bought)!;
  expect(order.timeline.map(({ state, by }) => `${state} ${by}`)).toEqual([
    'unpaid member',
    'paid wechatPay',
    'accepted staff',
    'ready staff',
  ]);
});

describe('I12: staff never see or change anything outside their scope', () => {
  const actions = ['board', 'accept', 'ready', 'verify', 'depart', 'deliver'] as const;
  const inputOf = (action: (typeof actions)[number], storeId: string) => {
    if (action === 'board') return { storeId };
    return action === 'verify' ? { storeId, code: '12345678' } : { storeId, orderId };
  };

  test.each(actions)('%s: another store is as if it did not exist', async (action) => {
    const before = await scene.ledgers();
    for (const foreign of ['clerk-loom', 'clerk-bloom']) {
      const answer = await scene.stage.answer(foreign, 'workbench', action, inputOf(action, scene.storeId));
      expect(answer).toMatchObject({
        ok: false,
        error: { code: expect.stringMatching(/^(NOT_FOUND|CODE_UNKNOWN)$/) },
      });
    }
    expect(await scene.ledgers()).toEqual(before);
  });

  test.each(actions)('%s: who has no such role is refused', async (action) => {
    for (const person of ['lin', 'brand-morrow', 'group']) {
      const answer = await scene.stage.answer(person, 'workbench', action, inputOf(action, scene.storeId));
      expect(answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    }
  });

  test("one's own store with another store's order, and the other way round", async () => {
    const { stage, storeId } = scene;
    const swapped = { storeId: 'morrow-sh-02', orderId };
    expect(await stage.answer(CLERK, 'workbench', 'accept', swapped)).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    const [other] = (await scene.ledgers()).orders.filter((order) => order.storeId !== storeId);
    const foreign = { storeId, orderId: other!._id };
    expect(await stage.answer(CLERK, 'workbench', 'accept', foreign)).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  });

  test('a board never carries a whole pickup code, an openId or a UnionID', async () => {
    const board = JSON.stringify(
      await scene.stage.call(CLERK, 'workbench', 'board', { storeId: scene.storeId }),
    );
    const { orders } = await scene.ledgers();
    for (const { pickupCode } of orders) expect(board).not.toContain(pickupCode);
    for (const { openId, unionId } of scene.stage.people) {
      expect(board).not.toContain(openId);
      expect(board).not.toContain(unionId);
    }
  });
});
