import { contrastRatio, luminance } from './contrast';
import { hexOf, hslOf, rgbOfHsl } from './hsl';

/** WCAG 2.2, success criterion 1.4.3 (AA), for text of any size. */
export const MIN_CONTRAST = 4.5;

/** The lightness of an 8-bit colour is a multiple of 1/510, so that no colour on the way is left out. */
export const STEPS = 510;

/** Whether a text colour reads on every ground. */
export function reads(text: string, grounds: readonly string[]): boolean {
  return grounds.every((ground) => contrastRatio(text, ground) >= MIN_CONTRAST);
}

/**
 * The colour of the same hue and saturation, nearest in lightness, that reads on every ground; the colour itself when it
 * does. Undefined when none does.
 */
export function nearestReadable(hex: string, grounds: readonly string[]): string | undefined {
  if (reads(hex, grounds)) return hex;
  const color = hslOf(hex);
  const at = (step: number) => hexOf(rgbOfHsl({ ...color, lightness: step / STEPS }));
  // Luminance grows with lightness. So on one ground all colours up to some step read, and all from some step on; the
  // nearest that reads on all grounds is one of these steps.
  const edges = grounds.flatMap((ground) => {
    const isLighter = (step: number) => luminance(at(step)) > luminance(ground);
    return [
      firstStep((step) => isLighter(step) || !reads(at(step), [ground])) - 1,
      firstStep((step) => isLighter(step) && reads(at(step), [ground])),
    ];
  });
  const away = (step: number) => Math.abs(step / STEPS - color.lightness);
  return edges
    .filter((step) => step >= 0 && step <= STEPS)
    .sort((a, b) => away(a) - away(b) || a - b)
    .map(at)
    .find((candidate) => reads(candidate, grounds));
}

/** The first step that is so, where all after it are so too; STEPS + 1 when none is. */
function firstStep(isSo: (step: number) => boolean): number {
  let [low, high] = [0, STEPS + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
