/** `380 m`, `2.4 km`, `36 km`: what a person needs to decide whether to walk. `meters` ≥ 0. */
export function distanceText(meters: number): string {
  const tens = Math.max(10, Math.round(meters / 10) * 10);
  if (tens < 1000) return `${tens} m`;
  const km = meters / 1000;
  return km < 9.95 ? `${km.toFixed(1)} km` : `${Math.round(km)} km`;
}
