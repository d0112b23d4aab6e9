import { create } from 'zustand';
import { call } from '../../cloud';
import { toast } from '../../ui';
import type { Cart, StoreCart } from './cart';
import { withAnswer, withChanges, type Change, type PhoneCart } from './changes';
import { keepCart, keptCart } from './keptCart';
import { cartSync } from './syncCart';
import { texts } from './texts';

/**
 * The cart as this phone shows it: changed at once and kept on the phone. What was done to it is sent to the member's one cart on the
 * server as soon as that can be reached, and what other phones did comes back.
 */
export const useCart = create<PhoneCart>(keptCart);

function keep(state: PhoneCart): void {
  useCart.setState(state);
  keepCart(state);
}

const sync = cartSync({
  get: () => useCart.getState(),
  send: (input) => call('orders', 'syncCart', input),
  took(answer) {
    keep(withAnswer(useCart.getState(), answer));
    const [first] = answer.limited;
    if (first) toast(texts.limits[first.code]);
  },
});

/** A finger on a stepper is faster than this. */
const SETTLE_MS = 500;
/** What another phone did is looked for at most so often. */
const LOOK_AGAIN_MS = 15_000;
let timer: ReturnType<typeof setTimeout> | undefined;
let lookedAtMs = 0;

/** Tells the server, soon; without a network the changes wait for the next time. */
function syncSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void syncNow(), SETTLE_MS);
}

async function syncNow(): Promise<void> {
  lookedAtMs = Date.now();
  try {
    await sync();
  } catch {
    lookedAtMs = 0;
  }
}

/** A page that shows the cart has come in front: what waits is sent, and what other phones did is looked for. */
export function lookAtCart(): void {
  if (useCart.getState().waiting.length > 0 || Date.now() - lookedAtMs > LOOK_AGAIN_MS) void syncNow();
}

/** Does things to the cart: shown at once, sent soon. */
export function changeCart(changes: readonly Change[]): void {
  if (changes.length === 0) return;
  keep(withChanges(useCart.getState(), changes));
  syncSoon();
}

/** Shows the same cart with other prices: what it holds is what it was. */
export function showCart(cart: Cart): void {
  const state = useCart.getState();
  if (cart !== state.cart) keep({ ...state, cart });
}

/** What is in the cart of one store; undefined when nothing is. */
export function useStoreCart(storeId: string | undefined): StoreCart | undefined {
  return useCart(({ cart }) => cart.find((store) => store.storeId === storeId));
}
