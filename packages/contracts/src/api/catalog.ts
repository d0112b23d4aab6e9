import * as v from 'valibot';
import { contract } from '../contract';
import { CouponOffer } from '../model/coupon';
import { CategoryNode, MenuCategory, ProductView } from '../model/product';
import { BrandCard, StoreCard } from '../model/store';
import { Id, LngLat, RegionCode } from '../primitives';

export const catalog = {
  /** A brand's page in one call: theme, the store it serves from, that store's menu, and coupons on offer. */
  brandHome: contract(
    v.strictObject({
      brandId: Id,
      /** The store to show; absent: the nearest open one of the brand, or the first of the city. */
      storeId: v.optional(Id),
      at: v.optional(LngLat),
      cityCode: v.optional(RegionCode),
      /** The theme version that the client has cached; the document is left out when it is still the published one. */
      themeVersion: v.optional(v.number()),
    }),
    v.object({
      brand: BrandCard,
      /**
       * `document` is a ThemeDocument as stored. It is read leniently: what the app does not know is skipped.
       * Absent when `themeVersion` is the published version.
       */
      theme: v.object({ version: v.number(), document: v.optional(v.unknown()) }),
      store: v.optional(StoreCard),
      categories: v.array(MenuCategory),
      offers: v.array(CouponOffer),
    }),
  ),
  /** The group's categories, through which one finds what every brand has of a kind. */
  categories: contract(v.strictObject({}), v.object({ categories: v.array(CategoryNode) })),
  /** One product at one store: price, SKUs, stock, and the coupon of the member's that would take most off one unit. */
  product: contract(
    v.strictObject({ productId: Id, storeId: Id }),
    v.object({
      product: ProductView,
      store: StoreCard,
      bestCoupon: v.optional(v.object({ couponId: Id, title: v.string(), savingFen: v.number() })),
    }),
  ),
};
