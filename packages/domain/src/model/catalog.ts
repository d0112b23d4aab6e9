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
  listPriceFen: number;
  /** The brand's price, at or under the list price; a store may have its own (StorePrice). */
  priceFen: number;
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
  rank: number;
  onSale: boolean;
}

/** A store's own price of one SKU; where there is none, the brand's holds. `_id` = stockId(storeId, skuId). */
export interface StorePrice {
  _id: string;
  storeId: string;
  skuId: string;
  priceFen: number;
}
