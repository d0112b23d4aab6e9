import type { Screen } from './screens';

/** A member's own: profile, consents, a copy of their data, leaving; and who may see their number. */
export const profileScreens: Screen[] = [
  { name: 'profile', as: 'lin', path: '/store/pages/profile/index' },
  {
    name: 'profile-consent',
    as: 'chen',
    path: '/store/pages/profile/index',
    steps: async (app) => {
      await app.press('绑定手机号');
      await app.see('使用你的手机号');
    },
  },
  { name: 'profile-privacy', as: 'lin', path: '/store/pages/privacy/index' },
  {
    name: 'profile-export',
    as: 'lin',
    path: '/store/pages/export/index',
    steps: async (app) => {
      await app.press('导出一份');
      await app.see('复制下载链接');
    },
  },
  { name: 'profile-leaving', as: 'lin', path: '/store/pages/leaving/index' },
  {
    name: 'profile-left',
    as: 'newcomer',
    path: '/store/pages/leaving/index',
    steps: async (app) => {
      await app.press('申请注销');
      await app.screen.locator('.fz-dialog__key').last().click();
      await app.see('注销申请已提交');
    },
  },
  {
    name: 'members-found',
    as: 'service',
    path: '/console/pages/members/index',
    view: 'desk',
    steps: async (app) => {
      const side = app.screen.locator('.fz-members__side--survivor');
      await side.locator('input').fill('林晓');
      await side.locator('.fz-button').first().click();
      await side.locator('.fz-cell').first().click();
      await app.see('换一位');
    },
  },
];
