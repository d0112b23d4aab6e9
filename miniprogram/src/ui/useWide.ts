import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

const isWide = (fromPx: number) => Taro.getWindowInfo().windowWidth >= fromPx;

/** Whether the window is at least this wide now: a desktop's can be resized. */
export function useWide(fromPx: number): boolean {
  const [wide, setWide] = useState(() => isWide(fromPx));
  useEffect(() => {
    const onResize = () => setWide(isWide(fromPx));
    Taro.onWindowResize(onResize);
    return () => Taro.offWindowResize(onResize);
  }, [fromPx]);
  return wide;
}
