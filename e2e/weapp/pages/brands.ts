import type { PageScene } from './scene';

/** Every brand's page: one renderer, three brands. */
export const brands: Record<string, PageScene[]> = {
  'brands/bloom/pages/home/index': [
    {
      as: 'lin',
      shows: ['玫瑰开到第三夜', '芮欧店', '大马士革玫瑰精华'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('claim', { css: '.fz-ticket .fz-button' });
        expect(phone.find({ css: '.fz-ticket--off', has: '已领取' })).toBeDefined();
        await visit.tap('more', '加载中…', 'list');
        const product = await visit.follow('a product', '山茶修护面霜');
        expect(product).toMatch(/^\/pages\/product\/index\?id=.*storeId=bloom-sh-01&brandId=bloom$/);
      },
    },
  ],
  'brands/loom/pages/home/index': [
    {
      as: 'lin',
      shows: ['墨与纸，秋冬第二辑', '静安嘉里店', '粗棒麻花毛衣'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('stores', { css: '.fz-strip__store' }, 'list');
        const others = phone.all('.fz-store-choice');
        expect(others.length).toBeGreaterThan(1);
        const name = others[1]!.querySelector('.fz-store__name')!.textContent!;
        await visit.tap('another store', { css: '.fz-store-choice', nth: 1 }, 'list');
        expect(phone.find({ css: '.fz-strip__name' }).textContent).toBe(name);
      },
    },
  ],
  'brands/morrow/pages/home/index': [
    {
      as: 'lin',
      shows: ['今天的第一口，交给朝露', '静安寺店', '桂花酒酿拿铁'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('menu', '点单', 'list');
        await visit.tap('a category', { css: '.fz-menu__tab', nth: 3 }, 'list');
        expect(phone.find({ css: '.fz-menu__tab--on' })).toBe(phone.find({ css: '.fz-menu__tab', nth: 3 }));
        await visit.tap('add', { css: '.fz-menu__list .fz-add' });
        await visit.tap('add what was chosen', { css: '.fz-sheet__foot .fz-button' });
        await phone.shows('去结算');
        expect(phone.find({ css: '.fz-menu__list .fz-add' }).textContent).toBe('1');
        const checkout = await visit.follow('check out', '去结算');
        expect(checkout).toBe('/pages/checkout/index?storeId=morrow-sh-01');
      },
    },
  ],
};
