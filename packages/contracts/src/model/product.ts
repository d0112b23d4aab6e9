import * as v from 'valibot';
import { Fen, Id } from '../primitives';

export const ProductCard = v.object({
  id: Id,
  name: v.string(),
  subtitle: v.string(),
  picture: v.string(),
  /** The lowest price of its SKUs at this store, and the struck list price only where it is really higher. */
  fromFen: Fen,
  listFromFen: v.optional(Fen),
  /** Present when there is nothing to choose: the one SKU. */
  onlySkuId: v.optional(Id),
  skuCount: v.number(),
  soldOut: v.boolean(),
  /** It is booked for a time, and put into no cart. */
  service: v.optional(v.boolean()),
  /** Why none of it can be bought now, in a few words: outside of its hours, or its price is being looked at. */
  blocked: v.optional(v.string()),
});
export type ProductCard = v.InferOutput<typeof ProductCard>;

export const MenuCategory = v.object({ id: Id, name: v.string(), products: v.array(ProductCard) });
export type MenuCategory = v.InferOutput<typeof MenuCategory>;

/** One of the group's categories with those below it, and the brands' own that belong to it. */
export interface CategoryNode {
  id: string;
  name: string;
  children: CategoryNode[];
  brands: { brandId: string; brandName: string; categoryId: string; categoryName: string }[];
}
export const CategoryNode: v.GenericSchema<CategoryNode> = v.object({
  id: Id,
  name: v.string(),
  children: v.array(v.lazy(() => CategoryNode)),
  brands: v.array(v.object({ brandId: Id, brandName: v.string(), categoryId: Id, categoryName: v.string() })),
});

export const SkuView = v.object({
  id: Id,
  /** One value for each option of the product, in the options' order. */
  values: v.array(v.string()),
  priceFen: Fen,
  listPriceFen: v.optional(Fen),
  available: v.number(),
  /** Of a service: how long it takes. */
  minutes: v.optional(v.number()),
  /** As of its card. */
  blocked: v.optional(v.string()),
});
export type SkuView = v.InferOutput<typeof SkuView>;

/** What may be chosen with a product besides its SKU (sugar, ice, extras), from `min` to `max` of each kind. */
export const ModifierView = v.object({
  id: Id,
  name: v.string(),
  min: v.number(),
  max: v.number(),
  choices: v.array(v.object({ id: Id, name: v.string(), priceFen: Fen })),
});
export type ModifierView = v.InferOutput<typeof ModifierView>;

export const ProductView = v.object({
  id: Id,
  brandId: Id,
  name: v.string(),
  subtitle: v.string(),
  description: v.string(),
  picture: v.string(),
  options: v.array(v.object({ name: v.string(), values: v.array(v.string()) })),
  skus: v.array(SkuView),
  /** It is booked for a time. */
  service: v.optional(v.boolean()),
  /** Empty: nothing to choose but the SKU. */
  modifiers: v.array(ModifierView),
});
export type ProductView = v.InferOutput<typeof ProductView>;
