import { create } from 'zustand';
import { storage } from '../../cloud';
import { go } from '../../ui';
import { cartActions, useStoreCart, type CartLine, type CartShop, type StoreCart } from '../cart';

const KEY = 'checkout.direct';

/** What was bought at once, beside the cart: one line of one store. */
const useDirect = create<{ basket?: StoreCart }>(() => ({ basket: storage.get<StoreCart>(KEY) }));

function setDirect(basket: StoreCart | undefined): void {
  useDirect.setState({ basket });
  storage.set(KEY, basket);
}

/** Goes to the checkout with this line alone; the cart stays as it is. */
export function buyNow(shop: CartShop, line: CartLine): void {
  setDirect({ ...shop, lines: [line] });
  go('/pages/checkout/index', { storeId: shop.storeId, direct: 1 });
}

export interface Basket {
  /** What is checked out; undefined when there is nothing left of it. */
  lines?: StoreCart;
  setQty: (skuId: string, qty: number) => void;
  /** These are ordered: they are no longer to be bought. */
  remove: (skuIds: string[]) => void;
}

/** What this checkout is about: the cart of a store, or what was bought at once. */
export function useBasket(storeId: string, direct: boolean): Basket {
  const cart = useStoreCart(storeId);
  const basket = useDirect((state) => state.basket);
  if (!direct) {
    return {
      lines: cart,
      setQty: (skuId, qty) => cartActions.setQty(storeId, skuId, qty),
      remove: (skuIds) => cartActions.remove(storeId, skuIds),
    };
  }
  const change = (lines: CartLine[]) =>
    setDirect(basket && lines.length > 0 ? { ...basket, lines } : undefined);
  const lines = basket?.storeId === storeId ? basket : undefined;
  const held = lines?.lines ?? [];
  return {
    lines,
    setQty: (skuId, qty) =>
      change(
        held.map((line) => (line.skuId === skuId ? { ...line, qty } : line)).filter((line) => line.qty > 0),
      ),
    remove: (skuIds) => change(held.filter(({ skuId }) => !skuIds.includes(skuId))),
  };
}
