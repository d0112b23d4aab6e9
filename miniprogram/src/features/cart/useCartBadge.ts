import Taro, { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect } from 'react';
import { unitCount } from './cart';
import { lookAtCart, useCart } from './useCart';

/** The cart's place among the five tabs. */
const CART_TAB = 2;

/** Keeps the number on the cart's tab. WeChat changes it only while a tab page is in front: for those pages. */
export function useCartBadge(): void {
  const units = useCart(({ cart }) => unitCount(cart));
  const set = useCallback(() => {
    const change =
      units > 0
        ? Taro.setTabBarBadge({ index: CART_TAB, text: units > 99 ? '99+' : String(units) })
        : Taro.removeTabBarBadge({ index: CART_TAB });
    // Refused when another page has come in front meanwhile: the next tab page sets it again.
    change.catch(() => undefined);
  }, [units]);
  useEffect(set, [set]);
  useDidShow(() => {
    set();
    lookAtCart();
  });
}
