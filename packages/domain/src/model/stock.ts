/**
 * 库存 of one SKU at one store. `available` = onHand − reserved, kept as a field because a conditional update needs it;
 * `reserved` is the sum of `held` (I1). `_id` = stockId(storeId, skuId).
 */
export interface Stock {
  _id: string;
  storeId: string;
  skuId: string;
  onHand: number;
  reserved: number;
  available: number;
  /** Live reservations by order id. */
  held: Record<string, { qty: number; untilMs: number }>;
}

/** The id of a store's stock (or price) of a SKU. */
export function stockId(storeId: string, skuId: string): string {
  return `${storeId}__${skuId}`;
}
