/** One line of a cart with the price of its SKU at the store. Prices come from the server's own records (I13). */
export interface CartLine {
  skuId: string;
  productId: string;
  categoryId: string;
  title: string;
  optionText: string;
  picture: string;
  qty: number;
  unitFen: number;
  /** The list price, only where it is really higher. */
  listUnitFen?: number;
}

/** The same SKU twice becomes one line at the first one's place (I1). Keeps the order of first mention. */
export function addUpLines<L extends { skuId: string; qty: number }>(lines: readonly L[]): L[] {
  const bySku = new Map<string, L>();
  for (const line of lines) {
    const first = bySku.get(line.skuId);
    bySku.set(line.skuId, first ? { ...first, qty: first.qty + line.qty } : line);
  }
  return [...bySku.values()];
}
