import {
  GROUP,
  INSIDE_FEN,
  LEAD_MS,
  MANAGER,
  OLD_FEN,
  OUTSIDE_FEN,
  PricingScene,
  SKU_ID,
} from './testing/pricing';

jest.setTimeout(30_000);

let scene: PricingScene;
beforeAll(async () => (scene = await PricingScene.open()), 60_000);
beforeEach(() => scene.restart());
afterAll(() => scene?.close());

const outcome = async (calls: Promise<{ ok: boolean; error?: { code: string } }>[]) =>
  (await Promise.all(calls)).map((answer) => (answer.ok ? 'ok' : answer.error!.code)).sort();
const periods = async () =>
  (await scene.templates()).find(({ _id }) => _id === 'morrow')!.prices[SKU_ID] ?? [];

test('I13: of six approvals at the same moment exactly one holds, and the price is there once', async () => {
  const { id } = await scene.propose();
  const approve = () => scene.stage.answer(GROUP, 'prices', 'approve', { changeId: id });
  expect(await outcome([1, 2, 3, 4, 5, 6].map(approve))).toEqual([...Array<string>(5).fill('STALE'), 'ok']);
  expect(await periods()).toHaveLength(1);
});

test('approved, sent back and withdrawn at the same moment: exactly one, and the price says which', async () => {
  const { id } = await scene.propose();
  const answers = await outcome([
    scene.stage.answer(GROUP, 'prices', 'approve', { changeId: id }),
    scene.stage.answer(GROUP, 'prices', 'sendBack', { changeId: id, reason: '再想想' }),
  ]);
  expect(answers).toEqual(['STALE', 'ok']);
  const { state } = (await scene.changes()).find(({ _id }) => _id === id)!;
  scene.later();
  expect(await scene.costs()).toBe(state === 'approved' ? OUTSIDE_FEN : OLD_FEN);
});

test('an approval while the author takes it back: it is never in force after it was withdrawn', async () => {
  const { id } = await scene.propose();
  await outcome([
    scene.stage.answer(GROUP, 'prices', 'approve', { changeId: id }),
    scene.stage.answer(MANAGER, 'prices', 'withdraw', { changeId: id }),
  ]);
  expect((await scene.changes()).find(({ _id }) => _id === id)).toMatchObject({ state: 'withdrawn' });
  expect(await periods()).toEqual([]);
  scene.later();
  expect(await scene.costs()).toBe(OLD_FEN);
});

test('of proposals from one version one is written; two approvals of different changes lose neither', async () => {
  const version = await scene.version();
  const inputs = await Promise.all([1, 2, 3].map(() => scene.proposal({ priceFen: INSIDE_FEN, version })));
  const answers = inputs.map((input) => scene.stage.answer(MANAGER, 'prices', 'propose', input));
  expect(await outcome(answers)).toEqual(['STALE', 'STALE', 'ok']);
  expect(await periods()).toHaveLength(1);

  const waiting = [await scene.propose(), await scene.propose({ priceFen: OUTSIDE_FEN + 100 })];
  const approvals = waiting.map(({ id }) => scene.stage.answer(GROUP, 'prices', 'approve', { changeId: id }));
  expect(await outcome(approvals)).toEqual(['ok', 'ok']);
  expect(await periods()).toHaveLength(3);
});

test('a shopper who saw the old price is asked again, and never charged another than shown (I13)', async () => {
  const basket = scene.basket();
  const quote = await scene.shop.quote('zhou', basket);
  await scene.propose({ priceFen: INSIDE_FEN });
  scene.later(LEAD_MS);
  const answer = await scene.stage.answer('zhou', 'orders', 'place', scene.shop.body(basket, quote));
  expect(answer).toMatchObject({ error: { code: 'PRICE_CHANGED', details: { payFen: INSIDE_FEN } } });
});
