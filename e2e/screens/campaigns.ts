import type { App } from '../browser/app';
import type { Screen } from './screens';

/** A sample cart of two brands beside a campaign across them. */
async function previewed(app: App): Promise<void> {
  for (const [brand, product] of [
    ['织屿', '宽松细条纹衬衫'],
    ['花序', '花瓣安睡面膜'],
  ] as const) {
    await app.part('fz-campaign-form__side', '').locator('.fz-chip').filter({ hasText: brand }).click();
    await app.part('fz-sample__sku', product).locator('.fz-stepper__key--more').click();
  }
  await app.press('试算这个购物车');
  await app.see('优惠后');
}

/** The console's campaigns. */
export const campaignScreens: Screen[] = [
  { name: 'campaigns', as: 'group', path: '/console/pages/campaigns/index', view: 'desk' },
  { name: 'campaigns-phone', as: 'brand-bloom', path: '/console/pages/campaigns/index' },
  {
    name: 'campaign-edit',
    as: 'group',
    path: '/console/pages/campaign/index?copyOf=group-loom-300-bloom-40',
    view: 'desk',
    steps: previewed,
  },
  {
    name: 'campaign-edit-phone',
    as: 'brand-morrow',
    path: '/console/pages/campaign/index?id=morrow-second-half',
  },
  {
    name: 'campaign-coupon',
    as: 'group',
    path: '/console/pages/campaign/index',
    view: 'desk',
    steps: async (app) => {
      await app.part('fz-chip', '满额送券').click();
      await app.see('送哪张券');
      await app.part('fz-chip', '花序').click();
    },
  },
  {
    name: 'campaign-problems',
    as: 'brand-morrow',
    path: '/console/pages/campaign/index?brandId=morrow',
    view: 'desk',
    steps: async (app) => {
      await app.press('保存草稿');
      await app.see('还有要修改的地方');
    },
  },
];
