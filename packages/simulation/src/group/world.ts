import { demoGroup, identityIdOf, memberIdOf, type DemoCollections, type Person } from '@fangzhen/demo';
import {
  earn,
  emptyAccount,
  FIRST_TIER_RULES,
  issueCoupon,
  TIER_RULES_ID,
  type AppointmentTerms,
  type Campaign,
  type CouponTemplate,
  type PointsAccount,
  type PointsEntry,
  type Product,
  type TierRules,
} from '@fangzhen/domain';
import type { Doc } from '@fangzhen/local-cloud/sim';
import { MORNING_MS, stranger } from '@fangzhen/tools/stage';

export { MORNING_MS };
export const STORE_ID = 'morrow-sh-01';
/** Where shoppers buy something beside, in the same checkout. */
export const OTHER_STORE_ID = 'loom-sh-01';
/** What the group gives to its members, of a budget that three grants use up. */
export const GRANT_TEMPLATE_ID = 'group-100-15';
const GRANT_BUDGET = 15;
export const TEMPLATE_IDS = ['group-welcome-8', 'morrow-coffee-30-6'];

const HOUR_MS = 3_600_000;
const SKUS = 4;
/** So few that shoppers get into each other's way. */
const ON_HAND = [2, 3, 5, 40];
const OTHER_SKUS = 2;
const OTHER_ON_HAND = [2, 30];
const BUDGET = 3;
/** The one table of the first store. */
export const TABLE_CODE = 'table-a1';
const TABLE = { _id: TABLE_CODE, storeId: STORE_ID, no: 'A1', seats: 4, session: 1 };
export const SERVICE_SKU_ID = 'tasting-1';
/** Two who can do it, at times that overlap: a service takes an hour. */
export const APPOINTMENT_STARTS_MS = [2, 2.5, 3, 26].map((hours) => MORNING_MS + hours * HOUR_MS);
const ALL_WEEK = Array.from({ length: 7 }, () => [{ openMinute: 0, closeMinute: 1440 }]);
const staff = (id: string) => ({
  ...{ id, name: id, kind: 'staff' as const, capacity: 1, weekly: ALL_WEEK, daysOff: {} },
});
const APPOINTMENTS: AppointmentTerms = {
  ...{ stepMinutes: 30, leadMinutes: 30, days: 3, cancelHours: 1 },
  resources: [staff('mei'), staff('yun')],
};
/** Of the first store; so few places that shoppers want the same. */
const SLOTS = { slotMinutes: 60, capacity: 2, leadMinutes: 10 };
/** When shoppers like to fetch their order: soon, later, and when most clocks have jumped past it. */
export const SLOT_STARTS_MS = [1, 2, 5].map((hours) => MORNING_MS + hours * HOUR_MS);
const GIFT_POINTS = 1500;
const GIFT_DAYS_MS = 3 * 24 * HOUR_MS;

export const shoppers = ['ann', 'bao', 'cai', 'dan'].map((name) => stranger(name));
export const clerk = stranger('clerk');
/** Decides for the group. */
export const boss = stranger('boss');
export const auditor = stranger('auditor');

/** Who acts under this name; the time has nobody's. */
export const personOf = (who: string): Person => shoppers.find(({ key }) => key === who) ?? clerk;

export interface World {
  skuIds: string[];
  /** Of the other store. */
  otherSkuIds: string[];
  content: Record<string, Doc[]>;
}

/** Two stores of the demo's, of two brands, a few things on their shelves, four shoppers with points and a coupon, and a clerk. */
export function makeWorld(): World {
  const { collections } = demo();
  const stores = collections.stores.filter(({ _id }) => _id === STORE_ID || _id === OTHER_STORE_ID);
  const skuIds = soldAt(STORE_ID, SKUS);
  const drinkId = madeToOrderAt(STORE_ID);
  const otherSkuIds = soldAt(OTHER_STORE_ID, OTHER_SKUS);
  const all = [...skuIds, drinkId, ...otherSkuIds];
  const sold = collections.products.filter(({ skus }) => skus.some(({ id }) => all.includes(id)));
  const templates = TEMPLATE_IDS.map((id) => collections.couponTemplates.find(({ _id }) => _id === id)!);
  const content = {
    brands: collections.brands,
    regions: collections.regions,
    stores: stores.map((store) =>
      store._id === STORE_ID
        ? {
            ...store,
            services: { pickup: SLOTS, appointments: APPOINTMENTS, dineIn: { sessionHours: 4 } },
          }
        : store,
    ),
    products: [...sold, service(sold[0]!)],
    tables: [TABLE],
    priceTemplates: collections.priceTemplates.filter((template) =>
      stores.some(({ brandId }) => brandId === template.brandId),
    ),
    stock: [
      ...skuIds.map((skuId, i) => shelf(STORE_ID, skuId, ON_HAND[i]!)),
      { ...shelf(STORE_ID, drinkId, 0), madeToOrder: true },
      shelf(STORE_ID, SERVICE_SKU_ID, 1000),
      ...otherSkuIds.map((skuId, i) => shelf(OTHER_STORE_ID, skuId, OTHER_ON_HAND[i]!)),
    ],
    campaigns: campaigns(),
    couponTemplates: [
      ...templates.map((template) => ({ ...template, budget: BUDGET, left: BUDGET, held: {} })),
      {
        ...collections.couponTemplates.find(({ _id }) => _id === GRANT_TEMPLATE_ID)!,
        ...{ budget: GRANT_BUDGET, left: GRANT_BUDGET, held: {} },
      },
    ],
    coupons: shoppers.map((shopper) => giftCoupon(templates[1]!, memberIdOf(shopper))),
    ...gifts(),
    tierRules: [tierRules()],
    ...people(),
    grants: [
      { _id: 'clerk', memberId: memberIdOf(clerk), role: 'clerk', storeId: STORE_ID },
      { _id: 'boss', memberId: memberIdOf(boss), role: 'groupManager' },
      { _id: 'auditor', memberId: memberIdOf(auditor), role: 'finance' },
    ],
  };
  return { skuIds: [...skuIds, drinkId], otherSkuIds, content: content as unknown as World['content'] };
}

/** They have been here before. */
const people = () => {
  const all = [...shoppers, clerk, boss, auditor];
  const createdAtMs = MORNING_MS;
  return {
    members: all.map((one) => ({
      ...{ _id: memberIdOf(one), unionId: one.unionId, nickname: one.label, avatar: '', createdAtMs },
    })),
    identities: all.map((one) => ({ _id: identityIdOf(one), memberId: memberIdOf(one), createdAtMs })),
  };
};

let made: { collections: DemoCollections } | undefined;
const demo = () => (made ??= demoGroup({ nowMs: MORNING_MS }));

const soldAt = (storeId: string, count: number): string[] =>
  demo()
    .collections.stock.filter((shelf) => shelf.storeId === storeId)
    .map(({ skuId }) => skuId)
    .slice(0, count);

const QUOTA = 4;

/**
 * One across the two brands, of which there are few, so that shoppers take them from each other; and one within the first store that a part given back
 * breaks.
 */
const campaigns = (): Campaign[] =>
  [
    {
      ...{ _id: 'across', benefit: { kind: 'threshold' as const, thresholdFen: 2000, offFen: 900 } },
      ...{ scope: { brandIds: ['loom'] }, counts: { brandIds: ['morrow'] } },
      quota: { count: QUOTA, budgetFen: QUOTA * 800 },
    },
    {
      ...{ _id: 'pair', brandId: 'morrow', quota: {}, scope: {} },
      benefit: { kind: 'bundle' as const, every: 2, last: 1, percentOff: 50 },
    },
  ].map((given) => ({
    ...{ title: given._id, scopeText: '', payers: PAYERS, state: 'running' as const, version: 1 },
    ...{ fromMs: MORNING_MS - HOUR_MS, untilMs: MORNING_MS + 1000 * HOUR_MS },
    ...{ usedCount: 0, usedFen: 0, held: {}, changedAtMs: MORNING_MS, changedByName: '' },
    ...given,
  }));

const PAYERS: Campaign['payers'] = [
  { payer: 'group', percent: 50 },
  { payer: 'brand', percent: 50 },
];

/** So low that one order lifts, a refund lets fall, and a price is another from then on. */
const THRESHOLDS = [0, 15, 40, 90];

const tierRules = (): TierRules => ({
  ...{ _id: TIER_RULES_ID, version: 1, fromMs: MORNING_MS, changedAtMs: MORNING_MS, changedByName: '' },
  body: {
    ...FIRST_TIER_RULES,
    tiers: FIRST_TIER_RULES.tiers.map((tier, i) => ({
      ...tier,
      ...{ threshold: THRESHOLDS[i]!, keep: Math.floor(THRESHOLDS[i]! / 2) },
    })),
  },
});

/** Something of the store's that nobody counts. */
const madeToOrderAt = (storeId: string): string =>
  demo().collections.stock.find((one) => one.storeId === storeId && one.madeToOrder)!.skuId;

/** Something that is done for an hour, in place of something that is sold. */
const service = (product: Product): Product => ({
  ...product,
  ...{ _id: 'tasting', name: '品鉴', options: [], modifiers: [], rank: 99 },
  skus: [{ id: SERVICE_SKU_ID, values: [], listPriceFen: 3000, priceFen: 3000 }],
  service: { needs: 'staff', minutes: 60 },
});

const shelf = (storeId: string, skuId: string, onHand: number) => ({
  _id: `${storeId}__${skuId}`,
  storeId,
  skuId,
  onHand,
  available: onHand,
  reserved: 0,
  held: {},
});

const giftCoupon = (template: CouponTemplate, memberId: string) => ({
  ...issueCoupon({ template, memberId, couponId: `gift-${memberId}`, nowMs: MORNING_MS }),
  scope: {},
});

/** Two lots each, one of which ends within the history's days. */
function gifts(): { pointsAccounts: PointsAccount[]; pointsEntries: PointsEntry[] } {
  const pointsEntries: PointsEntry[] = [];
  const pointsAccounts = shoppers.map((shopper) => {
    const memberId = memberIdOf(shopper);
    return [GIFT_DAYS_MS, 100 * GIFT_DAYS_MS].reduce((account, lifeMs, i) => {
      const id = `gift-${i}-${memberId}`;
      const gift = { points: GIFT_POINTS, lotId: id, expiresAtMs: MORNING_MS + lifeMs };
      const note = { entryId: id, nowMs: MORNING_MS, title: '礼物', fundedBy: 'group' };
      const earned = earn(account, { ...note, ...gift });
      pointsEntries.push(earned.entry);
      return earned.account;
    }, emptyAccount(memberId));
  });
  return { pointsAccounts, pointsEntries };
}
