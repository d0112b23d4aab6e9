import { openHouse } from './house';

jest.setTimeout(120_000);

const house = openHouse();

const pointsOf = async (person: string) =>
  (await house.stage.call(person, 'points', 'statement', {})).balance;
const ordersOf = async (person: string) =>
  (await house.stage.call(person, 'orders', 'mine', { filter: 'all' })).orders.map(({ id }) => id);

/** Longer than an instance takes somebody for whom they were. */
const KNOWN_MS = 120_000;
const had = { lin: 0, chen: 0, chensOrders: [] as string[] };

test('I15: the group looks two members up, sees what both have, and merges them', async () => {
  had.lin = await pointsOf('lin');
  had.chen = await pointsOf('chen');
  had.chensOrders = await ordersOf('chen');
  const { app } = await house.alone('group', '/console/pages/members/index', 'desk');
  const names = await Promise.all(
    ['lin', 'chen'].map(
      async (who) => (await house.stage.call(who, 'identity', 'login', {})).member.nickname,
    ),
  );
  for (const [i, side] of ['survivor', 'absorbed'].entries()) {
    const part = app.part(`fz-members__side--${side}`, '');
    await part.locator('input').fill(names[i]!);
    await app.press('查找', part);
    await part.locator('.fz-cell').first().click();
  }
  await app.see('合并后', '可用积分');
  await app.screen.locator('.fz-members__check input').fill('同一个人换了手机');
  await app.press('合并这两位');
  await app.press('合并这两位', app.part('fz-dialog', '合并这两位会员？'));
  await app.see('已合并');
});

test('I15: whoever of the two opens the app has the points of both, and both’s orders', async () => {
  house.stage.cloud.clock.advance(KNOWN_MS);
  const { app } = await house.alone('chen', '/pages/points/index', 'phone');
  await app.see(String(had.lin + had.chen));
  expect(await ordersOf('lin')).toEqual(expect.arrayContaining(had.chensOrders));
});

test('I15: the group separates them again, and each has what they had', async () => {
  const { app } = await house.alone('group', '/console/pages/members/index', 'desk');
  await app.screen.locator('.fz-members__merge input').fill('认错人了');
  await app.press('分开');
  await app.press('分开', app.part('fz-dialog', '把这两位分开？'));
  await app.see('已分开');
  house.stage.cloud.clock.advance(KNOWN_MS);
  expect([await pointsOf('lin'), await pointsOf('chen')]).toEqual([had.lin, had.chen]);
  expect(await ordersOf('chen')).toEqual(had.chensOrders);
});
