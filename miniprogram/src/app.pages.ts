export interface SubPackage {
  root: string;
  pages: string[];
}

/** The main package's pages: the five tabs first, then what every brand shares. */
export const mainPages = [
  'pages/home/index',
  'pages/stores/index',
  'pages/cart/index',
  'pages/orders/index',
  'pages/me/index',
  'pages/product/index',
  'pages/checkout/index',
  'pages/order/index',
  'pages/coupons/index',
  'pages/points/index',
];

const sharedSubPackages: SubPackage[] = [
  {
    root: 'store',
    pages: [
      'pages/home/index',
      'pages/pickup/index',
      'pages/addresses/index',
      'pages/address/index',
      'pages/booking/index',
      'pages/after-sale/index',
      'pages/table/index',
      'pages/invoice/index',
      'pages/gift/index',
      'pages/points-gift/index',
      'pages/profile/index',
      'pages/privacy/index',
      'pages/export/index',
      'pages/leaving/index',
      'pages/tier/index',
    ],
  },
  {
    root: 'workbench',
    pages: [
      'pages/board/index',
      'pages/verify/index',
      'pages/shelf/index',
      'pages/after-sales/index',
      'pages/tables/index',
      'pages/calendar/index',
    ],
  },
  {
    root: 'console',
    pages: [
      'pages/theme/index',
      'pages/approvals/index',
      'pages/prices/index',
      'pages/price-approvals/index',
      'pages/after-sale-approvals/index',
      'pages/finance/index',
      'pages/invoices/index',
      'pages/members/index',
      'pages/campaigns/index',
      'pages/campaign/index',
      'pages/tiers/index',
      'pages/adjustments/index',
    ],
  },
];

/** Every sub-package of an app with these brands: a brand's root is its folder under `src`. */
export function subPackages(brandIds: string[]): SubPackage[] {
  const brands = brandIds.map((id) => ({ root: `brands/${id}`, pages: ['pages/home/index'] }));
  return [...brands, ...sharedSubPackages];
}
