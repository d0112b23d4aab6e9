import { create } from 'zustand';
import { storage } from '../../cloud';
import {
  addLine,
  moveCart,
  removeLines,
  reprice,
  setQty,
  type Cart,
  type CartLine,
  type CartShop,
  type StoreCart,
} from './cart';

const KEY = 'cart';

/** The cart of this phone: changed at once, kept on the phone, never sent anywhere but into a quote or an order. */
export const useCart = create<{ cart: Cart }>(() => ({ cart: storage.get<Cart>(KEY) ?? [] }));

function change(next: (cart: Cart) => Cart): void {
  const { cart } = useCart.getState();
  const changed = next(cart);
  if (changed === cart) return;
  useCart.setState({ cart: changed });
  storage.set(KEY, changed);
}

export const cartActions = {
  add: (shop: CartShop, ...lines: CartLine[]) =>
    change((cart) => lines.reduceRight((held, line) => addLine(held, shop, line), cart)),
  setQty: (storeId: string, key: string, qty: number) => change((cart) => setQty(cart, storeId, key, qty)),
  moveTo: (storeId: string, to: { id: string; name: string }) =>
    change((cart) => moveCart(cart, storeId, to)),
  remove: (storeId: string, keys: readonly string[]) => change((cart) => removeLines(cart, storeId, keys)),
  reprice: (storeId: string, prices: Parameters<typeof reprice>[2]) =>
    change((cart) => reprice(cart, storeId, prices)),
};

/** What is in the cart of one store; undefined when nothing is. */
export function useStoreCart(storeId: string | undefined): StoreCart | undefined {
  return useCart(({ cart }) => cart.find((store) => store.storeId === storeId));
}
