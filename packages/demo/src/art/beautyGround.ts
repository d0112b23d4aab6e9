import type { Drawing } from '../files';
import { beside } from './sprig';
import { blur, darker, lighter, linear, svg } from './svg';

export interface Ground {
  from: string;
  to: string;
}

/** A round pedestal before an arch; what stands on it ends at y = 300. */
export function onPedestal(
  ground: Ground,
  content: string,
  { flower, defs = '' }: { flower?: string; defs?: string } = {},
): Drawing {
  const { from, to } = ground;
  return () =>
    svg(
      400,
      400,
      `<defs>${linear('ground', 'down', [0, from], [1, to])}${linear('arch', 'down', [0, lighter(from, 0.7)], [1, lighter(to, 0.35)])}${linear('pedestal', 'right', [0, lighter(to, 0.45)], [0.35, lighter(to, 0.7)], [1, darker(to, 0.12)])}${linear('shine', 'right', [0, '#ffffff', 0.55], [0.18, '#ffffff', 0.1], [0.3, '#ffffff', 0.4], [0.42, '#ffffff', 0], [0.75, '#000000', 0], [1, '#000000', 0.2])}${blur('soft', 8)}${defs}</defs>`,
      '<rect width="400" height="400" fill="url(#ground)"/>',
      `<path d="M96 400V176a104 104 0 0 1 208 0v224z" fill="url(#arch)" opacity=".85"/>`,
      `<circle cx="338" cy="76" r="34" fill="${lighter(from, 0.5)}" opacity=".7"/>`,
      `<path d="M72 306v42a128 26 0 0 0 256 0v-42z" fill="url(#pedestal)"/><ellipse cx="200" cy="306" rx="128" ry="26" fill="${lighter(to, 0.72)}"/>`,
      `<ellipse cx="212" cy="304" rx="82" ry="14" fill="${darker(to, 0.55)}" opacity=".35" filter="url(#soft)"/>`,
      content,
      flower
        ? `<ellipse cx="300" cy="340" rx="44" ry="8" fill="${darker(to, 0.5)}" opacity=".3" filter="url(#soft)"/>${beside(flower, 300, 290, 104)}`
        : '',
    );
}

/** A solid with the light on it: its fill, then the shine over the same outline. */
export function solid(outline: string, fill: string): string {
  return `<path d="${outline}" fill="${fill}"/><path d="${outline}" fill="url(#shine)"/>`;
}

/** A label with the brand's flower and two lines of writing, its middle at (x, y). */
export function label(x: number, y: number, width: number, ink: string, paper?: string): string {
  const card = paper
    ? `<rect x="${x - width / 2}" y="${y - 40}" width="${width}" height="80" rx="4" fill="${paper}"/>`
    : '';
  const petals = [0, 72, 144, 216, 288]
    .map((turn) => `<ellipse cy="-7" rx="4.200" ry="6.500" transform="rotate(${turn})" fill="${ink}"/>`)
    .join('');
  return `${card}<g transform="translate(${x} ${y - 12})">${petals}<circle r="2.600" fill="${paper ?? '#ffffff'}"/></g><rect x="${x - width * 0.3}" y="${y + 10}" width="${width * 0.6}" height="4" rx="2" fill="${ink}"/><rect x="${x - width * 0.2}" y="${y + 20}" width="${width * 0.4}" height="3" rx="1.500" fill="${ink}" opacity=".6"/>`;
}
