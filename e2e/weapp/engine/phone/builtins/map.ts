import { pictureUrl, type BuiltIn } from './widget';

interface Marker {
  id: number;
  longitude: number;
  latitude: number;
  iconPath: string;
  width: number;
  height: number;
}

/** Web Mercator: pixels of one degree of longitude at WeChat's scale, which counts as everyone's zoom levels do. */
const pixelsPerDegree = (scale: number): number => (256 * 2 ** scale) / 360;

/** A plain ground with the markers where they belong; there are no tiles without a network. */
export const map: BuiltIn = {
  make({ element, send }) {
    const layer = element.ownerDocument.createElement('div');
    layer.className = 'wx-map-layer';
    element.append(layer);
    const pin = (marker: Marker, x: number, y: number): HTMLElement => {
      const picture = element.ownerDocument.createElement('img');
      picture.src = pictureUrl(marker.iconPath);
      const { width, height } = marker;
      picture.style.cssText = `width:${width}px;height:${height}px;left:calc(50% + ${x - width / 2}px);top:calc(50% + ${y - height}px)`;
      picture.addEventListener('click', () => send('markertap', { markerId: marker.id }));
      return picture;
    };
    return {
      update({ longitude, latitude, scale, markers }) {
        const pixels = pixelsPerDegree(Number(scale ?? 16));
        const stretch = 1 / Math.cos((Number(latitude) * Math.PI) / 180);
        const pins = ((markers ?? []) as Marker[]).map((marker) =>
          pin(
            marker,
            (marker.longitude - Number(longitude)) * pixels,
            (Number(latitude) - marker.latitude) * pixels * stretch,
          ),
        );
        layer.replaceChildren(...pins);
      },
    };
  },
};
