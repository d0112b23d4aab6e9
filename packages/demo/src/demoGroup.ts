import type {
  AddressBook,
  Brand,
  Campaign,
  Category,
  Coupon,
  CouponClaims,
  CouponTemplate,
  Grant,
  GroupCategory,
  GrowthAccount,
  GrowthEntry,
  Identity,
  Member,
  Order,
  PaymentNotice,
  PointsAccount,
  PointsEntry,
  PriceChange,
  PriceTemplate,
  Product,
  Region,
  Stock,
  Store,
  Table,
  Theme,
  ThemeVersion,
  TierAddition,
  TierRules,
} from '@fangzhen/domain';
import { DAY_MS, shanghaiDay } from '@fangzhen/domain';
import { brands as everyBrand } from './brands/index';
import { cities, storesOf } from './cities/index';
import { campaigns } from './campaigns';
import { CouponBook, couponTemplates } from './coupons';
import type { DemoBrand } from './demoBrand';
import type { DemoFile, Drawing } from './files';
import { memberIdOf } from '@fangzhen/cloudkit/ids';
import { addressBooks } from './people/addresses';
import { groupCategories } from './groupCategories';
import { historyOf } from './people/history';
import {
  FIRST_SHOPPER_KEY,
  memberDocuments,
  people,
  personByKey,
  portraits,
  type Person,
} from './people/people';
import { pricesOf } from './prices';
import { regulars } from './people/regulars';
import { tablesOf } from './services/tables';
import { stockOf } from './stock';
import { themeOf } from './themes';
import { growthOfAll, tierAdditions, tierRules } from './tiers';

/** The documents of every collection that the demo fills. */
export interface DemoCollections {
  addressBooks: AddressBook[];
  brands: Brand[];
  campaigns: Campaign[];
  categories: Category[];
  couponClaims: CouponClaims[];
  couponTemplates: CouponTemplate[];
  coupons: Coupon[];
  grants: Grant[];
  groupCategories: GroupCategory[];
  growthAccounts: GrowthAccount[];
  growthEntries: GrowthEntry[];
  identities: Identity[];
  members: Member[];
  orders: Order[];
  paymentNotices: PaymentNotice[];
  pointsAccounts: PointsAccount[];
  pointsEntries: PointsEntry[];
  priceChanges: PriceChange[];
  priceTemplates: PriceTemplate[];
  products: Product[];
  regions: Region[];
  stock: Stock[];
  stores: Store[];
  tables: Table[];
  themeVersions: ThemeVersion[];
  themes: Theme[];
  tierAdditions: TierAddition[];
  tierRules: TierRules[];
}

export interface DemoGroup {
  collections: DemoCollections;
  people: Person[];
  files: DemoFile[];
}

/**
 * 云陌集团: its brands, cities, stores, products, people and their past. The same seed and time give deep-equal data.
 *
 * @param seed decides the stock.
 * @param nowMs dates are counted from the Shanghai day it lies in; UTC milliseconds.
 */
export function demoGroup({ seed = 1, nowMs }: { seed?: number; nowMs: number }): DemoGroup {
  const brands = [...everyBrand].sort((a, b) => a.brand.rank - b.brand.rank);
  const themes = brands.map((brand) => themeOf(brand, nowMs));
  return {
    collections: {
      ...shops(brands, seed, nowMs),
      ...membership(brands, nowMs),
      themes: themes.map(({ theme }) => theme),
      themeVersions: themes.map(({ version }) => version),
    },
    people,
    files: drawn({ ...Object.assign({}, ...brands.map(({ pictures }) => pictures)), ...portraits }),
  };
}

/** What is sold, where, and how much of it there is. */
function shops(brands: DemoBrand[], seed: number, nowMs: number) {
  const stores = [
    ...cities.flatMap((city) => storesOf(city, nowMs)),
    ...brands.flatMap((brand) => brand.storesAt?.(nowMs) ?? []),
  ];
  const ofBrand = ({ brand }: DemoBrand) => stores.filter(({ brandId }) => brandId === brand._id);
  return {
    brands: brands.map(({ brand }) => brand),
    categories: brands.flatMap(({ categories }) => categories),
    products: brands.flatMap(({ products }) => products),
    regions: cities.map(({ region }) => region),
    stores,
    tables: tablesOf(stores),
    stock: brands.flatMap((brand) => stockOf(brand, ofBrand(brand), seed)),
    campaigns: campaigns(nowMs),
    groupCategories,
    ...pricesOf(brands, nowMs),
  };
}

/** Who the members are, what they may do, and what they have claimed, bought and earned. */
function membership(brands: DemoBrand[], nowMs: number) {
  const book = new CouponBook(couponTemplates(brands, nowMs));
  const shopper = personByKey(FIRST_SHOPPER_KEY);
  const { growth, ...history } = historyOf(
    shopper,
    brands.flatMap(({ products }) => products),
    book,
    nowMs,
  );
  const yesterdayMs = shanghaiDay(nowMs).startMs - DAY_MS / 2;
  for (const templateId of ['morrow-coffee-30-6', 'group-100-15']) {
    book.claim(templateId, memberIdOf(shopper), yesterdayMs);
  }
  const known = memberDocuments(nowMs);
  const others = regulars(book, nowMs);
  return {
    ...history,
    ...growthOfAll(growth, nowMs),
    tierAdditions: tierAdditions(nowMs),
    tierRules: [tierRules(nowMs)],
    addressBooks: addressBooks(),
    members: [...known.members, ...others.members],
    identities: [...known.identities, ...others.identities],
    grants: known.grants,
    couponTemplates: book.templates,
    coupons: book.coupons,
    couponClaims: book.claims,
  };
}

function drawn(pictures: Record<string, Drawing>): DemoFile[] {
  return Object.entries(pictures).map(([path, draw]) => ({
    path,
    contentType: 'image/svg+xml',
    body: draw(),
  }));
}
