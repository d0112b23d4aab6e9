import { contracts } from '@fangzhen/contracts';
import { stranger, type Basket } from '@fangzhen/tools/stage';
import * as v from 'valibot';
import { openScene, type Scene } from '../shared/testing/scene';

const CROSS = 'group-loom-300-bloom-40';
const CLOTHES = 'loom-sh-01';
const BEAUTY = 'bloom-sh-01';
const MINUTE_MS = 60_000;

jest.setTimeout(120_000);

let scene: Scene;
beforeAll(async () => (scene = await openScene()));
afterAll(() => scene.close());

const priceOf = async (storeId: string, skuId: string) => {
  const quote = await scene.shop.quote('lin', { storeId, lines: [{ skuId, qty: 1 }] });
  return quote.parts[0]!.lines[0]!.unitFen;
};

async function skuOver(storeId: string, fen: number): Promise<string> {
  const { stock } = await scene.ledgers();
  for (const { skuId } of stock.filter((one) => one.storeId === storeId && one.available >= 3)) {
    if ((await priceOf(storeId, skuId)) >= fen) return skuId;
  }
  throw new Error(`nothing over ${fen} fen at ${storeId}`);
}

/** For more than ¥300 at loom, and something of bloom's. */
async function bothBrands(): Promise<Basket> {
  return {
    ...{ storeId: CLOTHES, lines: [{ skuId: await skuOver(CLOTHES, 30_000), qty: 1 }] },
    also: [{ storeId: BEAUTY, lines: [{ skuId: await skuOver(BEAUTY, 5000), qty: 1 }] }],
  };
}

const backOf = async (who: Parameters<Scene['stage']['call']>[0], orderId: string) =>
  (await scene.stage.call(who, 'orders', 'one', { orderId })).order;

test('I6, I11: a campaign across brands: who bears it, and what comes back when one brand’s goods are given back, then the other’s', async () => {
  const before = await scene.ledgers();
  const who = stranger('across');
  const basket = await bothBrands();
  const alone = await scene.shop.quote(who, { ...basket, also: [] });
  expect(alone.discounts).toEqual([]);
  const quote = await scene.shop.quote(who, basket);
  expect(v.parse(contracts.orders.quote.output, quote)).toEqual(quote);
  expect(quote.discounts).toMatchObject([
    { source: 'campaign', sourceId: CROSS, payer: 'group', amountFen: 2400, byLine: [0, 2400] },
    { source: 'campaign', sourceId: CROSS, payer: 'brand', amountFen: 1600, byLine: [0, 1600] },
  ]);
  const placed = await scene.stage.call(who, 'orders', 'place', scene.shop.body(basket, quote));
  await scene.shop.pay(who, placed.orderId);
  await scene.shop.settled(who, placed.orderId);
  const [clothes, beauty] = placed.orders;

  // Loom’s goods alone go back: what bloom’s would cost without them stays with the group.
  await scene.stage.call(who, 'orders', 'cancel', { orderId: clothes!.orderId });
  await scene.later(2 * MINUTE_MS);
  const one = await backOf(who, clothes!.orderId);
  expect(v.parse(contracts.orders.one.output, { order: one })).toEqual({ order: one });
  expect(one).toMatchObject({ state: 'refunded', backFen: clothes!.payFen - 4000, withheldFen: 4000 });
  expect(await scene.audit(before)).toEqual([]);

  // Then bloom’s, too: all that was paid is back, each order’s own.
  await scene.stage.call(who, 'orders', 'cancel', { orderId: beauty!.orderId });
  await scene.later(2 * MINUTE_MS);
  await scene.later(2 * MINUTE_MS);
  for (const { orderId, payFen } of placed.orders) {
    expect(await backOf(who, orderId)).toMatchObject({ state: 'refunded', backFen: payFen, withheldFen: 0 });
  }
  expect(await scene.audit(before)).toEqual([]);
});

test('I6: both brands’ goods given back at the same moment: nothing is kept back, nothing comes twice', async () => {
  const before = await scene.ledgers();
  for (let round = 0; round < 2; round += 1) {
    const who = stranger(`both-${round}`);
    const { orders, orderId } = await scene.shop.place(who, await bothBrands());
    await scene.shop.pay(who, orderId);
    await scene.shop.settled(who, orderId);
    await Promise.all(
      orders.map((one) => scene.stage.call(who, 'orders', 'cancel', { orderId: one.orderId })),
    );
    await scene.later(2 * MINUTE_MS);
    await scene.later(2 * MINUTE_MS);
    for (const one of orders) {
      expect(await backOf(who, one.orderId)).toMatchObject({ state: 'refunded', backFen: one.payFen });
    }
  }
  expect(await scene.audit(before)).toEqual([]);
});

const campaign = async () => (await scene.ledgers()).campaigns.find(({ _id }) => _id === CROSS)!;
const setQuota = async (quota: object) =>
  scene.stage.cloud.import('campaigns', [{ ...(await campaign()), quota, usedCount: 0, usedFen: 0 }]);

test('I4: twelve race for a campaign that has four left: four get it, the others are told and pay the whole price; all give it back', async () => {
  await setQuota({ count: 4, budgetFen: 1_000_000 });
  const before = await scene.ledgers();
  const basket = await bothBrands();
  const people = Array.from({ length: 12 }, (_, i) => stranger(`racer-${i}`));
  const quotes = await Promise.all(people.map((who) => scene.shop.quote(who, basket)));
  const answers = await Promise.all(
    people.map((who, i) => scene.stage.answer(who, 'orders', 'place', scene.shop.body(basket, quotes[i]!))),
  );
  const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort();
  expect(codes.filter((code) => code === 'ok')).toHaveLength(4);
  for (const code of codes.filter((one) => one !== 'ok'))
    expect(['CAMPAIGN_OVER', 'PRICE_CHANGED', 'SOLD_OUT']).toContain(code);
  expect(await campaign()).toMatchObject({ usedCount: 4, usedFen: 16_000 });
  expect((await scene.shop.quote(people[0]!, basket)).discounts).toEqual([]);

  // One pays, and has it back by a refund; the others run out of time.
  const placed = answers.flatMap((answer, i) =>
    answer.ok ? [{ who: people[i]!, ...(answer.data as { orderId: string }) }] : [],
  );
  const [first] = placed;
  await scene.shop.pay(first!.who, first!.orderId);
  await scene.shop.settled(first!.who, first!.orderId);
  await scene.later(20 * MINUTE_MS);
  await scene.later(MINUTE_MS);
  expect(await campaign()).toMatchObject({ usedCount: 1, usedFen: 4000, held: {} });
  expect(await scene.audit(before)).toEqual([]);
  const { order } = await scene.stage.call(first!.who, 'orders', 'cancel', { orderId: first!.orderId });
  await scene.stage.call(first!.who, 'orders', 'cancel', { orderId: order.together[0]!.orderId });
  await scene.later(2 * MINUTE_MS);
  expect(await campaign()).toMatchObject({ usedCount: 0, usedFen: 0, held: {} });
  expect(await scene.audit(before)).toEqual([]);
});

test('a budget that is too small for this cart: it is priced without; paused, too', async () => {
  const basket = await bothBrands();
  await setQuota({ budgetFen: 3999 });
  expect((await scene.shop.quote('lin', basket)).discounts).toEqual([]);
  await setQuota({});
  const quote = await scene.shop.quote('lin', basket);
  expect(quote.discounts).toHaveLength(2);
  await scene.stage.cloud.import('campaigns', [{ ...(await campaign()), state: 'paused' }]);
  const answer = await scene.stage.answer('lin', 'orders', 'place', scene.shop.body(basket, quote));
  expect(answer).toMatchObject({ ok: false, error: { code: 'PRICE_CHANGED' } });
});
