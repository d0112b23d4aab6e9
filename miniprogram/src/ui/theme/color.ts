/** `#rrggbb` to its three channels, 0–255. */
export function channels(hex: string): [number, number, number] {
  const value = parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function toHex(rgb: number[]): string {
  return '#' + rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('');
}

/** Relative luminance, 0 (black) to 1 (white): WCAG 2.2, section 3 "relative luminance". */
export function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours, 1 to 21: WCAG 2.2, "contrast ratio". */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** `share` 0 gives `from`, 1 gives `to`. */
export function mix(from: string, to: string, share: number): string {
  const target = channels(to);
  return toHex(channels(from).map((channel, i) => channel + ((target[i] ?? 0) - channel) * share));
}

/**
 * The nearest colour to `color` that reads on every one of `grounds` with at least `ratio`: unchanged if it already
 * does, else moved step by step toward black or white, whichever the first ground needs.
 */
export function readable(color: string, grounds: string[], ratio = 4.5): string {
  const toward = luminance(grounds[0] ?? '#ffffff') > 0.18 ? '#000000' : '#ffffff';
  for (let step = 0; step <= 20; step++) {
    const candidate = step === 0 ? color : mix(color, toward, step / 20);
    if (grounds.every((ground) => contrast(candidate, ground) >= ratio)) return candidate;
  }
  return toward;
}
