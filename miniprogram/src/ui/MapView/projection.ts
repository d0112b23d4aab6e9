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

/** Blocks are drawn no closer than this, in px. */
const CLOSEST_BLOCKS_PX = 44;

/** Lines of a grid that stands still on the ground while the window moves: it gives the eye a scale. An SVG path. */
export function gridPath(view: View, size: Size): string {
  const step = 0.0025 * 2 ** Math.ceil(Math.log2((CLOSEST_BLOCKS_PX * view.degreesPerPx) / 0.0025));
  const { lng, lat } = view.center;
  const across = (size.width / 2) * view.degreesPerPx;
  const down = (size.height / 2) * view.degreesPerPx * squeeze(lat);
  const lines: string[] = [];
  for (let at = Math.ceil((lng - across) / step) * step; at <= lng + across; at += step)
    lines.push(`M${project({ lng: at, lat }, view, size)[0].toFixed(1)} 0V${size.height}`);
  for (let at = Math.ceil((lat - down) / step) * step; at <= lat + down; at += step)
    lines.push(`M0 ${project({ lng, lat: at }, view, size)[1].toFixed(1)}H${size.width}`);
  return lines.join('');
}
