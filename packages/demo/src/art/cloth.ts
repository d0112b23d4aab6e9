import type { Drawing } from '../files';
import { blur, darker, lighter, linear, mix, svg } from './svg';

/** What every garment is drawn with: the paper it lies on and its colour. */
export interface Garment {
  ground: string;
  color: string;
}

/** A colour that reads on the cloth: dark thread on light cloth, light thread on dark. */
export function threadOn(color: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)) as [number, number, number];
  return 0.3 * r + 0.59 * g + 0.11 * b > 110 ? darker(color, 0.42) : lighter(color, 0.34);
}

/** One piece of cloth: its outline, and how much lighter (over 0) or darker it is than the rest. */
export function piece(outline: string, color: string, tone = 0): string {
  const fill = tone < 0 ? darker(color, -tone) : lighter(color, tone);
  return `<path d="${outline}" fill="${fill}"/><path d="${outline}" fill="url(#fall)"/>`;
}

/** A seam: a line of stitches. */
export function seam(path: string, color: string, width = 1.6): string {
  return `<path d="${path}" fill="none" stroke="${threadOn(color)}" stroke-width="${width}" stroke-dasharray="5 3.500" stroke-linecap="round" opacity=".75"/>`;
}

/** An edge or a fold. */
export function line(path: string, color: string, width = 2, opacity = 0.55): string {
  return `<path d="${path}" fill="none" stroke="${threadOn(color)}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity}"/>`;
}

/** Where the cloth folds: soft, wide, dark. */
export function folds(color: string, ...paths: string[]): string {
  return `<path d="${paths.join('')}" fill="none" stroke="${darker(color, 0.5)}" stroke-width="7" stroke-linecap="round" opacity=".2" filter="url(#fold)"/>`;
}

export function button(x: number, y: number, color: string, radius = 4): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${mix(threadOn(color), '#e9dcc4', 0.35)}"/><circle cx="${x - 1}" cy="${y}" r=".9" fill="#3a2f26"/><circle cx="${x + 1.2}" cy="${y}" r=".9" fill="#3a2f26"/>`;
}

/** A garment on paper, in the light of a window. `outline` throws the shadow. */
export function flatLay({ ground }: Garment, outline: string, ...parts: string[]): Drawing {
  return () =>
    svg(
      400,
      400,
      `<defs>${linear('paper', 'diagonal', [0, lighter(ground, 0.35)], [1, darker(ground, 0.05)])}${linear('fall', 'right', [0, '#ffffff', 0.16], [0.35, '#ffffff', 0], [0.65, '#000000', 0], [1, '#000000', 0.17])}${blur('soft', 9)}${blur('fold', 3)}</defs>`,
      '<rect width="400" height="400" fill="url(#paper)"/>',
      '<g fill="#ffffff" opacity=".34"><path d="M-20 40L150-40H238L-20 118Z"/><path d="M-20 150L330-40H420V-34L-20 228Z"/><path d="M130 420L420 244V330L262 420Z"/></g>',
      `<path d="${outline}" fill="#2a241c" opacity=".3" transform="translate(9 13)" filter="url(#soft)"/>`,
      ...parts,
    );
}
