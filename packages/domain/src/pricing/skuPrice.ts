import type { Sku } from '../model/catalog';

export interface SkuPrice {
  unitFen: number;
  /** The list price, only where it is really higher: nothing is struck through for show. */
  listUnitFen?: number;
}

/** What one unit of a SKU costs at a store: the store's own price, else the brand's. */
export function skuPrice(
  { priceFen, listPriceFen }: Pick<Sku, 'priceFen' | 'listPriceFen'>,
  storePriceFen?: number,
): SkuPrice {
  const unitFen = storePriceFen ?? priceFen;
  return listPriceFen > unitFen ? { unitFen, listUnitFen: listPriceFen } : { unitFen };
}
