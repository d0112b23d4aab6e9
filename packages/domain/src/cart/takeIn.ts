import type { CartChange } from '@fangzhen/contracts';
import orderBy from 'lodash-es/orderBy';
import type { Cart } from '../model/cart';
import { withChange } from './withChange';

/** Whoever changes their cart on more phones than this has an old one forgotten: what it sends again is then taken in again. */
export const MAX_PHONES = 20;

export interface SentChanges {
  phone: string;
  /** The first change's number on its phone; the others follow it. */
  from: number;
  changes: readonly CartChange[];
}

export interface Limited {
  n: number;
  code: 'CART_FULL' | 'QTY_LIMIT';
}

export const emptyCart = (memberId: string): Cart => ({
  ...{ _id: memberId, memberId, version: 0, changedAtMs: 0 },
  ...{ lines: [], phones: {} },
});

/**
 * Takes a phone's changes into the cart, in their order and each once (I7): those it had sent before are skipped. Whatever other phones
 * did to other lines stays as it is.
 *
 * @returns the cart itself when nothing of it is new.
 */
export function takeIn(
  cart: Cart,
  { phone, from, changes }: SentChanges,
  nowMs: number,
): { cart: Cart; limited: Limited[] } {
  const upTo = cart.phones[phone]?.upTo ?? 0;
  const fresh = changes.map((change, i) => ({ n: from + i, change })).filter(({ n }) => n > upTo);
  if (fresh.length === 0) return { cart, limited: [] };
  const version = cart.version + 1;
  const limited: Limited[] = [];
  let { lines } = cart;
  for (const { n, change } of fresh) {
    const after = withChange(lines, change, version);
    ({ lines } = after);
    if (after.limit) limited.push({ n, code: after.limit });
  }
  const phones = latest({ ...cart.phones, [phone]: { upTo: fresh.at(-1)!.n, atMs: nowMs } });
  return { cart: { ...cart, version, changedAtMs: nowMs, lines, phones }, limited };
}

function latest(phones: Cart['phones']): Cart['phones'] {
  const all = orderBy(Object.entries(phones), ([, { atMs }]) => atMs, 'desc');
  return Object.fromEntries(all.slice(0, MAX_PHONES));
}
