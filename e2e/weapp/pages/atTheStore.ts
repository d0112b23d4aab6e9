import { booked, laidTable, SALON } from '../../screens/atTheStore';
import type { PageScene } from './scene';

/** What people do at a store's tables and by appointment, and its staff with them. */
export const atTheStore: Record<string, PageScene[]> = {
  'store/pages/booking/index': [
    {
      as: 'chen',
      query: () => ({ storeId: SALON }),
      async before(phone) {
        await phone.open('pages/product/index', {
          ...{ id: 'bloom-rose-facial', storeId: SALON, brandId: 'bloom' },
        });
        await phone.tap('选择预约时间');
      },
      shows: ['玫瑰焕活护理', '梅青', '云舒'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('whom', { css: '.fz-chip', has: '梅青' });
        await visit.tap('tomorrow', { css: '.fz-chip', has: '明天' });
        await visit.tap('when', { css: '.fz-time', has: '15:00' });
        await phone.shows('下一步');
        expect(await visit.follow('go on', '下一步')).toMatch(/checkout/);
      },
    },
  ],
  'store/pages/table/index': [
    {
      as: 'lin',
      query: async ({ stage }) => ({ scene: await laidTable(stage, 'B1') }),
      shows: ['B1 桌', '同桌 2 人：林晓、周一航', '朝露美式'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('the cart', { css: '.fz-tabs__tab', has: '本桌已点' }, 'list');
        await phone.shows('我点的');
        await visit.tap('one more', { css: '.fz-stepper__key--more' });
        await phone.shows('共 2 件');
        await visit.tap('what was sent', { css: '.fz-tabs__tab', has: '已下单' }, 'list');
        await phone.shows('周一航下单');
        expect(await visit.follow('send', '去下单')).toMatch(/checkout/);
      },
    },
  ],
  'workbench/pages/tables/index': [
    {
      as: 'clerk-morrow',
      async query({ stage, storeId }) {
        await laidTable(stage, 'B2');
        return { storeId };
      },
      shows: ['静安寺店', 'B2 桌', '还有 1 件没有下单'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('its code', '桌码');
        await phone.shows('打印后贴在桌上');
        await visit.tap('enough', { css: '.fz-sheet__close' });
        await visit.tap('end it', '结束用餐');
        await visit.tap('yes', { css: '.fz-dialog__key', has: '结束用餐' }, 'list');
        await phone.shows('桌已结束');
      },
    },
  ],
  'workbench/pages/calendar/index': [
    {
      as: 'clerk-bloom',
      async query({ stage }) {
        await booked(stage, 'chen', 11);
        return { storeId: SALON };
      },
      shows: ['梅青', '化妆台'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('tomorrow', { css: '.fz-chip', has: '明天' }, 'list');
        await phone.shows('11:00–12:00');
        await visit.tap('confirm', '确认预约', 'list');
        await phone.shows('已确认');
      },
    },
  ],
};
