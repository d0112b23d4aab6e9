import Taro from '@tarojs/taro';
import type { LngLat } from '@fangzhen/contracts';
import { confirm, toast } from '../../ui';
import { texts } from './texts';

export interface Reachable {
  name: string;
  address: string;
  phone: string;
  location: LngLat;
}

/** Shows the way: WeChat's map with its navigation; in the browser, which has none, the address to be copied. */
export async function navigateTo({ name, address, location }: Reachable): Promise<void> {
  const { lng, lat } = location;
  if (process.env.TARO_ENV !== 'h5') {
    // Closed by the person, or no map on this device: there is nothing to add.
    await Taro.openLocation({ longitude: lng, latitude: lat, name, address }).catch(() => undefined);
    return;
  }
  const copy = await confirm({
    title: name,
    content: `${address}\n${texts.coordinates(lng, lat)}`,
    confirmText: texts.copyAddress,
    cancelText: texts.close,
  });
  if (!copy) return;
  await Taro.setClipboardData({ data: `${name} ${address} ${lng},${lat}` });
  toast(texts.copied, 'success');
}

/** Rings the store up; WeChat and the browser ask first. */
export function ring({ phone }: Pick<Reachable, 'phone'>): void {
  Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined);
}
