import Taro from '@tarojs/taro';
import type { LngLat } from '@fangzhen/contracts';

/** A place that a person has chosen on a map; `name` may be empty where the map has none for it. */
export interface ChosenPlace {
  location: LngLat;
  name: string;
}

/** WeChat's own page to choose a place on a map, in GCJ-02. Left without choosing, or refused: undefined. */
export async function wechatChoosePlace(start: LngLat | undefined): Promise<ChosenPlace | undefined> {
  try {
    const at = start && { longitude: start.lng, latitude: start.lat };
    const { name, address, longitude, latitude } = await Taro.chooseLocation({ ...at });
    return { location: { lng: longitude, lat: latitude }, name: name || address };
  } catch {
    return undefined;
  }
}
