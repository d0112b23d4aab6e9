import { useEffect, useState } from 'react';
import type { QuotePart } from '@fangzhen/contracts';
import { useCall, type Input } from '../../cloud';
import { PICKUP, type StoreCart } from './cart';
import { texts } from './texts';
import { cartActions } from './useCart';

/** A finger on a stepper is faster than this. */
const SETTLE_MS = 400;

export interface CartQuote {
  /** Its store says no order can be taken now. */
  closed: boolean;
  /** Why it cannot be bought there now, whatever is on the shelf; undefined: it can. */
  unsold: (skuId: string) => string | undefined;
  available: (skuId: string) => number | undefined;
  /** Something is in the way of ordering it as it is. */
  blocked: boolean;
}

const inputOf = ({ storeId, lines }: StoreCart): Input<'orders', 'quote'> => ({
  parts: [{ storeId, lines: lines.map(({ skuId, qty }) => ({ skuId, qty })), fulfilment: PICKUP }],
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

  const unsold = (skuId: string) => {
    const problem = quote?.problems.find((one) => one.skuId === skuId && one.code !== 'SOLD_OUT');
    return problem && (problem.label ?? texts.notSold);
  };
  const available = (skuId: string) => part?.lines.find((line) => line.skuId === skuId)?.available;
  const blocked = cart.lines.some(({ skuId, qty }) => unsold(skuId) || (available(skuId) ?? qty) < qty);
  const { open, serves } = part?.store ?? {};
  const closed = open?.state === 'closed' && !serves?.slots;
  return { closed, unsold, available, blocked };
}
