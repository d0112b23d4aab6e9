import { hexOf, hslOf } from './hsl';

/** Finer than the 256 steps of a channel, so that no colour on the way is left out. */
const STEPS = 1024;

/**
 * The colour of the same hue and saturation, nearest in lightness, that passes; the colour itself when it does.
 * Undefined when no lightness passes.
 */
export function nearestOfHue(hex: string, passes: (hex: string) => boolean): string | undefined {
  if (passes(hex)) return hex;
  const { hue, saturation, lightness } = hslOf(hex);
  for (let step = 1; step <= STEPS; step++) {
    for (const candidate of [lightness - step / STEPS, lightness + step / STEPS]) {
      if (candidate < 0 || candidate > 1) continue;
      const found = hexOf({ hue, saturation, lightness: candidate });
      if (passes(found)) return found;
    }
  }
  return undefined;
}
