import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { AfterSaleView, OrderState } from '@fangzhen/contracts';
import { useCall } from '../../cloud';

/** Others may move it on: WeChat Pay, the store, a timer. */
const LIVE: readonly OrderState[] = ['unpaid', 'paid', 'accepted', 'ready', 'delivering', 'refunding'];
/** Somebody decides on it, or its money is on its way. */
const isUnderWay = ({ state }: AfterSaleView) =>
  state === 'asked' || state === 'forwarded' || state === 'refunding';

const EVERY_MS = 4_000;

/** One order, asked anew every few seconds while it is under way and the page is in sight. */
export function useLiveOrder(orderId: string | undefined) {
  const result = useCall('orders', 'one', orderId ? { orderId } : undefined, { onShow: true });
  const { data, refresh } = result;
  const [visible, setVisible] = useState(true);
  useDidShow(() => setVisible(true));
  useDidHide(() => setVisible(false));
  const live =
    data !== undefined && (LIVE.includes(data.order.state) || data.order.afterSales.some(isUnderWay));
  useEffect(() => {
    if (!live || !visible) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    let gone = false;
    // After an answer, not by the clock: a slow network gets no second question meanwhile.
    const next = () => {
      timer = setTimeout(() => void refresh().then(() => !gone && next()), EVERY_MS);
    };
    next();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [live, visible, refresh]);
  return { ...result, order: data?.order };
}
