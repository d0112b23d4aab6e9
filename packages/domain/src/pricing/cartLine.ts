import { stockId } from '../model/stock';
import type { LineProblem } from './lineProblem';

/** One line of a cart with the price of its SKU at the store. Prices come from the server's own records (I13). */
export interface CartLine {
  /** Where it is bought: a checkout may hold several stores. */
  storeId: string;
  brandId: string;
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
  /** Why it cannot be bought now, whatever is on the shelf. */
  problem?: LineProblem;
}

/**
 * The same SKU twice becomes one line at the first one's place (I1); lines that name their store are added up within it. Keeps
 * the order of first mention.
 */
export function addUpLines<L extends { skuId: string; qty: number; storeId?: string }>(
  lines: readonly L[],
): L[] {
  const byShelf = new Map<string, L>();
  for (const line of lines) {
    const key = stockId(line.storeId ?? '', line.skuId);
    const first = byShelf.get(key);
    byShelf.set(key, first ? { ...first, qty: first.qty + line.qty } : line);
  }
  return [...byShelf.values()];
}
