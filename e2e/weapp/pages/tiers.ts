import { DESK_PX } from './console';
import type { PageScene } from './scene';

/** Tiers: where a member stands, the group's rules, and what a brand adds. */
export const tiersPages: Record<string, PageScene[]> = {
  'store/pages/tier/index': [
    {
      as: 'tang',
      shows: [
        '金卡会员',
        '成长值 7300',
        '再得 12700 成长值，立即升为黑金会员',
        '广州门店',
        '朝露咖啡加赠',
        '原会员卡转入',
      ],
      async taps(visit) {
        await visit.tap('the highest', { css: '.fz-chip', has: '黑金会员' });
        await visit.phone.shows('成长值满 20000');
      },
    },
    {
      name: 'of somebody who has ordered',
      as: 'lin',
      shows: ['普通会员', '消费得成长值'],
      async taps(visit) {
        const path = await visit.follow('an order', { css: '.fz-cell', has: '消费得成长值' });
        expect(path).toMatch(/^\/pages\/order\/index\?id=/);
      },
    },
  ],
  'console/pages/tiers/index': [
    {
      as: 'group',
      windowWidth: DESK_PX,
      shows: ['集团规则', '黑金会员', '在广州', '花序每 ¥100 得'],
      async taps(visit) {
        const { phone } = visit;
        await visit.type('a threshold', { css: '.fz-tiers__tier wx-input', nth: 9 }, '1000');
        await phone.shows('门槛要高于“银卡会员”的 2000，请调高');
      },
    },
    {
      name: 'by a brand',
      as: 'brand-morrow',
      shows: ['由集团设定', '品牌加赠'],
      async taps(visit) {
        const { phone } = visit;
        const off = { css: '.fz-tiers__tier wx-input', nth: 1 };
        await visit.type('less than the group gives', off, '1');
        await phone.shows('“金卡会员”的会员价比集团给的少：品牌只能加，不能减');
        await visit.type('more', off, '8');
        await visit.tap('save', '保存，1 分钟后生效');
        await phone.shows('已保存，约 1 分钟后处处生效');
      },
    },
  ],
};
