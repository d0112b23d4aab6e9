/** What a screen is opened with: the demo's people by key, and ids of what the scene has made. */
export interface SceneIds {
  storeId: string;
  /** On sale in that store, and one of its SKUs with some in stock. */
  productId: string;
  skuId: string;
  /** Unpaid, and paid and waiting at the store. */
  unpaidOrderId: string;
  paidOrderId: string;
}

export interface Screen {
  /** File name of the picture. */
  name: string;
  /** Who looks at it. */
  as: string;
  path: string | ((ids: SceneIds) => string);
  /** Phones unless it is a screen for a desk. */
  view?: 'desk';
  /** The whole page instead of what one sees first. */
  whole?: boolean;
}

/** Every screen there is, once. */
export const screens: Screen[] = [
  { name: 'home', as: 'lin', path: '/pages/home/index' },
  { name: 'home-newcomer', as: 'newcomer', path: '/pages/home/index' },
  { name: 'stores', as: 'lin', path: '/pages/stores/index' },
  { name: 'brand-morrow', as: 'lin', path: '/brands/morrow/pages/home/index' },
  { name: 'brand-loom', as: 'lin', path: '/brands/loom/pages/home/index' },
  { name: 'brand-bloom', as: 'lin', path: '/brands/bloom/pages/home/index' },
  {
    name: 'product',
    as: 'lin',
    path: ({ productId, storeId }) =>
      `/pages/product/index?id=${productId}&storeId=${storeId}&brandId=morrow`,
  },
  { name: 'cart-empty', as: 'zhou', path: '/pages/cart/index' },
  { name: 'orders', as: 'lin', path: '/pages/orders/index' },
  { name: 'order-unpaid', as: 'lin', path: ({ unpaidOrderId }) => `/pages/order/index?id=${unpaidOrderId}` },
  { name: 'order-paid', as: 'lin', path: ({ paidOrderId }) => `/pages/order/index?id=${paidOrderId}` },
  {
    name: 'pickup-code',
    as: 'lin',
    path: ({ paidOrderId }) => `/store/pages/pickup/index?id=${paidOrderId}`,
  },
  { name: 'store', as: 'lin', path: ({ storeId }) => `/store/pages/home/index?id=${storeId}` },
  { name: 'me', as: 'lin', path: '/pages/me/index' },
  { name: 'coupons', as: 'lin', path: '/pages/coupons/index' },
  { name: 'points', as: 'lin', path: '/pages/points/index' },
  { name: 'board', as: 'clerk-morrow', path: '/workbench/pages/board/index' },
  { name: 'verify', as: 'clerk-morrow', path: '/workbench/pages/verify/index' },
  { name: 'theme-editor', as: 'brand-loom', path: '/console/pages/theme/index', view: 'desk' },
  { name: 'approvals', as: 'group', path: '/console/pages/approvals/index', view: 'desk' },
];
