import { roleEntries } from './roleEntries';

const paths = (...roles: Parameters<typeof roleEntries>[0]) =>
  roleEntries(roles).map(({ path, query }) => [path, query]);

test('staff of a store are led to the workbench of that store', () => {
  expect(paths({ role: 'clerk', label: '静安寺店', storeId: 's1' })).toEqual([
    ['/workbench/pages/board/index', { storeId: 's1' }],
  ]);
});

test('who manages a store also sets its prices', () => {
  expect(paths({ role: 'storeManager', label: '静安寺店', storeId: 's1' })).toEqual([
    ['/workbench/pages/board/index', { storeId: 's1' }],
    ['/console/pages/prices/index', {}],
  ]);
});

test('a brand manager edits the theme, the prices and the campaigns of that brand, and what it adds to tiers, and does not approve', () => {
  expect(paths({ role: 'brandManager', label: '织屿', brandId: 'loom' })).toEqual([
    ['/console/pages/theme/index', { brandId: 'loom' }],
    ['/console/pages/prices/index', { brandId: 'loom' }],
    ['/console/pages/campaigns/index', {}],
    ['/console/pages/tiers/index', { brandId: 'loom' }],
  ]);
});

test('the group approves first, and may edit every theme, price and campaign', () => {
  expect(paths({ role: 'groupManager', label: '云陌集团' })).toEqual([
    ['/console/pages/approvals/index', {}],
    ['/console/pages/price-approvals/index', {}],
    ['/console/pages/after-sale-approvals/index', {}],
    ['/console/pages/members/index', {}],
    ['/console/pages/campaigns/index', {}],
    ['/console/pages/tiers/index', {}],
    ['/console/pages/adjustments/index', {}],
    ['/console/pages/theme/index', {}],
    ['/console/pages/prices/index', {}],
  ]);
});

test('member service is led to the members', () => {
  expect(paths({ role: 'memberService', label: '云陌集团' })).toEqual([['/console/pages/members/index', {}]]);
});

test('finance, which edits no theme, is led to the days and their bills', () => {
  expect(paths({ role: 'finance', label: '云陌集团' })).toEqual([
    ['/console/pages/finance/index', {}],
    ['/console/pages/invoices/index', {}],
    ['/console/pages/adjustments/index', {}],
  ]);
});

test('every entry of a person has a key of its own; a shopper has none', () => {
  const entries = roleEntries([
    { role: 'clerk', label: 'a', storeId: 's1' },
    { role: 'clerk', label: 'b', storeId: 's2' },
    { role: 'brandManager', label: 'c', brandId: 'loom' },
    { role: 'groupManager', label: 'd' },
  ]);
  expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  expect(roleEntries([])).toEqual([]);
});
