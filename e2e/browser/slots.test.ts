import { readLedgers } from '@fangzhen/tools/audit';
import { MORNING_MS, Shopping, stranger } from '@fangzhen/tools/stage';
import type { App } from './app';
import { openHouse } from './house';

jest.setTimeout(120_000);

const STORE = 'morrow-sh-01';
const SKU = 'morrow-americano-m-hot';
const ELEVEN_MS = MORNING_MS + 3_600_000;
/** Of a slot of this store in the demo. */
const PLACES = 6;

const house = openHouse();

/** Somebody at the checkout with one coffee, to be fetched at eleven. */
async function atEleven(person: string): Promise<App> {
  const product = `/pages/product/index?id=morrow-americano&storeId=${STORE}&brandId=morrow`;
  const { app } = await house.open(person, product);
  await app.press('立即购买');
  await app.tap('取货时间');
  await app.tap('11:00');
  await app.see('今天 11:00');
  return app;
}

test('I1: two people want the last place of a slot: one has it, the other is told the next and takes that with one tap', async () => {
  const shop = new Shopping(house.stage);
  const fulfilment = { kind: 'pickup' as const, slotStartMs: ELEVEN_MS };
  const basket = { storeId: STORE, lines: [{ skuId: SKU, qty: 1 }], fulfilment };
  for (let taken = 1; taken < PLACES; taken += 1) await shop.place(stranger(), basket);

  const apps = [await atEleven('lin'), await atEleven('zhou')];
  await Promise.all(apps.map((app) => app.press('提交订单')));
  const ends = await Promise.all(
    apps.map((app) =>
      Promise.race([
        app.see('确认支付').then(() => 'has it'),
        app.see('11:00–11:15 已约满，最近可选 11:15–11:30').then(() => 'too late'),
      ]),
    ),
  );
  expect([...ends].sort()).toEqual(['has it', 'too late']);

  const late = apps[ends.indexOf('too late')]!;
  await late.press('改为 11:15');
  await late.see('今天 11:15');
  await late.press('提交订单');
  for (const app of apps) {
    await app.press('确认支付');
    await app.see('等待门店接单', '取货时间');
  }
  await apps[ends.indexOf('has it')]!.see('今天 11:00–11:15');
  await late.see('今天 11:15–11:30');
  const now = await readLedgers(house.stage.cloud);
  expect(now.slots.map(({ startMs, taken }) => [startMs - ELEVEN_MS, taken]).sort()).toEqual([
    [0, PLACES],
    [15 * 60_000, 1],
  ]);
  await house.expectAudited();
});
