import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { texts } from '../texts';

/** WeChat asks before the page is left with changes that are not saved; the browser build has no such question. */
export function useLeaveWarning(dirty: boolean): void {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'weapp' || !dirty) return undefined;
    void Taro.enableAlertBeforeUnload({ message: texts.leave });
    return () => void Taro.disableAlertBeforeUnload();
  }, [dirty]);
}
