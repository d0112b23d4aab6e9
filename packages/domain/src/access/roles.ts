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
  | 'finance.reconcile';

/** What each role may do, and the scope that its grants must name; a grant that names another gives nothing. */
export const ROLES: Record<Role, { scope: 'store' | 'brand' | 'group'; operations: readonly Operation[] }> = {
  clerk: {
    scope: 'store',
    operations: ['orders.board', 'orders.accept', 'orders.ready', 'orders.verify', 'orders.deliver'],
  },
  storeManager: {
    scope: 'store',
    operations: ['orders.board', 'orders.accept', 'orders.ready', 'orders.verify', 'orders.deliver'],
  },
  brandManager: { scope: 'brand', operations: ['themes.edit'] },
  groupManager: { scope: 'group', operations: ['themes.edit', 'themes.approve'] },
  finance: { scope: 'group', operations: ['finance.reconcile'] },
};
