import Taro, { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';

/** Does something again and again while the page can be seen; stops when another page or another app is in front. */
export function useWhileShown(work: () => void, everyMs: number): void {
  const [shown, setShown] = useState(true);
  const latest = useRef(work);
  latest.current = work;
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  useEffect(() => {
    // In a browser a page is not told that its window went out of sight; the app is.
    const hide = () => setShown(false);
    const show = () => setShown(true);
    Taro.onAppHide(hide);
    Taro.onAppShow(show);
    return () => {
      Taro.offAppHide(hide);
      Taro.offAppShow(show);
    };
  }, []);
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setInterval(() => latest.current(), everyMs);
    return () => clearInterval(timer);
  }, [shown, everyMs]);
}
