import { at, blur, darker, lighter, linear, radial } from './svg';

export interface Ground {
  from: string;
  to: string;
}

/** What stands behind: chosen by the colour, so that neighbours on a menu differ and a product always looks the same. */
const SHAPES: ((ground: Ground) => string)[] = [
  ({ from }) => `<circle cx="200" cy="176" r="132" fill="${lighter(from, 0.55)}" opacity=".75"/>`,
  ({ from, to }) =>
    `<path d="M64 330V186a136 136 0 0 1 272 0v144z" fill="${lighter(from, 0.5)}" opacity=".7"/><path d="M92 330V190a108 108 0 0 1 216 0v140z" fill="${to}" opacity=".22"/>`,
  ({ from, to }) =>
    `<circle cx="272" cy="124" r="84" fill="${lighter(from, 0.6)}" opacity=".85"/><path d="M0 262c70-52 138-44 206-8s132 20 194-22v100H0z" fill="${to}" opacity=".5"/>`,
  ({ from, to }) =>
    `<circle cx="128" cy="150" r="98" fill="${lighter(from, 0.6)}" opacity=".8"/><circle cx="292" cy="214" r="62" fill="${to}" opacity=".4"/>`,
];

/** A table in morning light, and the thing that stands on it. */
export function onTable(ground: Ground, content: string, variant: number): string {
  const shape = SHAPES[variant % SHAPES.length]!;
  const table = darker(ground.to, 0.06);
  return [
    `<defs>${linear('ground', 'down', [0, ground.from], [1, ground.to])}${linear('table', 'down', [0, lighter(table, 0.12)], [1, table])}${blur('soft', 7)}</defs>`,
    '<rect width="400" height="400" fill="url(#ground)"/>',
    shape(ground),
    '<rect y="312" width="400" height="88" fill="url(#table)"/>',
    `<rect y="312" width="400" height="2" fill="${lighter(ground.from, 0.6)}" opacity=".7"/>`,
    content,
  ].join('');
}

/** The shadow of what stands at (x, y). */
export function shadow(x: number, y: number, halfWidth: number, color = '#4a3420'): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${halfWidth}" ry="${halfWidth * 0.16}" fill="${color}" opacity=".28" filter="url(#soft)"/>`;
}

const BEAN =
  '<ellipse rx="15" ry="10.5" fill="#6b3f22"/><ellipse cx="-3" cy="-3.5" rx="8" ry="4" fill="#a06a42" opacity=".55"/><path d="M-13 2C-5-5 4 6 13-2" fill="none" stroke="#3a1f0f" stroke-width="2.4" stroke-linecap="round"/>';

/** A few beans that fell. */
export function beans(...places: [x: number, y: number, turn: number][]): string {
  return places.map(([x, y, turn]) => at(x, y, BEAN, { turn })).join('');
}

/** 朝露's mark, the sun over a leaf's edge, as a stamp around its own origin; 40 wide. */
export function stamp(ground: string, ink: string): string {
  return `<circle r="20" fill="${ground}"/><path d="M-8 3a8 8 0 0 1 16 0z" fill="${ink}"/><path d="M-13 6.5h26M-8 11h16" stroke="${ink}" stroke-width="2" stroke-linecap="round"/><path d="M0-9.5v-3M-7-6.8l-2-2.2M7-6.8l2-2.2" stroke="${ink}" stroke-width="2" stroke-linecap="round"/>`;
}

export { radial };
