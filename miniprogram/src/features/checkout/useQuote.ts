import { useState } from 'react';
import type { Quote } from '@fangzhen/contracts';
import { useCall, type Input } from '../../cloud';
import type { StoreCart } from '../cart';

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
  coupon: CouponChoice;
  setCoupon: (choice: CouponChoice) => void;
  points: PointsChoice;
  setPoints: (choice: PointsChoice) => void;
}

/** Prices the basket anew whenever it or a choice changes: the best coupon to begin with, points only when wished for. */
export function useQuote(basket: StoreCart | undefined): QuoteState {
  const [coupon, setCoupon] = useState<CouponChoice>('best');
  const [points, setPoints] = useState<PointsChoice>(0);
  const input: QuoteInput | undefined = basket && {
    storeId: basket.storeId,
    lines: basket.lines.map(({ skuId, qty }) => ({ skuId, qty })),
    coupon,
    points,
  };
  const { data, error, loading, refresh } = useCall('orders', 'quote', input, { onShow: true });
  return {
    quote: data,
    stale: loading || error !== undefined,
    loading,
    error,
    refresh,
    coupon,
    setCoupon,
    points,
    setPoints,
  };
}
