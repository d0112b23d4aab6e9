import { useMemo } from 'react';
import { create } from 'zustand';
import { storage } from '../../cloud';
import { go } from '../../ui';
import { cartActions, useCart, type CartLine, type CartShop, type StoreCart, keyOf } from '../cart';
import type { PlaceRequest } from './pendingOrder';

const KEY = 'checkout.direct';

/** What was bought at once, beside the cart: one line of one store. */
const useDirect = create<{ basket?: StoreCart }>(() => ({ basket: storage.get<StoreCart>(KEY) }));

function setDirect(basket: StoreCart | undefined): void {
  useDirect.setState({ basket });
  storage.set(KEY, basket);
}

/** Goes to the checkout with what a table has put together. */
export function sendTable(cart: StoreCart): void {
  setDirect(cart);
  go('/pages/checkout/index', { storeId: cart.storeId, direct: 1 });
}

/** Goes to where a service's time is chosen; from there to the checkout, with it alone. */
export function book(shop: CartShop, line: CartLine): void {
  setDirect({ ...shop, lines: [line] });
  go('/store/pages/booking/index', { storeId: shop.storeId });
}

/** Goes to the checkout with this line alone; the cart stays as it is. */
export function buyNow(shop: CartShop, line: CartLine): void {
  setDirect({ ...shop, lines: [line] });
  go('/pages/checkout/index', { storeId: shop.storeId, direct: 1 });
}

export interface Basket {
  /** What is checked out, by store; empty when nothing is left of it. */
  carts: readonly StoreCart[];
  setQty: (storeId: string, key: string, qty: number) => void;
  /** What was to be bought at one store is bought at another of its brand. */
  moveTo: (storeId: string, store: { id: string; name: string }) => void;
  /** Just this is ordered: it is not to be bought any more. */
  ordered: (parts: PlaceRequest['parts']) => void;
}

/** What this checkout is about: the carts of these stores, or what was bought at once. */
export function useBasket(storeIds: readonly string[], direct: boolean): Basket {
  const fromCart = useCartOf(storeIds);
  const bought = useBought(storeIds);
  return direct ? bought : fromCart;
}

function useCartOf(storeIds: readonly string[]): Basket {
  const cart = useCart((state) => state.cart);
  const carts = useMemo(() => cart.filter(({ storeId }) => storeIds.includes(storeId)), [cart, storeIds]);
  const ordered = (parts: PlaceRequest['parts']) => {
    for (const { storeId, lines } of parts) cartActions.ordered(storeId, lines);
  };
  return { carts, setQty: cartActions.setQty, moveTo: cartActions.moveTo, ordered };
}

function useBought(storeIds: readonly string[]): Basket {
  const basket = useDirect((state) => state.basket);
  const carts = useMemo(
    () => (basket && storeIds.includes(basket.storeId) ? [basket] : []),
    [basket, storeIds],
  );
  const setQty = (_: string, key: string, qty: number) => {
    if (!basket) return;
    const changed = basket.lines.map((line) => (keyOf(line) === key ? { ...line, qty } : line));
    const lines = changed.filter((line) => line.qty > 0);
    setDirect(lines.length > 0 ? { ...basket, lines } : undefined);
  };
  const moveTo = (_: string, { id, name }: { id: string; name: string }) =>
    setDirect(basket && { ...basket, storeId: id, storeName: name });
  return { carts, setQty, moveTo, ordered: () => setDirect(undefined) };
}
