import type { ResourceKind } from './appointment';
import type { OpenInterval } from './store';

/** One brand of the group. */
export interface Brand {
  _id: string;
  name: string;
  slogan: string;
  /** File id of its logo. */
  logo: string;
  /** Order among the brands on the home tab. */
  rank: number;
}

export interface Category {
  _id: string;
  brandId: string;
  name: string;
  rank: number;
  /** The group's category that it belongs to; absent: to none. */
  groupCategoryId?: string;
}

/** 集团品类: what every brand's categories are gathered under, in a tree. */
export interface GroupCategory {
  _id: string;
  name: string;
  /** Absent at the top. */
  parentId?: string;
  /** Order among those of the same parent. */
  rank: number;
}

/** One choice of a product: what it is called and what may be chosen. */
export interface ProductOption {
  name: string;
  values: string[];
}

export interface Sku {
  id: string;
  /** One value for each option of the product. */
  values: string[];
  /** What came with the product, and holds where no price template says otherwise (PriceTemplate). */
  listPriceFen: number;
  priceFen: number;
  /** Of a service: how long it takes, where not as long as its product says. */
  minutes?: number;
}

/** One thing that can be chosen with a product, and what it adds to the price. */
export interface ModifierChoice {
  /** Unique within the product. */
  id: string;
  name: string;
  priceFen: number;
}

/** 做法与加料 (sugar, ice, extras): what is chosen with a product and is no SKU of its own. */
export interface Modifier {
  id: string;
  name: string;
  /** How many of its choices are taken at least, and at most. */
  min: number;
  max: number;
  choices: ModifierChoice[];
}

/** 商品 (SPU) with its SKUs inside: they are always read and changed together. */
export interface Product {
  _id: string;
  brandId: string;
  categoryId: string;
  name: string;
  subtitle: string;
  description: string;
  /** File id. */
  picture: string;
  options: ProductOption[];
  skus: Sku[];
  modifiers?: Modifier[];
  /** 到店服务: it is booked for a time, and takes up somebody or a seat for so long. */
  service?: { needs: ResourceKind; minutes: number };
  rank: number;
  onSale: boolean;
  /** When it may be sold, where not at any time (breakfast): seven days, Sunday first, as a store's hours. */
  sellHours?: OpenInterval[][];
}
