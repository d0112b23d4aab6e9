import { useEffect, useState } from 'react';
import type { QuotePart } from '@fangzhen/contracts';
import { useCall, type Input } from '../../cloud';
import { askedLine, PICKUP, type CartLine, type StoreCart } from './cart';
import { texts } from './texts';
import { cartActions } from './cartActions';

/** A finger on a stepper is faster than this. */
const SETTLE_MS = 400;

export interface CartQuote {
  /** Its store says no order can be taken now. */
  closed: boolean;
  /** Why it cannot be bought there now, whatever is on the shelf; undefined: it can. */
  unsold: (line: CartLine) => string | undefined;
  /** How many of it there are besides what other lines of the same SKU want. */
  available: (line: CartLine) => number | undefined;
  /** Something is in the way of ordering it as it is. */
  blocked: boolean;
}

const inputOf = ({ storeId, lines }: StoreCart): Input<'orders', 'quote'> => ({
  parts: [{ storeId, lines: lines.map(askedLine), fulfilment: PICKUP }],
  coupon: 'none',
  points: 0,
});

/** Asks what of a store's cart can be had and for how much: when the page is shown, and after a change has settled. */
export function useCartQuote(cart: StoreCart): CartQuote {
  const [input, setInput] = useState(() => inputOf(cart));
  useEffect(() => {
    const timer = setTimeout(() => setInput(inputOf(cart)), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [cart]);

  const { data: quote } = useCall('orders', 'quote', input, { onShow: true });
  const part: QuotePart | undefined = quote?.parts[0];
  const { storeId } = cart;
  useEffect(() => {
    if (part) cartActions.reprice(storeId, part.lines);
  }, [part, storeId]);

  const unsold = ({ skuId }: CartLine) => {
    const problem = quote?.problems.find((one) => one.skuId === skuId && one.code !== 'SOLD_OUT');
    return problem && (problem.label ?? texts.notSold);
  };
  const available = (line: CartLine) => {
    const onShelf = part?.lines.find(({ skuId }) => skuId === line.skuId)?.available;
    if (onShelf === undefined) return undefined;
    const others = cart.lines.filter((other) => other !== line && other.skuId === line.skuId);
    return Math.max(0, onShelf - others.reduce((sum, { qty }) => sum + qty, 0));
  };
  const blocked = cart.lines.some((line) => unsold(line) || (available(line) ?? line.qty) < line.qty);
  const { open, serves } = part?.store ?? {};
  const closed = open?.state === 'closed' && !serves?.slots;
  return { closed, unsold, available, blocked };
}
