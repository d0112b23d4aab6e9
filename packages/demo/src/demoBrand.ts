import type { PageModule, ThemeTokens } from '@fangzhen/contracts';
import type { Brand, Category, CouponTemplate, Product, Store } from '@fangzhen/domain';
import type { Drawing } from './files';

/** A coupon template as a brand writes it; days are added when the group is made. */
export type CouponSpec = Pick<
  CouponTemplate,
  '_id' | 'title' | 'benefit' | 'scope' | 'scopeText' | 'budget' | 'perMember'
> &
  Pick<CouponTemplate, 'code'> & {
    /** Days from receipt; or, with `fixedDays`, until so many days from today. */
    validDays: number;
    fixedDays?: boolean;
  };

/** What a shop keeps of one SKU: on an ordinary day from `low` to `high` units. */
export interface StockLevel {
  low: number;
  high: number;
  /** It is made when somebody orders it, and not counted. */
  madeToOrder?: true;
}

/** Everything the demo knows about one brand. A module in brands/ exports one as its default. */
export interface DemoBrand {
  brand: Brand;
  categories: Category[];
  tokens: ThemeTokens;
  modules: PageModule[];
  products: Product[];
  /** The range that the group allows its prices, in whole percent of the list price. */
  priceRange: { minPercent: number; maxPercent: number };
  stockOf: (product: Product) => StockLevel;
  coupons: CouponSpec[];
  /** Stores that stand in no file of cities/: those of a brand made by `newBrand`. */
  storesAt?: (nowMs: number) => Store[];
  /** Storage path → picture. Those under `banners/` are offered in the theme editor. */
  pictures: Record<string, Drawing>;
}
