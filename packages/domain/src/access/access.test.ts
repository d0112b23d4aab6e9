import type { Grant, Role } from '../model/member';
import { ROLES, type Operation } from './roles';
import { grantScope, inScope, isNowhere } from './scope';

const STAFF = ['orders.board', 'orders.accept', 'orders.ready', 'orders.verify'];
/** What each role may do: said a second time, so that a slip in the table does not pass. */
const MAY: Record<Role, string[]> = {
  clerk: STAFF,
  storeManager: STAFF,
  brandManager: ['themes.edit', 'campaigns.edit', 'tiers.add'],
  groupManager: ['themes.edit', 'themes.approve', 'campaigns.edit', 'events.read', 'tiers.edit', 'tiers.add'],
  memberService: ['members.phone'],
  finance: ['events.read', 'finance.invoice', 'finance.reconcile', 'finance.refund'],
};
const OPERATIONS = [
  ...STAFF,
  'themes.edit',
  'themes.approve',
  'campaigns.edit',
  'events.read',
  'members.phone',
  'tiers.edit',
  'tiers.add',
  'finance.invoice',
  'finance.reconcile',
  'finance.refund',
] as Operation[];
const GRANTS: Record<Role, Partial<Grant>> = {
  clerk: { storeId: 's1' },
  storeManager: { storeId: 's1' },
  brandManager: { brandId: 'b1' },
  groupManager: {},
  memberService: {},
  finance: {},
};
const THINGS = [
  { storeId: 's1', brandId: 'b1' },
  { storeId: 's2', brandId: 'b1' },
  { storeId: 's3', brandId: 'b2' },
  { brandId: 'b1' },
  { brandId: 'b2' },
  {},
];
const roles = Object.keys(MAY) as Role[];
const grant = (role: Role, place: Partial<Grant> = GRANTS[role]): Grant => ({
  _id: 'g1',
  memberId: 'm1',
  role,
  ...place,
});

test.each(roles.flatMap((role) => OPERATIONS.map((operation) => [role, operation] as const)))(
  'I12: a %s and %s: inside the own scope where the role has it, nowhere else',
  (role, operation) => {
    const scope = grantScope([grant(role)], operation);
    const may = MAY[role].includes(operation);
    expect(isNowhere(scope)).toBe(!may);
    for (const thing of THINGS) {
      const own =
        ['groupManager', 'memberService', 'finance'].includes(role) ||
        (role === 'brandManager' ? thing.brandId === 'b1' : thing.storeId === 's1');
      expect(inScope(scope, thing)).toBe(may && own);
    }
  },
);

test('I12: every role of the table is in this test', () => {
  expect(Object.keys(ROLES).sort()).toEqual([...roles].sort());
});

test.each(roles)('I12: a %s whose grant names the wrong kind of scope, or two, may do nothing', (role) => {
  const places = [{ storeId: 's1' }, { brandId: 'b1' }, {}, { storeId: 's1', brandId: 'b1' }];
  const right = JSON.stringify(GRANTS[role]);
  for (const place of places.filter((place) => JSON.stringify(place) !== right)) {
    for (const operation of OPERATIONS) {
      expect(isNowhere(grantScope([grant(role, place)], operation))).toBe(true);
    }
  }
});

test('I12: several grants add up; none of them lends its scope to another', () => {
  const grants = [
    grant('clerk', { storeId: 's1' }),
    grant('clerk', { storeId: 's2' }),
    grant('storeManager', { storeId: 's2' }),
    grant('brandManager', { brandId: 'b2' }),
  ];
  expect(grantScope(grants, 'orders.accept')).toEqual({ all: false, storeIds: ['s1', 's2'], brandIds: [] });
  expect(grantScope(grants, 'themes.edit')).toEqual({ all: false, storeIds: [], brandIds: ['b2'] });
});

test.each(['constructor', 'toString', '__proto__', 'owner', ''])(
  'I12: a role "%s" may do nothing',
  (role) => {
    for (const operation of OPERATIONS) {
      expect(isNowhere(grantScope([grant(role as Role, {})], operation))).toBe(true);
    }
    expect(isNowhere(grantScope([], 'orders.board'))).toBe(true);
  },
);
