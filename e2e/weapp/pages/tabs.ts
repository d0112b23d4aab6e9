import { addToCart } from './beforehand';
import type { PageScene } from './scene';

/** The five tabs. */
export const tabs: Record<string, PageScene[]> = {
  'pages/home/index': [
    {
      as: 'lin',
      shows: ['早上好，林晓', '静安寺店', '240 m', '最近一单'],
      async taps(visit) {
        expect(await visit.follow('order at the nearest store', '去点单')).toMatch(
          /^\/brands\/morrow\/.*storeId=morrow-sh-01/,
        );
        expect(await visit.follow('a brand', '织屿')).toBe('/brands/loom/pages/home/index');
        await visit.tap('city', '上海');
        await visit.phone.shows('选择城市');
        await visit.tap('another city', '杭州');
        expect(visit.phone.find({ css: '.fz-home-city' }).textContent).toBe('杭州');
      },
    },
    {
      name: 'opened for the first time',
      as: 'newcomer',
      shows: ['成都', '离你最近', '积分'],
      async taps(visit) {
        expect(visit.phone.text).not.toContain('最近一单');
        expect(await visit.follow('coupons', '优惠券')).toMatch(/^\/pages\/coupons\/index/);
      },
    },
  ],
  'pages/stores/index': [
    {
      as: 'lin',
      shows: ['31 家门店 · 由近到远', '静安寺店', '南京西路太古汇店'],
      async taps(visit) {
        const { phone } = visit;
        const shown = (): string[] => phone.all('.fz-store-item').map(({ textContent }) => textContent ?? '');
        await visit.tap('more stores', '加载中…', 'list');
        expect(shown()).toHaveLength(16);
        await visit.tap('brand', { css: '.fz-chip', has: '织屿' }, 'list');
        expect(shown().every((store) => store.includes('织屿'))).toBe(true);
        await visit.type('search', { css: 'wx-input' }, '嘉里', 'list');
        expect(shown()).toHaveLength(1);
        expect(await visit.follow('a store', '静安嘉里店')).toBe('/store/pages/home/index?id=loom-sh-01');
        await visit.tap('map', '地图', 'list');
        expect(phone.all('wx-map')).toHaveLength(1);
      },
    },
    {
      name: 'by somebody whose place is not known',
      as: 'group',
      shows: ['没有位置信息，按城市显示'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('city', { css: '.fz-stores-city' });
        await visit.tap('another city', '广州', 'list');
        expect(phone.find({ css: '.fz-stores-city' }).textContent).toBe('广州');
        expect(phone.all('.fz-store-item').length).toBeGreaterThan(0);
      },
    },
  ],
  'pages/cart/index': [
    {
      as: 'lin',
      before: addToCart,
      shows: ['静安寺店', '朝露美式', '共 1 件'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('one more', { css: '.fz-stepper__key--more' });
        await phone.shows('共 2 件');
        expect(visit.asked('setTabBarBadge')).toMatchObject({ text: '2' });
        expect(await visit.follow('check out', '去结算')).toBe('/pages/checkout/index?storeId=morrow-sh-01');
        await visit.tap('one less', { css: '.fz-stepper__key' });
        await visit.tap('the last one less', { css: '.fz-stepper__key' });
        await phone.shows('移除「朝露美式」？');
        await visit.tap('remove', { css: '.fz-dialog__key', has: '移除' });
        await phone.shows('购物车是空的');
      },
    },
  ],
  'pages/orders/index': [
    {
      as: 'lin',
      shows: ['朝露咖啡 · 静安寺店', '等待接单', '织屿 · 静安嘉里店'],
      async taps(visit, { paidOrderId }) {
        const { phone } = visit;
        const code = `/store/pages/pickup/index?id=${paidOrderId}`;
        expect(await visit.follow('pickup code', '看取货码')).toBe(code);
        await visit.tap('more orders', '加载中…', 'list');
        expect(phone.all('.fz-order-card').length).toBeGreaterThan(5);
        await visit.tap('unpaid', { css: '.fz-tabs__tab', has: '待付款' }, 'list');
        expect(phone.all('.fz-order-card')).toHaveLength(1);
        await visit.tap('done', { css: '.fz-tabs__tab', has: '已完成' }, 'list');
        const again = '/pages/checkout/index?storeId=morrow-sh-01';
        expect(await visit.follow('order the same again', '再来一单')).toBe(again);
      },
    },
  ],
  'pages/me/index': [
    {
      as: 'lin',
      shows: ['林晓', '云陌会员'],
      async taps(visit) {
        expect(await visit.follow('tier', '普通会员')).toBe('/store/pages/tier/index');
        expect(await visit.follow('points', '我的积分')).toBe('/pages/points/index');
        expect(await visit.follow('coupons', '我的优惠券')).toBe('/pages/coupons/index?view=mine');
        expect(await visit.follow('unpaid orders', '待付款')).toBe('/pages/orders/index');
      },
    },
    {
      name: 'of a clerk',
      as: 'clerk-morrow',
      shows: ['小满', '门店工作台'],
      async taps(visit) {
        expect(await visit.follow('workbench', '门店工作台')).toMatch(/^\/workbench\/pages\/board\/index/);
      },
    },
  ],
};
