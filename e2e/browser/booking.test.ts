import type { App } from './app';
import { openHouse } from './house';

jest.setTimeout(120_000);

const STORE = 'bloom-sh-01';

const house = openHouse();

const open = async (person: string, path: string): Promise<App> => (await house.open(person, path)).app;

/** Somebody at the checkout with a facial by 梅青, tomorrow at two. */
async function atTwo(person: string): Promise<App> {
  const app = await open(person, `/pages/product/index?id=bloom-rose-facial&storeId=${STORE}&brandId=bloom`);
  await app.press('选择预约时间');
  await app.part('fz-chip', '梅青').click();
  await app.part('fz-chip', '明天').click();
  await app.tap('14:00');
  await app.press('下一步');
  await app.see('到店预约', '明天 14:00–15:00');
  return app;
}

test('I1: two people want the same hour of the same person: one has it, the other is told the next and takes it with one tap', async () => {
  const apps = [await atTwo('lin'), await atTwo('zhou')];
  await Promise.all(apps.map((app) => app.press('提交订单')));
  const ends = await Promise.all(
    apps.map((app) =>
      Promise.race([
        app.see('确认支付').then(() => 'has it'),
        app.see('11月24日 14:00 已被约走，最近可约 11月24日 15:00').then(() => 'too late'),
      ]),
    ),
  );
  expect([...ends].sort()).toEqual(['has it', 'too late']);
  const [first, late] = [apps[ends.indexOf('has it')]!, apps[ends.indexOf('too late')]!];
  await late.press('改约 明天 15:00');
  await late.see('明天 15:00–16:00');
  await late.press('提交订单');
  for (const app of apps) {
    await app.press('确认支付');
    await app.see('等待门店确认', '预约时间', '梅青');
  }
  await first.see('明天 14:00–15:00');

  const desk = await open('clerk-bloom', `/workbench/pages/calendar/index?storeId=${STORE}`);
  await desk.part('fz-chip', '明天').click();
  await desk.see('14:00–15:00', '15:00–16:00');
  const row = desk.part('fz-booking-row', '14:00–15:00');
  await desk.press('确认预约', row);
  await desk.press('到店签到', row);
  await desk.press('服务完成', row);
  await row.getByText('已完成', { exact: true }).first().waitFor();
  await house.expectAudited();
});
