import { useState } from 'react';
import type { FulfilmentChoice, Quote } from '@fangzhen/contracts';
import { call, useCall, type Input } from '../../cloud';
import { askedLine, type StoreCart } from '../cart';

export type QuoteInput = Input<'orders', 'quote'>;
export type CouponChoice = QuoteInput['coupon'];
export type PointsChoice = QuoteInput['points'];

export interface QuoteState {
  /** The last quote; it stays in sight while a newer one is on its way, so that no figure jumps or vanishes. */
  quote?: Quote;
  /** `quote` is not about what is chosen now. */
  stale: boolean;
  loading: boolean;
  error?: { message: string };
  refresh: () => Promise<void>;
  /** As `refresh`, and gives what came. Throws CloudError. */
  requote: () => Promise<Quote>;
  coupon: CouponChoice;
  setCoupon: (choice: CouponChoice) => void;
  points: PointsChoice;
  setPoints: (choice: PointsChoice) => void;
}

/** Prices the carts anew whenever it or a choice changes: the best coupons to begin with, points only when wished for. */
export function useQuote(
  carts: readonly StoreCart[],
  choiceFor: (cart: StoreCart) => FulfilmentChoice,
): QuoteState {
  const [coupon, setCoupon] = useState<CouponChoice>('best');
  const [points, setPoints] = useState<PointsChoice>(0);
  const parts = carts.map((cart) => ({
    storeId: cart.storeId,
    lines: cart.lines.map(askedLine),
    fulfilment: choiceFor(cart),
  }));
  const input: QuoteInput | undefined = parts.length > 0 ? { parts, coupon, points } : undefined;
  const { data, error, loading, refresh, setData } = useCall('orders', 'quote', input, { onShow: true });
  const requote = async () => {
    const quote = await call('orders', 'quote', input!);
    setData(quote);
    return quote;
  };
  return {
    quote: data,
    stale: loading || error !== undefined,
    loading,
    error,
    refresh,
    requote,
    coupon,
    setCoupon,
    points,
    setPoints,
  };
}
