import type { Service } from '../appointment/need';
import type { ModifierChoice } from '../model/catalog';
import { stockId } from '../model/stock';
import { lineKey } from '../product/chosen';
import type { LineProblem } from './lineProblem';

/** One line of a cart with the price of its SKU at the store. Prices come from the server's own records (I13). */
export interface CartLine {
  /** Where it is bought: a checkout may hold several stores. */
  storeId: string;
  brandId: string;
  skuId: string;
  productId: string;
  categoryId: string;
  /** GB/T 2260: the store's city and district. */
  regionCodes?: readonly string[];
  title: string;
  /** The SKU's values and what is chosen with it. */
  optionText: string;
  picture: string;
  qty: number;
  /** With what the choices add. */
  unitFen: number;
  /** The list price, only where it is really higher. */
  listUnitFen?: number;
  /** What is chosen with it; absent: nothing. */
  choices?: readonly ModifierChoice[];
  /** What it needs of the store's calendar, if it is a service. */
  service?: Service;
  /** Why it cannot be bought now, whatever is on the shelf. */
  problem?: LineProblem;
}

interface AnyLine {
  skuId: string;
  qty: number;
  storeId?: string;
  choices?: readonly { id: string }[];
}

/**
 * The same SKU with the same choices twice becomes one line at the first one's place; lines that name their store are added up
 * within it. Keeps the order of first mention, and what keeps either of them from being bought.
 */
export function addUpLines<L extends AnyLine>(lines: readonly L[]): L[] {
  const byShelf = new Map<string, L>();
  for (const line of lines) {
    const choiceIds = line.choices?.map(({ id }) => id);
    const key = stockId(line.storeId ?? '', lineKey(line.skuId, choiceIds));
    const first = byShelf.get(key);
    byShelf.set(key, first ? { ...line, ...first, qty: first.qty + line.qty } : line);
  }
  return [...byShelf.values()];
}
