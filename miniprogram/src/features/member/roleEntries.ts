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

interface Page {
  icon: IconName;
  title: string;
  path: string;
  /** What of the role's scope the page is told. */
  told?: 'storeId' | 'brandId';
}

const page = (name: string) => `/console/pages/${name}/index`;
const PAGES = {
  workbench: { icon: 'scan', title: texts.workbench, path: '/workbench/pages/board/index', told: 'storeId' },
  theme: { icon: 'palette', title: texts.theme, path: page('theme'), told: 'brandId' },
  prices: { icon: 'coin', title: texts.prices, path: page('prices'), told: 'brandId' },
  campaigns: { icon: 'gift', title: texts.campaigns, path: page('campaigns') },
  tiers: { icon: 'star', title: texts.tiers, path: page('tiers'), told: 'brandId' },
  approvals: { icon: 'check', title: texts.approvals, path: page('approvals') },
  priceApprovals: { icon: 'check', title: texts.priceApprovals, path: page('price-approvals') },
  afterSales: { icon: 'receipt', title: texts.afterSales, path: page('after-sale-approvals') },
  members: { icon: 'users', title: texts.members, path: page('members') },
  adjustments: { icon: 'coin', title: texts.adjustments, path: page('adjustments') },
  finance: { icon: 'receipt', title: texts.finance, path: page('finance') },
  invoices: { icon: 'receipt', title: texts.invoices, path: page('invoices') },
} satisfies Record<string, Page>;

/** What each role comes for, the most frequent first. */
const LEADS: Record<RoleView['role'], readonly (keyof typeof PAGES)[]> = {
  clerk: ['workbench'],
  storeManager: ['workbench', 'prices'],
  brandManager: ['theme', 'prices', 'campaigns', 'tiers'],
  groupManager: [
    ...(['approvals', 'priceApprovals', 'afterSales', 'members', 'campaigns'] as const),
    ...(['tiers', 'adjustments', 'theme', 'prices'] as const),
  ],
  memberService: ['members'],
  finance: ['finance', 'invoices', 'adjustments'],
};

/** Where a person's roles lead: staff to their store's workbench, managers and finance to the console. */
export function roleEntries(roles: readonly RoleView[]): RoleEntry[] {
  return roles.flatMap(({ role, label, storeId, brandId }) =>
    LEADS[role].map((name): RoleEntry => {
      const { icon, title, path, told }: Page = PAGES[name];
      const scope: Record<string, string> = storeId ? { storeId } : brandId ? { brandId } : {};
      return {
        key: `${name}-${role}-${storeId ?? brandId ?? 'group'}`,
        ...{ icon, title, path },
        note: `${label} · ${texts.roles[role]}`,
        query: told && scope[told] ? { [told]: scope[told] } : {},
      };
    }),
  );
}
