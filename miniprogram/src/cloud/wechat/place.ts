import Taro from '@tarojs/taro';
import type { LngLat } from '@fangzhen/contracts';

/** WeChat asks the person for consent the first time. Refused, switched off or not found: undefined. */
export async function wechatPlace(): Promise<LngLat | undefined> {
  try {
    const { longitude, latitude } = await Taro.getLocation({ type: 'gcj02' });
    return { lng: longitude, lat: latitude };
  } catch {
    return undefined;
  }
}
