import { contrastRatio, luminance } from '@fangzhen/domain/theme/contrast';
import { nearestReadable } from '@fangzhen/domain/theme/readable';

/** `#rrggbb` between two others: `share` 0 gives `from`, 1 gives `to`. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [parseInt(from.slice(1), 16), parseInt(to.slice(1), 16)];
  const channel = (shift: number) => {
    const start = (a >> shift) & 255;
    return Math.round(start + (((b >> shift) & 255) - start) * share);
  };
  const value = (channel(16) << 16) | (channel(8) << 8) | channel(0);
  return '#' + value.toString(16).padStart(6, '0');
}

/** Whether white reads on it better than black: for the status bar, and for what lies on a brand's colour. */
export function isDark(hex: string): boolean {
  return contrastRatio('#ffffff', hex) > contrastRatio('#000000', hex);
}

/**
 * The nearest colour of the same hue that reads on every ground; the colour itself when it does. Where nothing reads on
 * all of them, what reads best on the first.
 */
export function readable(hex: string, grounds: string[]): string {
  return nearestReadable(hex, grounds) ?? (isDark(grounds[0] ?? '#ffffff') ? '#ffffff' : '#000000');
}

/** A colour for a pressed ground: a little darker, or lighter where it cannot get darker. */
export function pressed(hex: string): string {
  return mix(hex, luminance(hex) < 0.05 ? '#ffffff' : '#000000', 0.14);
}
