import { Map } from '@tarojs/components';
import type { MapViewProps } from '.';
import { useTheme } from '../theme';
import pin from './pin.png';
import pinActive from './pin-active.png';

/** WeChat's map. Its markers have numbers for ids and colours as attributes. */
export function WechatMap({ center, markers, here, height, onMarkerTap }: MapViewProps) {
  const { surfaceRaised, text } = useTheme();
  return (
    <Map
      longitude={center.lng}
      latitude={center.lat}
      scale={13}
      showLocation={Boolean(here)}
      style={`width:100%;height:${height}px`}
      markers={markers.map(({ lng, lat, title, active }, id) => ({
        id,
        longitude: lng,
        latitude: lat,
        iconPath: active ? pinActive : pin,
        width: active ? 36 : 28,
        height: active ? 36 : 28,
        callout: active
          ? {
              content: title,
              display: 'ALWAYS',
              color: text,
              bgColor: surfaceRaised,
              fontSize: 12,
              padding: 6,
              borderRadius: 6,
              borderWidth: 0,
              borderColor: surfaceRaised,
              anchorX: 0,
              anchorY: 0,
              textAlign: 'center',
            }
          : undefined,
      }))}
      onMarkerTap={(event) => {
        const marker = markers[Number(event.detail.markerId)];
        if (marker) onMarkerTap?.(marker.id);
      }}
      onError={() => undefined}
    />
  );
}
