import type { App } from '../browser/app';
import type { VIEWS } from '../browser/visit';
import { profileScreens } from './profileScreens';
import { campaignScreens } from './campaigns';

/** What a screen is opened with: the demo's people by key, and ids of what the scene has made. */
export interface SceneIds {
  storeId: string;
  /** On sale in that store, and one of its SKUs with some in stock. */
  productId: string;
  skuId: string;
  /** Unpaid, and paid and waiting at the store. */
  unpaidOrderId: string;
  paidOrderId: string;
  /** On its way from the store of another brand. */
  deliveryOrderId: string;
  /** Handed over, something of it asked back; and another that is handed over. Only where every screen is pictured. */
  /** Of a table at which two people sit; an appointment that was paid. */
  tableCode?: string;
  bookedOrderId?: string;
  askedOrderId?: string;
  doneOrderId?: string;
  giftId?: string;
}

export interface Screen {
  /** File name of the picture. */
  name: string;
  /** Who looks at it. */
  as: string;
  path: string | ((ids: SceneIds) => string);
  /** Phones unless it is a screen for a desk. */
  view?: keyof typeof VIEWS;
  /** Somebody who does not say where they are. */
  placeless?: boolean;
  /** What one does there before there is something to see. */
  steps?: (app: App) => Promise<void>;
}

const product = ({ productId, storeId }: SceneIds): string =>
  `/pages/product/index?id=${productId}&storeId=${storeId}&brandId=morrow`;

const SWEATER = '/pages/product/index?id=loom-merino-crew&storeId=loom-sh-01&brandId=loom';

/** To be brought, to the address used last. */
async function toDelivery(app: App): Promise<void> {
  await app.press('立即购买');
  await app.tap('配送到家');
  await app.see('配送费', '应付');
}

/** Two of them, so that a coupon is worth its threshold. */
async function toCheckout(app: App): Promise<void> {
  await app.screen.locator('.fz-stepper__key--more').click();
  await app.press('立即购买');
  await app.see('确认订单', '应付');
}

/** Every screen there is, once. */
export const screens: Screen[] = [
  { name: 'home', as: 'lin', path: '/pages/home/index' },
  { name: 'home-newcomer', as: 'newcomer', path: '/pages/home/index' },
  { name: 'home-placeless', as: 'lin', path: '/pages/home/index', placeless: true },
  { name: 'stores', as: 'lin', path: '/pages/stores/index' },
  { name: 'stores-map', as: 'lin', path: '/pages/stores/index', steps: (app) => app.tap('地图') },
  { name: 'stores-placeless', as: 'lin', path: '/pages/stores/index', placeless: true },
  { name: 'stores-cities', as: 'lin', path: '/pages/stores/index', steps: (app) => app.tap('上海') },
  { name: 'brand-morrow', as: 'lin', path: '/brands/morrow/pages/home/index' },
  { name: 'brand-menu', as: 'lin', path: '/brands/morrow/pages/home/index?view=menu' },
  { name: 'brand-loom', as: 'lin', path: '/brands/loom/pages/home/index' },
  { name: 'brand-bloom', as: 'lin', path: '/brands/bloom/pages/home/index' },
  { name: 'product', as: 'lin', path: product },
  { name: 'cart-empty', as: 'zhou', path: '/pages/cart/index' },
  {
    name: 'cart',
    as: 'lin',
    path: product,
    steps: async (app) => {
      await app.press('加入购物车');
      await app.tap('购物车');
      await app.see('静安寺店');
    },
  },
  { name: 'checkout', as: 'lin', path: product, steps: toCheckout },
  {
    name: 'checkout-coupons',
    as: 'lin',
    path: product,
    steps: async (app) => {
      await toCheckout(app);
      await app.tap('优惠券');
      await app.see('选择优惠券');
    },
  },
  {
    name: 'checkout-slots',
    as: 'lin',
    path: product,
    steps: async (app) => {
      await toCheckout(app);
      await app.tap('取货时间');
      await app.see('选择取货时间', '10:30');
    },
  },
  {
    name: 'gift-give',
    as: 'lin',
    path: '/pages/coupons/index?view=mine',
    steps: async (app) => {
      await app.press('送好友');
      await app.see('等待好友领取');
    },
  },
  ...profileScreens,
  { name: 'gift-gone', as: 'zhou', path: `/store/pages/gift/index?token=${'0'.repeat(32)}` },
  { name: 'delivery-checkout', as: 'lin', path: SWEATER, steps: toDelivery },
  {
    name: 'delivery-outside',
    as: 'lin',
    path: SWEATER,
    steps: async (app) => {
      await toDelivery(app);
      await app.screen.locator('.fz-fulfil__choice').click();
      await app.tap(/陆家嘴环路/);
      await app.see('换正大广场店配送');
    },
  },
  { name: 'delivery-addresses', as: 'lin', path: '/store/pages/addresses/index' },
  {
    name: 'delivery-address',
    as: 'lin',
    path: '/store/pages/address/index',
    steps: (app) => app.press('保存'),
  },
  {
    name: 'delivery-place',
    as: 'lin',
    path: '/store/pages/address/index',
    steps: async (app) => {
      await app.tap('点这里选择小区、大厦或路名');
      await app.see('就选这里');
    },
  },
  {
    name: 'delivery-order',
    as: 'lin',
    path: ({ deliveryOrderId }) => `/pages/order/index?id=${deliveryOrderId}`,
  },
  {
    name: 'delivery-board',
    as: 'clerk-loom',
    path: '/workbench/pages/board/index',
    steps: (app) => app.tap('配送中'),
  },
  { name: 'orders', as: 'lin', path: '/pages/orders/index' },
  { name: 'order-unpaid', as: 'lin', path: ({ unpaidOrderId }) => `/pages/order/index?id=${unpaidOrderId}` },
  {
    name: 'pay',
    as: 'lin',
    path: ({ unpaidOrderId }) => `/pages/order/index?id=${unpaidOrderId}`,
    steps: async (app) => {
      await app.press('去支付');
      await app.see('确认支付');
    },
  },
  { name: 'order-paid', as: 'lin', path: ({ paidOrderId }) => `/pages/order/index?id=${paidOrderId}` },
  {
    name: 'after-sale-order',
    as: 'lin',
    path: ({ askedOrderId }) => `/pages/order/index?id=${askedOrderId}`,
  },
  {
    name: 'after-sale-ask',
    as: 'chen',
    path: ({ doneOrderId }) => `/store/pages/after-sale/index?orderId=${doneOrderId}`,
    steps: async (app) => {
      await app.screen.locator('.fz-stepper__key--more').first().click();
      await app.part('fz-chip', '做错了').click();
      await app.see('预计退回');
    },
  },
  {
    name: 'after-sale-give-back',
    as: 'clerk-morrow',
    path: '/workbench/pages/board/index',
    steps: async (app) => {
      await app.screen.locator('.fz-order__back').first().click();
      await app.screen.locator('.fz-sheet .fz-stepper__key--more').first().click();
      await app.see('商品去向');
    },
  },
  {
    name: 'invoice',
    as: 'chen',
    path: ({ doneOrderId }) => `/store/pages/invoice/index?orderId=${doneOrderId}`,
    steps: async (app) => {
      await app.part('fz-chip', '企业').click();
      await app.press('提交');
    },
  },
  {
    name: 'points-give',
    as: 'lin',
    path: '/store/pages/points-gift/index',
    steps: async (app) => {
      await app.press('送给好友');
    },
  },
  { name: 'points-gift', as: 'zhou', path: ({ giftId }) => `/store/pages/points-gift/index?id=${giftId}` },
  { name: 'invoices', as: 'finance', path: '/console/pages/invoices/index', view: 'desk' },
  {
    name: 'adjustments',
    as: 'group',
    path: '/console/pages/adjustments/index',
    view: 'desk',
    steps: async (app) => {
      await app.part('fz-members__side--adjusted', '').locator('input').fill('周一航');
      await app.press('查找', app.part('fz-members__side--adjusted', ''));
      await app.part('fz-cell', '周一航').click();
    },
  },
  {
    name: 'members',
    as: 'group',
    path: '/console/pages/members/index',
    view: 'desk',
    steps: async (app) => {
      for (const [side, name] of [
        ['survivor', '林晓'],
        ['absorbed', '周一航'],
      ] as const) {
        await app.part(`fz-members__side--${side}`, '').locator('input').fill(name);
        await app.press('查找', app.part(`fz-members__side--${side}`, ''));
        await app.part('fz-cell', name).click();
      }
      await app.see('合并后');
    },
  },
  ...campaignScreens,
  { name: 'after-sales-store', as: 'clerk-morrow', path: '/workbench/pages/after-sales/index' },
  {
    name: 'after-sale-approvals',
    as: 'group',
    path: '/console/pages/after-sale-approvals/index',
    view: 'desk',
  },
  {
    name: 'pickup-code',
    as: 'lin',
    path: ({ paidOrderId }) => `/store/pages/pickup/index?id=${paidOrderId}`,
  },
  {
    name: 'booking',
    as: 'chen',
    path: '/pages/product/index?id=bloom-rose-facial&storeId=bloom-sh-01&brandId=bloom',
    steps: async (app) => {
      await app.press('选择预约时间');
      await app.part('fz-chip', '明天').click();
      await app.tap('15:00');
    },
  },
  {
    name: 'booking-product',
    as: 'chen',
    path: '/pages/product/index?id=bloom-rose-facial&storeId=bloom-sh-01&brandId=bloom',
  },
  {
    name: 'booking-order',
    as: 'lin',
    path: ({ bookedOrderId }) => `/pages/order/index?id=${bookedOrderId}`,
  },
  {
    name: 'booking-calendar',
    as: 'clerk-bloom',
    path: '/workbench/pages/calendar/index',
    steps: (app) => app.part('fz-chip', '明天').click(),
  },
  {
    name: 'table',
    as: 'lin',
    path: ({ tableCode }) => `/store/pages/table/index?scene=${tableCode}`,
    steps: (app) => app.see('经典拿铁'),
  },
  {
    name: 'table-cart',
    as: 'lin',
    path: ({ tableCode }) => `/store/pages/table/index?scene=${tableCode}`,
    steps: (app) => app.tap('本桌已点'),
  },
  {
    name: 'table-sent',
    as: 'lin',
    path: ({ tableCode }) => `/store/pages/table/index?scene=${tableCode}`,
    steps: (app) => app.tap('已下单'),
  },
  { name: 'tables', as: 'clerk-morrow', path: '/workbench/pages/tables/index' },
  { name: 'store', as: 'lin', path: ({ storeId }) => `/store/pages/home/index?id=${storeId}` },
  { name: 'me', as: 'lin', path: '/pages/me/index' },
  { name: 'tier', as: 'tang', path: '/store/pages/tier/index' },
  { name: 'tier-begun', as: 'lin', path: '/store/pages/tier/index' },
  { name: 'tier-me', as: 'tang', path: '/pages/me/index' },
  { name: 'tiers', as: 'group', path: '/console/pages/tiers/index', view: 'desk' },
  { name: 'tiers-brand', as: 'brand-morrow', path: '/console/pages/tiers/index', view: 'desk' },
  { name: 'tiers-brand-phone', as: 'brand-morrow', path: '/console/pages/tiers/index' },
  { name: 'coupons', as: 'lin', path: '/pages/coupons/index' },
  { name: 'coupons-mine', as: 'lin', path: '/pages/coupons/index', steps: (app) => app.tap('我的券') },
  { name: 'points', as: 'lin', path: '/pages/points/index' },
  { name: 'board', as: 'clerk-morrow', path: '/workbench/pages/board/index' },
  { name: 'verify', as: 'clerk-morrow', path: '/workbench/pages/verify/index' },
  { name: 'shelf', as: 'clerk-morrow', path: '/workbench/pages/shelf/index' },
  {
    name: 'shelf-stock',
    as: 'clerk-morrow',
    path: '/workbench/pages/shelf/index',
    steps: async (app) => {
      await app.screen.locator('.fz-shelf-sku__what').first().click();
      await app.see('变动记录');
    },
  },
  { name: 'prices', as: 'brand-morrow', path: '/console/pages/prices/index', view: 'desk' },
  {
    name: 'prices-edit',
    as: 'group',
    path: '/console/pages/prices/index?brandId=morrow',
    view: 'desk',
    steps: async (app) => {
      await app.part('fz-price-row', '朝露美式').click();
      await app.part('fz-sku-price', '中杯 / 热').locator('input').fill('20');
      await app.see('提交审批（1 个规格）');
    },
  },
  {
    name: 'prices-phone',
    as: 'brand-morrow',
    path: '/console/pages/prices/index',
    steps: (app) => app.part('fz-price-row', '朝露美式').click(),
  },
  { name: 'prices-list-phone', as: 'brand-morrow', path: '/console/pages/prices/index' },
  { name: 'price-approvals', as: 'group', path: '/console/pages/price-approvals/index', view: 'desk' },
  {
    name: 'price-approvals-phone',
    as: 'group',
    path: '/console/pages/price-approvals/index',
    steps: async (app) => {
      await app.part('fz-pending__one', '朝露咖啡').click();
      await app.see('批准后');
    },
  },
  { name: 'console', as: 'group', path: '/console/pages/theme/index', view: 'desk' },
  { name: 'theme-editor', as: 'brand-loom', path: '/console/pages/theme/index', view: 'desk' },
  { name: 'theme-editor-phone', as: 'brand-loom', path: '/console/pages/theme/index' },
  { name: 'approvals', as: 'group', path: '/console/pages/approvals/index', view: 'desk' },
  { name: 'approvals-phone', as: 'group', path: '/console/pages/approvals/index' },
  { name: 'finance', as: 'finance', path: '/console/pages/finance/index', view: 'desk' },
  { name: 'finance-phone', as: 'finance', path: '/console/pages/finance/index' },
  {
    name: 'finance-refund-phone',
    as: 'finance',
    path: '/console/pages/finance/index',
    steps: async (app) => {
      await app.press('换一种方式退');
      await app.see('这笔退款退到哪里？');
    },
  },
  {
    name: 'finance-report-phone',
    as: 'finance',
    path: '/console/pages/finance/index',
    steps: async (app) => {
      await app.tap('2026-11-21');
      await app.see('需要处理');
    },
  },
];
