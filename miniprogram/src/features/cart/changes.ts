import type { CartAnswer, CartChange } from '@fangzhen/contracts';
import { MAX_QTY } from '@fangzhen/domain/cart/limits';
import {
  addLine,
  heldIn,
  keyOf,
  removeLines,
  setQty,
  takeOut,
  type Cart,
  type CartLine,
  type CartShop,
} from './cart';

/** One thing done to one line on this phone, with what is needed to show it. */
export interface Change {
  kind: CartChange['kind'];
  shop: CartShop;
  line: CartLine;
}
/** A change by its number among this phone's, until the server has taken it in. */
export type Waiting = Change & { n: number };

/** The cart as this phone shows it, and what of it the server does not know yet. */
export interface PhoneCart {
  cart: Cart;
  /** What this phone calls itself before the server. */
  phone: string;
  /** The number of its next change. */
  next: number;
  waiting: readonly Waiting[];
}

/** The cart after one change, on the phone: at once, as the server will see it. */
export function changed(cart: Cart, { kind, shop, line }: Change): Cart {
  const { storeId } = shop;
  switch (kind) {
    case 'add':
      return addLine(cart, shop, line);
    case 'set':
      return heldIn(cart, storeId, keyOf(line))
        ? setQty(cart, storeId, keyOf(line), line.qty)
        : addLine(cart, shop, line);
    case 'remove':
      return removeLines(cart, storeId, [keyOf(line)]);
    case 'order':
      return takeOut(cart, storeId, line);
  }
}

/** Shows changes at once and keeps them to be sent. */
export function withChanges(state: PhoneCart, changes: readonly Change[]): PhoneCart {
  return {
    ...state,
    cart: changes.reduce(changed, state.cart),
    next: state.next + changes.length,
    waiting: [...state.waiting, ...changes.map((change, i) => ({ ...change, n: state.next + i }))],
  };
}

/** A change as the server is told it. */
export function asSent({ kind, shop: { storeId }, line }: Change): CartChange {
  const { skuId, choices, qty } = line;
  const which = { storeId, skuId, ...(choices && { choices }) };
  return kind === 'remove' ? { kind, ...which } : { kind, ...which, qty: Math.min(qty, MAX_QTY) };
}

/** What the server says, and on top of it what it does not know yet: nothing that a finger has done meanwhile is lost. */
export function withAnswer(state: PhoneCart, answer: CartAnswer): PhoneCart {
  const waiting = state.waiting.filter(({ n }) => n > answer.upTo);
  return { ...state, waiting, cart: waiting.reduce(changed, answer.stores as Cart) };
}
