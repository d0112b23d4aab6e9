import type { LngLat } from '@fangzhen/contracts';

/** A window on the map: degrees of longitude per px at the middle, and what lies in the middle. */
export interface View {
  center: LngLat;
  degreesPerPx: number;
}
export interface Size {
  width: number;
  height: number;
}

/** A degree of longitude is shorter than one of latitude by this factor. */
const squeeze = (lat: number) => Math.cos((lat * Math.PI) / 180);

/** Where a point lies in the window, in px from its left top corner; a city is small enough to be flat. */
export function project(
  point: LngLat,
  { center, degreesPerPx }: View,
  { width, height }: Size,
): [x: number, y: number] {
  const x = (point.lng - center.lng) / degreesPerPx;
  const y = (center.lat - point.lat) / squeeze(center.lat) / degreesPerPx;
  return [width / 2 + x, height / 2 + y];
}

/** The window after a drag of (dx, dy) px. */
export function pan(view: View, dx: number, dy: number): View {
  const { center, degreesPerPx } = view;
  return {
    degreesPerPx,
    center: {
      lng: center.lng - dx * degreesPerPx,
      lat: center.lat + dy * degreesPerPx * squeeze(center.lat),
    },
  };
}

/** The smallest window around `center` in which every point lies, with a margin; never closer than 2 km across. */
export function fit(center: LngLat, points: LngLat[], { width, height }: Size): View {
  const spans = points.map((point) =>
    Math.max(
      Math.abs(point.lng - center.lng) / (width / 2),
      Math.abs(point.lat - center.lat) / squeeze(center.lat) / (height / 2),
    ),
  );
  const closest = 0.02 / width;
  return { center, degreesPerPx: Math.max(closest, ...spans) * 1.15 };
}
