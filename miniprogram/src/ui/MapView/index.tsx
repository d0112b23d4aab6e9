import type { LngLat } from '@fangzhen/contracts';
import { DrawnMap } from './DrawnMap';
import { WechatMap } from './WechatMap';

export interface MapMarker extends LngLat {
  id: string;
  title: string;
  /** Drawn large, with its title. */
  active?: boolean;
}
export interface MapViewProps {
  center: LngLat;
  markers: MapMarker[];
  /** The city's outline: rings of [lng, lat]. The browser's map draws it; WeChat's has real tiles. */
  outline?: [number, number][][];
  /** Where the person stands. */
  here?: LngLat;
  /** In px. */
  height: number;
  onMarkerTap?: (id: string) => void;
  /** The drawing's middle after it was moved. */
  onMove?: (center: LngLat) => void;
}

/** Places on a map: WeChat's own, and in the browser our drawing of the city's outline. */
export function MapView(props: MapViewProps) {
  return process.env.TARO_ENV === 'h5' ? <DrawnMap {...props} /> : <WechatMap {...props} />;
}
