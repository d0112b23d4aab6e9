import type { Coupon } from '@fangzhen/domain';
import type { App } from './app';
import { openHouse } from './house';

jest.setTimeout(120_000);

const house = openHouse();

const open = async (person: string, path: string): Promise<App> => (await house.open(person, path)).app;

const COUPON = '咖啡满 30 减 6';

/** What the link carries that the giver has copied. */
async function tokenOfGift(): Promise<string> {
  const coupons = (await house.stage.cloud.export('coupons')) as unknown as Coupon[];
  return coupons.find(({ state }) => state === 'gifted')!.gift!.token;
}

test('a friend receives a gifted coupon; the giver sees that it is gone, and so does whoever opens the link later', async () => {
  const giver = await open('lin', '/pages/coupons/index');
  await giver.press('领取', giver.part('fz-coupon', COUPON));
  await giver.tap('我的券');
  await giver.press('送好友', giver.part('fz-coupon', COUPON));
  await giver.see('等待好友领取', COUPON);
  await giver.press('复制领取链接');
  const link = `/store/pages/gift/index?token=${await tokenOfGift()}`;

  const friend = await open('zhou', link);
  await friend.see('林晓送你一张券', COUPON);
  await friend.press('收下');
  await friend.see('已放进「我的券」');
  await friend.press('去使用');
  await friend.see('今天的第一口，交给朝露');
  const mine = await open('zhou', '/pages/coupons/index?view=mine');
  await mine.part('fz-coupon', COUPON).waitFor();

  const late = await open('chen', link);
  await late.see('这份礼物已经不在了');
  await giver.press('收回自己用');
  await giver.see('好友已经收下这张券，收不回来了');
  const given = await open('lin', '/pages/coupons/index?view=mine');
  await given.tap('已送出');
  await given.part('fz-coupon', COUPON).waitFor();

  await house.expectAudited();
});
