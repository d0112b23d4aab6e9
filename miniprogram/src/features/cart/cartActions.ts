import { heldIn, keyOf, quotedOf, reprice, type CartLine, type CartShop } from './cart';
import type { Change } from './changes';
import { shopOf } from './keptCart';
import { changeCart, showCart, useCart } from './useCart';

/** The same thing done to lines that lie in a store's cart. */
const toHeld = (storeId: string, keys: readonly string[], kind: Change['kind'], qty?: number): Change[] => {
  const { cart } = useCart.getState();
  const shop = cart.find((store) => store.storeId === storeId);
  return keys.flatMap((key) => {
    const line = heldIn(cart, storeId, key);
    return shop && line ? [{ kind, shop: shopOf(shop), line: { ...line, qty: qty ?? line.qty } }] : [];
  });
};

export const cartActions = {
  add: (shop: CartShop, ...lines: CartLine[]) =>
    changeCart([...lines].reverse().map((line) => ({ kind: 'add', shop: shopOf(shop), line }))),
  setQty: (storeId: string, key: string, qty: number) =>
    changeCart(qty > 0 ? toHeld(storeId, [key], 'set', qty) : toHeld(storeId, [key], 'remove')),
  /** All that is in one store's cart goes into that of another of its brand; what is there already is added up. */
  moveTo(storeId: string, to: { id: string; name: string }) {
    const keys =
      useCart
        .getState()
        .cart.find((store) => store.storeId === storeId)
        ?.lines.map(keyOf) ?? [];
    const out = toHeld(storeId, keys, 'remove');
    const inTo = out.map(({ shop, line }): Change => ({
      ...{ kind: 'add', line },
      shop: { ...shop, storeId: to.id, storeName: to.name },
    }));
    changeCart([...out, ...inTo.reverse()]);
  },
  remove: (storeId: string, keys: readonly string[]) => changeCart(toHeld(storeId, keys, 'remove')),
  /** Just what was ordered goes out of the cart. */
  ordered(storeId: string, asked: readonly Pick<CartLine, 'skuId' | 'choices' | 'qty'>[]) {
    const lines = useCart.getState().cart.find((store) => store.storeId === storeId)?.lines ?? [];
    changeCart(
      lines.flatMap((line) => {
        const found = quotedOf(asked, line);
        return found ? toHeld(storeId, [keyOf(line)], 'order', found.qty) : [];
      }),
    );
  },
  reprice: (storeId: string, prices: Parameters<typeof reprice>[2]) =>
    showCart(reprice(useCart.getState().cart, storeId, prices)),
};
