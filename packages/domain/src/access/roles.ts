import type { Role } from '../model/member';

/** Everything that needs a role. What a member does with their own things needs none. */
export type Operation =
  | 'orders.board'
  | 'orders.accept'
  | 'orders.ready'
  | 'orders.verify'
  | 'orders.deliver'
  | 'themes.edit'
  | 'themes.approve'
  | 'prices.edit'
  | 'campaigns.edit'
  | 'coupons.edit'
  | 'prices.approve'
  | 'products.sellHours'
  | 'stock.offSale'
  | 'stock.move'
  | 'store.daysOff'
  | 'afterSales.decide'
  | 'afterSales.approve'
  | 'events.read'
  | 'members.merge'
  | 'members.phone'
  | 'tiers.edit'
  | 'tiers.add'
  | 'points.adjust'
  | 'points.review'
  | 'finance.invoice'
  | 'finance.reconcile'
  | 'finance.refund';

/** What everybody behind a counter does. */
const COUNTER: readonly Operation[] = [
  'orders.board',
  'orders.accept',
  'orders.ready',
  'orders.verify',
  'orders.deliver',
  'stock.offSale',
  'stock.move',
  'store.daysOff',
  'afterSales.decide',
];

/** What each role may do, and the scope that its grants must name; a grant that names another gives nothing. */
export const ROLES: Record<Role, { scope: 'store' | 'brand' | 'group'; operations: readonly Operation[] }> = {
  clerk: { scope: 'store', operations: COUNTER },
  // Prices of their own store only, inside of what the group allows for the brand.
  storeManager: { scope: 'store', operations: [...COUNTER, 'prices.edit'] },
  brandManager: {
    scope: 'brand',
    operations: [
      'themes.edit',
      'prices.edit',
      'products.sellHours',
      'campaigns.edit',
      'coupons.edit',
      'tiers.add',
    ],
  },
  groupManager: {
    scope: 'group',
    operations: [
      'themes.edit',
      'themes.approve',
      'prices.edit',
      'prices.approve',
      'products.sellHours',
      'campaigns.edit',
      'coupons.edit',
      'afterSales.approve',
      'events.read',
      'members.merge',
      'tiers.edit',
      'tiers.add',
      'points.adjust',
      'points.review',
    ],
  },
  // The one role that ever sees a whole phone number, and each time it is written down.
  memberService: { scope: 'group', operations: ['members.merge', 'members.phone'] },
  finance: {
    scope: 'group',
    operations: ['finance.invoice', 'finance.reconcile', 'finance.refund', 'events.read', 'points.review'],
  },
};
