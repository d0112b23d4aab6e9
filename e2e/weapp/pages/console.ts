import { submittedTheme } from './beforehand';
import type { PageScene } from './scene';

const DESK_PX = 1280;

/** The managers' pages, on a desktop's WeChat. */
export const consolePages: Record<string, PageScene> = {
  'console/pages/theme/index': {
    as: 'brand-loom',
    windowWidth: DESK_PX,
    shows: ['织屿 · 主题', '墨与纸，秋冬第二辑', '粗棒麻花毛衣', '第 1 版'],
    async taps(visit) {
      const { phone } = visit;
      const look = (): string => phone.find({ css: '.fz-phone' }).getAttribute('style') ?? '';
      const before = look();
      await visit.tap('corners', '大');
      expect(look()).not.toBe(before);
      await phone.shows('有未保存的修改');
      await visit.type('a colour', { css: '.fz-color__hex wx-input' }, '#20304a');
      expect(look()).toContain('#20304a');
      await visit.tap('one module down', { css: '.fz-module-row__key', nth: 1 });
      expect(phone.find({ css: '.fz-module-row' }).textContent).toContain('横幅');
      await visit.tap('save', '保存草稿');
      await phone.shows('草稿已保存');
    },
  },
  'console/pages/approvals/index': {
    as: 'group',
    windowWidth: DESK_PX,
    async query(world) {
      await submittedTheme(world, 'bloom');
      return {};
    },
    shows: ['花序 · 第 2 版', '苏瑾', '玫瑰开到第三夜'],
    async taps(visit) {
      const { phone } = visit;
      await visit.tap('approve', '批准并发布');
      await phone.shows('发布花序的新主题？');
      await visit.tap('yes', { css: '.fz-dialog__key', has: '批准并发布' }, 'list');
      await phone.shows('没有等待审批的主题');
    },
  },
};
