import type { Cart, KeptLine } from '../model/cart';
import type { CopiedLine } from '../model/merge';
import { MAX_CART_LINES, MAX_LINES } from '../cart/limits';
import { MAX_PHONES } from '../cart/takeIn';
import { lineKey } from '../product/chosen';

const isSame = (a: KeptLine | CopiedLine, b: KeptLine | CopiedLine) =>
  a.storeId === b.storeId && lineKey(a.skuId, a.choices) === lineKey(b.skuId, b.choices);

/**
 * The survivor's cart with those lines of the absorbed one's that it has not, as many as fit; what both have stays as the survivor has it. The
 * absorbed one's phones are known to it from then on, so that what they send again is not taken in again (I7). The absorbed cart itself stays
 * as it is, for the day on which they are separated (I15).
 */
export function mergeCarts(cart: Cart, absorbed: Cart, nowMs: number): { cart: Cart; copied: CopiedLine[] } {
  const version = cart.version + 1;
  const copied: CopiedLine[] = [];
  for (const line of absorbed.lines) {
    const there = [...cart.lines, ...copied];
    const isFull =
      there.length >= MAX_CART_LINES ||
      there.filter(({ storeId }) => storeId === line.storeId).length >= MAX_LINES;
    if (!isFull && !there.some((one) => isSame(one, line))) copied.push({ ...line, version });
  }
  const phones = { ...absorbed.phones, ...cart.phones };
  const latest = Object.entries(phones)
    .sort(([, a], [, b]) => b.atMs - a.atMs)
    .slice(0, MAX_PHONES);
  return {
    cart: {
      ...{ ...cart, version, changedAtMs: nowMs },
      ...{ lines: [...cart.lines, ...copied], phones: Object.fromEntries(latest) },
    },
    copied,
  };
}

/** The survivor's cart without the lines that were copied into it and that nobody has touched since. */
export function separateCart(cart: Cart, copied: readonly CopiedLine[], nowMs: number): Cart {
  const isUntouched = (line: KeptLine) =>
    copied.some((one) => isSame(one, line) && one.version === line.version);
  const lines = cart.lines.filter((line) => !isUntouched(line));
  return { ...cart, version: cart.version + 1, changedAtMs: nowMs, lines };
}
