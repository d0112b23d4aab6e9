import type { RoleView } from '@fangzhen/contracts';
import type { IconName } from '../../ui';
import { texts } from './texts';

export interface RoleEntry {
  key: string;
  icon: IconName;
  title: string;
  /** Where the role holds. */
  note: string;
  path: string;
  query: Record<string, string>;
}

/** Where a person's roles lead: staff to their store's workbench, managers and finance to the console. */
export function roleEntries(roles: readonly RoleView[]): RoleEntry[] {
  return roles.flatMap(({ role, label, storeId, brandId }): RoleEntry[] => {
    const staff = role === 'clerk' || role === 'storeManager';
    const note = `${label} · ${texts.roles[role]}`;
    if (staff) {
      if (!storeId) return [];
      const path = '/workbench/pages/board/index';
      const workbench: RoleEntry = {
        ...{ key: `${role}-${storeId}`, icon: 'scan', title: texts.workbench },
        ...{ note, path, query: { storeId } },
      };
      if (role === 'clerk') return [workbench];
      const own = { key: `prices-${workbench.key}`, icon: 'coin' as const, title: texts.prices };
      return [workbench, { ...workbench, ...own, path: '/console/pages/prices/index', query: {} }];
    }
    if (role === 'finance') {
      const path = '/console/pages/finance/index';
      const finance: RoleEntry = {
        ...{ key: 'finance', icon: 'receipt', title: texts.finance },
        ...{ note, path, query: {} },
      };
      const invoices = { key: 'invoices', title: texts.invoices, path: '/console/pages/invoices/index' };
      return [finance, { ...finance, ...invoices }];
    }
    const members: RoleEntry = {
      ...{ key: 'members', icon: 'users', title: texts.members, note },
      ...{ path: '/console/pages/members/index', query: {} },
    };
    if (role === 'memberService') return [members];
    return managerEntries({ role, note, brandId }, members);
  });
}

/** Where managers of a brand, or of the group, are led. */
function managerEntries(
  { role, note, brandId }: Pick<RoleView, 'role' | 'brandId'> & { note: string },
  members: RoleEntry,
): RoleEntry[] {
  const theme: RoleEntry = {
    key: `${role}-${brandId ?? 'group'}`,
    icon: 'palette',
    title: texts.theme,
    note,
    path: '/console/pages/theme/index',
    query: brandId ? { brandId } : {},
  };
  const prices: RoleEntry = {
    ...theme,
    ...{ key: `prices-${theme.key}`, icon: 'coin', title: texts.prices },
    path: '/console/pages/prices/index',
  };
  const campaigns: RoleEntry = {
    ...theme,
    ...{ key: `campaigns-${theme.key}`, icon: 'gift', title: texts.campaigns },
    ...{ path: '/console/pages/campaigns/index', query: {} },
  };
  const tiers: RoleEntry = {
    ...theme,
    ...{ key: `tiers-${theme.key}`, icon: 'star', title: texts.tiers },
    path: '/console/pages/tiers/index',
  };
  if (role !== 'groupManager') return [theme, prices, campaigns, tiers];
  const approvals: RoleEntry = {
    ...theme,
    key: 'approvals',
    icon: 'check',
    title: texts.approvals,
    path: '/console/pages/approvals/index',
    query: {},
  };
  const priceApprovals: RoleEntry = {
    ...approvals,
    ...{ key: 'price-approvals', title: texts.priceApprovals },
    path: '/console/pages/price-approvals/index',
  };
  const afterSales: RoleEntry = {
    ...approvals,
    key: 'after-sales',
    icon: 'receipt',
    title: texts.afterSales,
    path: '/console/pages/after-sale-approvals/index',
  };
  return [approvals, priceApprovals, afterSales, members, campaigns, tiers, theme, prices];
}
