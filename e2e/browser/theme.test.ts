import { openHouse } from './house';
import type { Visit } from './visit';

jest.setTimeout(120_000);

const house = openHouse();

/** A theme variable where the brand's page stands on it. */
const primaryOf = ({ app }: Visit, within: string): Promise<string> =>
  app.screen
    .locator(within)
    .first()
    .evaluate((element) => getComputedStyle(element).getPropertyValue('--primary').trim());

const BLUE = '#1d4f91';
const TOO_PALE = '#f3e9a0';
const TITLE = '冬天，穿一片海';

test("loom's manager changes colour and banner; what cannot be read is not submitted", async () => {
  const { app } = await house.alone('brand-loom', '/console/pages/theme/index', 'desk');
  const primary = app.part('fz-color', '主色').locator('input');
  const submit = app.part('fz-button', '提交审批');

  await primary.fill(TOO_PALE);
  await app.see(/有 \d+ 处需要修改/);
  expect(await submit.getAttribute('class')).toContain('fz-button--off');
  await primary.fill(BLUE);
  await app.see('没有问题，可以提交');

  await app.part('fz-module-row__main', '横幅').click();
  await app.part('fz-field', '标题').locator('input').fill(TITLE);
  await app.part('fz-phone', TITLE).waitFor();
  expect(await primaryOf(house.latest, '.fz-phone')).toBe(BLUE);

  await app.press('提交审批');
  await app.see('待审批 · 第 2 版');
});

test('until the group has approved, shoppers see what they saw', async () => {
  const { app } = await house.alone('lin', '/brands/loom/pages/home/index', 'phone');
  await app.see('墨与纸，秋冬第二辑');
  expect(await primaryOf(house.latest, '.fz-screen__body')).not.toBe(BLUE);
});

test('the group sees before and after side by side and approves', async () => {
  const { app } = await house.alone('group', '/console/pages/approvals/index', 'desk');
  await app.see('现在', '批准后');
  await app.part('fz-review__side', '墨与纸，秋冬第二辑').waitFor();
  await app.part('fz-review__side', TITLE).waitFor();
  expect(await app.words('fz-review__changes')).toContain(BLUE);

  await app.press('批准并发布');
  await app.press('批准并发布', app.part('fz-dialog', '发布织屿的新主题？'));
  await app.see('没有等待审批的主题');
});

test('a shopper opens loom in its new look, nothing was built', async () => {
  const { app } = await house.alone('lin', '/brands/loom/pages/home/index', 'phone');
  await app.see(TITLE);
  expect(await primaryOf(house.latest, '.fz-screen__body')).toBe(BLUE);
});

test.each([
  ['morrow', '今天的第一口，交给朝露'],
  ['bloom', '玫瑰开到第三夜'],
])('%s looks as before', async (brand, title) => {
  const { app } = await house.alone('lin', `/brands/${brand}/pages/home/index`, 'phone');
  await app.see(title);
  expect(await primaryOf(house.latest, '.fz-screen__body')).not.toBe(BLUE);
});
