import Taro, { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect } from 'react';

/**
 * WeChat's navigation bar and status bar cannot read CSS variables: they are set by API, again each time the page is
 * shown (decision 10). In the browser it is the window's title, and the phone frame is told which ink to use.
 */
export function useNativeBar(title: string, ground: string, lightInk: boolean): void {
  const set = useCallback(() => {
    void Taro.setNavigationBarTitle({ title });
    if (process.env.TARO_ENV === 'h5') {
      window.parent.postMessage({ type: 'fz-page', light: lightInk }, location.origin);
      return;
    }
    const frontColor = lightInk ? '#ffffff' : '#000000';
    // Refused on a page that has left the screen meanwhile: the next one sets its own.
    Taro.setNavigationBarColor({ frontColor, backgroundColor: ground }).catch(() => undefined);
  }, [title, ground, lightInk]);
  useEffect(set, [set]);
  useDidShow(set);
}
