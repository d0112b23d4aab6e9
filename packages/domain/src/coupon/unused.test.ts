import { cartLine, coupon, NOW_MS, priceInput } from '../../testing/carts';
import type { Coupon } from '../model/coupon';
import { priceCart, type PriceInput } from '../pricing/priceCart';

const drinks = cartLine({ skuId: 'latte', unitFen: 1800, qty: 2 });
const bread = cartLine({ skuId: 'cake', categoryId: 'bakery', unitFen: 2400 });

const stack = (groupId: string, rank: number, limit?: number) => ({ stack: { groupId, rank, limit } });
const brandStack = stack('brand', 1);
const groupStack = stack('group', 2);
const threshold = (thresholdFen: number, offFen: number) => ({
  benefit: { kind: 'threshold' as const, thresholdFen, offFen },
});
const cash = (offFen: number) => ({ benefit: { kind: 'cash' as const, offFen } });
const percent = (percentOff: number, capFen?: number) => ({
  benefit: { kind: 'percent' as const, thresholdFen: 0, percentOff, capFen },
});

const free = (thresholdFen?: number) => ({ benefit: { kind: 'deliveryFree' as const, thresholdFen } });
const brought = {
  fees: [{ storeId: 's1', kind: 'delivery' as const, title: '配送费', amountFen: 500 }],
};

const gift = { benefit: { kind: 'gift' as const } };

type Given = Partial<Coupon>;
const titled = (all: Record<string, Given>): Coupon[] =>
  Object.entries(all).map(([title, given]) => coupon({ ...given, _id: title, title }));

/** What is in the purse, the coupon that is asked about, and what it says; the cart is two lattes for ¥36 and a cake for ¥24. */
const EXAMPLES: [string, Record<string, Given>, string, string | undefined, Partial<PriceInput>?][] = [
  ['用上的券不需要理由', { 满60减10: threshold(6000, 1000) }, '满60减10', undefined],
  ['差 6 元到门槛', { 满66减10: threshold(6600, 1000) }, '满66减10', '还差 ¥6 可用'],
  ['差几角也说清楚', { 满60减10: threshold(6050, 1000) }, '满60减10', '还差 ¥0.50 可用'],
  [
    '只数适用的商品',
    { 烘焙满30减3: { ...threshold(3000, 300), scope: { categoryIds: ['bakery'] } } },
    '烘焙满30减3',
    '还差 ¥6 可用',
  ],
  [
    '同组的券只用一张，换成它更贵',
    { 减8: { ...cash(800), ...brandStack }, 减5: { ...cash(500), ...brandStack } },
    '减5',
    '与「减8」不能同用，换成它要多付 ¥3',
  ],
  ['没有分组的券也互相排斥', { 减8: cash(800), 减5: cash(500) }, '减5', '与「减8」不能同用，换成它要多付 ¥3'],
  [
    '一样省就用先到期的',
    { 减5甲: { ...cash(500), expiresAtMs: NOW_MS + 2 }, 减5乙: { ...cash(500), expiresAtMs: NOW_MS + 1 } },
    '减5甲',
    '与「减5乙」不能同用，换成它也不会更省',
  ],
  [
    '前一张券用掉了门槛',
    { 减10: { ...cash(1000), ...brandStack }, 满60减6: { ...threshold(6000, 600), ...groupStack } },
    '满60减6',
    '用了「减10」后，还差 ¥10 可用',
  ],
  [
    '打过折的，要多买一些才够',
    { 八折: { ...percent(20), ...brandStack }, 满54减6: { ...threshold(5400, 600), ...groupStack } },
    '满54减6',
    '用了「八折」后，还差 ¥7.49 可用',
  ],
  [
    '用上它，后面更大的就不够门槛',
    { 减3: { ...cash(300), ...brandStack }, 满60减10: { ...threshold(6000, 1000), ...groupStack } },
    '减3',
    '用上它，「满60减10」就不够门槛，要多付 ¥7',
  ],
  [
    '省得一样多就少用一张',
    { 减10: { ...cash(1000), ...brandStack }, 满60减10: { ...threshold(6000, 1000), ...groupStack } },
    '满60减10',
    '用了「减10」后，还差 ¥10 可用',
  ],
  [
    '已经减到零',
    { 减60: { ...cash(6000), ...brandStack }, 再减5: { ...cash(500), ...groupStack } },
    '再减5',
    '适用的商品已经减到 ¥0',
  ],
  [
    '一分也省不到',
    { 一折不到: percent(1) },
    '一折不到',
    '用这张券省不到一分钱',
    { lines: [cartLine({ skuId: 'tea', unitFen: 99 })] },
  ],
  ['没有适用的商品', { 茶券: { scope: { skuIds: ['tea'] } } }, '茶券', '没有这张券适用的商品'],
  ['别的门店的券', { 别店券: { scope: { storeIds: ['s2'] } } }, '别店券', '这家门店不能用这张券'],
  [
    '别的城市的券',
    { 杭州券: { scope: { regionCodes: ['330100'] } } },
    '杭州券',
    '这张券在别的地区用，请换当地的门店',
  ],
  [
    '兑换券，还没有选商品',
    { 兑换券: { ...gift, scope: { skuIds: ['tea'] } } },
    '兑换券',
    '先把可兑换的商品加入购物车',
  ],
  [
    '兑换券也有门槛',
    { 满30换蛋糕: { benefit: { kind: 'gift', thresholdFen: 3000 }, scope: { skuIds: ['cake'] } } },
    '满30换蛋糕',
    '还差 ¥6 可用',
  ],
  [
    '兑换券与更省的券不能同用',
    { 换拿铁: { ...gift, scope: { skuIds: ['latte'] } }, 减20: cash(2000) },
    '换拿铁',
    '与「减20」不能同用，换成它要多付 ¥2',
  ],
  ['免邮券，没有要配送', { 免邮: free() }, '免邮', '没有可免的配送费，选适用的商品并选配送后可用'],
  ['免邮券，差 6 元到门槛', { 免邮: free(6600) }, '免邮', '还差 ¥6 可用', brought],
  [
    '免邮券的门槛看别的券减过以后',
    { 免邮: { ...free(6000), ...stack('delivery', 3) }, 减10: { ...cash(1000), ...brandStack } },
    '免邮',
    '用了「减10」后，还差 ¥10 可用',
    brought,
  ],
  [
    '配送费已经免了',
    { 免邮一: { ...free(), ...stack('delivery', 3) }, 免邮二: { ...free(), ...stack('other', 4) } },
    '免邮二',
    '配送费已经全免',
    brought,
  ],
  [
    '正在送给好友',
    { 送出的券: { state: 'gifted', gift: { token: '', atMs: 0, untilMs: NOW_MS + 1 } } },
    '送出的券',
    '正在送给好友，收回后可用',
  ],
  ['别的品牌的券', { 别家券: { scope: { brandIds: ['b2'] } } }, '别家券', '这家门店不能用这张券'],
  ['已经过期', { 旧券: { expiresAtMs: NOW_MS } }, '旧券', '这张券已过期'],
  [
    '还没有到时间',
    { 明天券: { validFromMs: Date.parse('2026-03-05T00:00:00+08:00') } },
    '明天券',
    '2026-03-05 起可用',
  ],
  ['锁在另一笔订单上', { 锁住的券: { state: 'locked' } }, '锁住的券', '已用在另一笔待支付的订单上'],
  ['已经用过', { 用过的券: { state: 'redeemed' } }, '用过的券', '这张券已经用过'],
  ['自己没有选，选上更省', { 减8: cash(800) }, '减8', '用上它可少付 ¥8', { couponChoice: { ids: [] } }],
  [
    '自己选了小的，换成大的更省',
    { 减8: cash(800), 减5: cash(500) },
    '减8',
    '与「减5」不能同用，换成它可少付 ¥3',
    { couponChoice: { ids: ['减5'] } },
  ],
  [
    '一组可以用两张，第三张不行',
    {
      减5甲: { ...cash(500), ...stack('cash', 1, 2) },
      减4乙: { ...cash(400), ...stack('cash', 1, 2) },
      减3丙: { ...cash(300), ...stack('cash', 1, 2) },
    },
    '减3丙',
    '与「减4乙」「减5甲」不能同用，换成它要多付 ¥6',
  ],
];

test('I17: a gift takes the dearest unit of its scope, in the cities that it names', () => {
  const scope = { regionCodes: ['310100'], categoryIds: ['drinks'] };
  const here = { lines: [{ ...drinks, regionCodes: ['310100', '310106'] }, bread] };
  const priced = priceCart(priceInput({ ...here, coupons: titled({ 换一杯: { ...gift, scope } }) }));
  expect(priced.discounts).toMatchObject([{ title: '换一杯', amountFen: 1800, byLine: [1800, 0] }]);
  const there = { lines: [{ ...drinks, regionCodes: ['330100', '330106'] }, bread] };
  expect(
    priceCart(priceInput({ ...there, coupons: titled({ 换一杯: { ...gift, scope } }) })).couponIds,
  ).toEqual([]);
});

test.each(EXAMPLES)('%s', (_, purse, title, reason, given = {}) => {
  const priced = priceCart(priceInput({ lines: [drinks, bread], coupons: titled(purse), ...given }));
  const option = priced.coupons.find((one) => one.couponId === title)!;
  expect(option.reason).toBe(reason);
  expect(option.used).toBe(reason === undefined);
});
