import { MAX_LINES, MAX_QTY } from '@fangzhen/domain/cart/limits';
import { lineKey } from '@fangzhen/domain/product/chosen';

/** One SKU in the cart, with what is needed to show it. The price is only what was seen last: a quote has the last word (I13). */
export interface CartLine {
  skuId: string;
  productId: string;
  title: string;
  optionText: string;
  picture: string;
  unitFen: number;
  listUnitFen?: number;
  /** What is chosen with it, by id; absent: what is usual of the product. */
  choices?: string[];
  /** It is booked for a time: never in the cart, only bought at once. */
  service?: boolean;
  qty: number;
}

type Chosen = Pick<CartLine, 'skuId' | 'choices'>;

/** What tells a line from the others of its store: the SKU with what is chosen. */
export const keyOf = ({ skuId, choices }: Chosen): string => lineKey(skuId, choices);

/** A line as a quote or an order is asked for it. */
export const askedLine = ({ skuId, choices, qty }: Chosen & { qty: number }) => ({
  skuId,
  qty,
  ...(choices && { choices }),
});

/** What a quote said of a line: the one with its choices; where it names none, the SKU's first. */
export function quotedOf<Q extends Chosen>(quoted: readonly Q[], line: Chosen): Q | undefined {
  const same = quoted.find((one) => keyOf(one) === keyOf(line));
  return same ?? (line.choices ? undefined : quoted.find(({ skuId }) => skuId === line.skuId));
}

/** A store that sells; what a cart's heading shows. */
export interface CartShop {
  storeId: string;
  storeName: string;
  brandId: string;
  brandName: string;
}
/** What is in the cart of one store: that is what is checked out at a time. */
export interface StoreCart extends CartShop {
  lines: CartLine[];
  /** It was put together at this table, and is sent from there as it was then. */
  table?: { sessionId: string; version: number };
}
/** What a cart is quoted for until the checkout asks how it is to reach the shopper. */
export const PICKUP = { kind: 'pickup' as const };

/** The store used last comes first. A store without lines is not in it. */
export type Cart = readonly StoreCart[];

const withQty = (line: CartLine, qty: number): CartLine => ({ ...line, qty: Math.min(qty, MAX_QTY) });

/**
 * Puts a line in: the same SKU with the same choices is added up, a new one goes to the top, at the price and under the name seen last.
 * A full cart stays as it is.
 */
export function addLine(cart: Cart, shop: CartShop, line: CartLine): Cart {
  const lines = cart.find(({ storeId }) => storeId === shop.storeId)?.lines ?? [];
  const held = lines.find((other) => keyOf(other) === keyOf(line));
  if (!held && lines.length >= MAX_LINES) return cart;
  const next = held
    ? lines.map((old) => (old === held ? withQty(line, held.qty + line.qty) : old))
    : [withQty(line, line.qty), ...lines];
  const { storeId, storeName, brandId, brandName } = shop;
  return [
    { storeId, storeName, brandId, brandName, lines: next },
    ...cart.filter((other) => other.storeId !== storeId),
  ];
}

/** Sets how many of a line; 0 takes it out. */
export function setQty(cart: Cart, storeId: string, key: string, qty: number): Cart {
  return changeLines(cart, storeId, (lines) =>
    qty <= 0
      ? lines.filter((line) => keyOf(line) !== key)
      : lines.map((line) => (keyOf(line) === key ? withQty(line, qty) : line)),
  );
}

/** Takes these lines out: what was ordered, for instance. */
export function removeLines(cart: Cart, storeId: string, keys: readonly string[]): Cart {
  return changeLines(cart, storeId, (lines) => lines.filter((line) => !keys.includes(keyOf(line))));
}

/** Takes so many of a line out: those that were ordered. */
export function takeOut(cart: Cart, storeId: string, { qty, ...line }: Chosen & { qty: number }): Cart {
  const held = heldIn(cart, storeId, keyOf(line));
  return held ? setQty(cart, storeId, keyOf(line), held.qty - qty) : cart;
}

/** The line of a store's cart that has this key. */
export const heldIn = (cart: Cart, storeId: string, key: string): CartLine | undefined =>
  cart.find((store) => store.storeId === storeId)?.lines.find((line) => keyOf(line) === key);

type SeenPrice = Chosen & Pick<CartLine, 'unitFen' | 'listUnitFen'>;

/** Shows the prices that a quote gave. The same cart when none differs. */
export function reprice(cart: Cart, storeId: string, prices: readonly SeenPrice[]): Cart {
  const stale = (line: CartLine) => {
    const seen = quotedOf(prices, line);
    return seen && (seen.unitFen !== line.unitFen || seen.listUnitFen !== line.listUnitFen);
  };
  if (!cart.find((store) => store.storeId === storeId)?.lines.some(stale)) return cart;
  return changeLines(cart, storeId, (lines) =>
    lines.map((line) => {
      const { unitFen, listUnitFen } = quotedOf(prices, line) ?? line;
      return { ...line, unitFen, listUnitFen };
    }),
  );
}

function changeLines(cart: Cart, storeId: string, change: (lines: CartLine[]) => CartLine[]): Cart {
  return cart
    .map((store) => (store.storeId === storeId ? { ...store, lines: change(store.lines) } : store))
    .filter(({ lines }) => lines.length > 0);
}

/** Units in the whole cart, or of one store. */
export function unitCount(cart: Cart, storeId?: string): number {
  const stores = storeId === undefined ? cart : cart.filter((store) => store.storeId === storeId);
  return stores.reduce((sum, { lines }) => sum + lines.reduce((units, { qty }) => units + qty, 0), 0);
}

/** Units of one product at a store, whatever the SKU. */
export function productQty(cart: Cart, storeId: string, productId: string): number {
  const lines = cart.find((store) => store.storeId === storeId)?.lines ?? [];
  return lines.reduce((sum, line) => sum + (line.productId === productId ? line.qty : 0), 0);
}

/** A preview without any discount. */
export function subtotalFen({ lines }: Pick<StoreCart, 'lines'>): number {
  return lines.reduce((sum, { unitFen, qty }) => sum + unitFen * qty, 0);
}
