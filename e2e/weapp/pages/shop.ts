import { buyNow, paidOrder, productQuery } from './beforehand';
import type { PageScene } from './scene';

/** From the product to the order, and what a member has. */
export const shop: Record<string, PageScene[]> = {
  'pages/product/index': [
    {
      as: 'lin',
      query: productQuery,
      shows: ['朝露美式', '¥15', '静安寺店', '有货'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('a larger cup', { css: '.fz-chip', has: '大杯' });
        expect(phone.find({ css: '.fz-chip--on', has: '大杯' })).toBeDefined();
        expect(phone.text).not.toContain('¥15朝露美式');
        await visit.tap('an extra', { css: '.fz-chip', has: '加一份浓缩 +¥4' });
        await phone.shows('¥22');
        await visit.tap('no extra', { css: '.fz-chip', has: '加一份浓缩 +¥4' });
        await visit.tap('one more', { css: '.fz-stepper__key--more' });
        expect(phone.find({ css: '.fz-stepper__value' }).textContent).toBe('2');
        await visit.tap('add to cart', '加入购物车');
        await phone.shows('已加入购物车');
        expect(phone.find({ css: '.fz-product__cart' }).textContent).toBe('2购物车');
        const checkout = '/pages/checkout/index?storeId=morrow-sh-01&direct=1';
        expect(await visit.follow('buy now', '立即购买')).toBe(checkout);
      },
    },
  ],
  'pages/checkout/index': [
    {
      as: 'lin',
      before: buyNow,
      query: ({ storeId }) => ({ storeId, direct: '1' }),
      shows: ['静安寺店', '朝露美式', '可用 326 积分'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('when', '取货时间', 'list');
        await phone.shows('选择取货时间');
        await visit.tap('the first slot', { css: '.fz-slot' });
        expect(phone.find({ css: '.fz-fulfil__value' }).textContent).toMatch(/^今天 \d\d:\d\d$/);
        await visit.tap('coupons', { css: '.fz-cell', has: '优惠券' });
        await phone.shows('选择优惠券');
        await visit.tap('no coupon', { css: '.fz-coupons__skip' });
        await visit.tap('coupons chosen', '完成');
        await visit.tap('points', { css: '.fz-switch' });
        await phone.shows('用 326 积分');
        await visit.type('note', { css: 'wx-input' }, '少冰');
        const order = await visit.follow('order', '提交订单');
        expect(visit.asked('requestPayment')).toMatchObject({ signType: 'RSA' });
        expect(order).toMatch(/^\/pages\/order\/index\?id=\w+$/);
      },
    },
  ],
  'pages/order/index': [
    {
      as: 'lin',
      query: ({ unpaidOrderId }) => ({ id: unpaidOrderId }),
      shows: ['等待付款', '朝露美式', '中杯 / 热', '愚园路 218 号'],
      async taps(visit, { unpaidOrderId }) {
        const { phone } = visit;
        await visit.tap('copy the number', '复制');
        expect(visit.asked('setClipboardData')).toMatchObject({ data: unpaidOrderId });
        await visit.tap('ask to cancel', '取消订单');
        await phone.shows('取消这笔订单？');
        await visit.tap('keep it', '再想想');
        await visit.tap('pay', '去支付', 'list');
        await phone.shows('等待门店接单');
        expect(phone.all('.fz-order-code')).toHaveLength(1);
      },
    },
    {
      name: 'paid and not yet accepted',
      as: 'zhou',
      query: async (world) => ({ id: await paidOrder(world, 'zhou') }),
      shows: ['等待门店接单', '取货码', '取消并退款'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('ask for the money back', '取消并退款');
        await phone.shows('取消并退款？');
        await visit.tap('yes', { css: '.fz-dialog__key', nth: 1 }, 'list');
        await phone.shows('退款');
        expect(phone.all('.fz-order-code')).toHaveLength(0);
      },
    },
  ],
  'pages/coupons/index': [
    {
      as: 'lin',
      shows: ['云陌见面礼 8 元', '早安 5 元券', '已领 95%'],
      async taps(visit) {
        const { phone } = visit;
        const keys = (words: string): number =>
          phone.all('.fz-button').filter(({ textContent }) => textContent === words).length;
        const claimable = keys('领取');
        await visit.tap('claim', { css: '.fz-button', has: '领取' });
        expect([keys('领取'), keys('去使用')]).toEqual([claimable - 1, 1]);
        await visit.type('a word', { css: 'wx-input' }, 'cloudmo10');
        await visit.tap('have a coupon for it', '兑换', 'list');
        await phone.shows('会员日满 50 减 10');
        await phone.shows('彩妆 9 折');
        await visit.tap('used', '已使用', 'list');
        expect(phone.text).not.toContain('彩妆 9 折');
      },
    },
  ],
  'pages/points/index': [
    {
      as: 'lin',
      shows: ['可用积分', '入会礼', '+588'],
      async taps(visit) {
        expect(await visit.follow('an entry', '下单抵扣')).toMatch(/^\/pages\/order\/index\?id=\w+$/);
      },
    },
  ],
};
