import { newId, storage } from '../../cloud';
import type { Cart, CartShop } from './cart';
import { withChanges, type Change, type PhoneCart } from './changes';

const KEY = 'cart';
const WAITING = 'cart.waiting';

/** The cart as this phone kept it. One that has never sent anything tells the server all that it has. */
export function keptCart(): PhoneCart {
  const cart = storage.get<Cart>(KEY) ?? [];
  const waiting = storage.get<Omit<PhoneCart, 'cart'>>(WAITING);
  if (waiting) return { cart, ...waiting };
  return withChanges({ cart: [], phone: newId(), next: 1, waiting: [] }, addingAll(cart));
}

export function keepCart({ cart, ...waiting }: PhoneCart): void {
  storage.set(KEY, cart);
  storage.set(WAITING, waiting);
}

/** So that the line on top is put in last. */
const addingAll = (cart: Cart): Change[] =>
  cart
    .flatMap((shop) => shop.lines.map((line): Change => ({ kind: 'add', shop: shopOf(shop), line })))
    .reverse();

/** A cart's heading without its lines. */
export const shopOf = ({ storeId, storeName, brandId, brandName }: CartShop): CartShop => ({
  ...{ storeId, storeName, brandId, brandName },
});
