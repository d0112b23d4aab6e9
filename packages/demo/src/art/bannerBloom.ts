import type { Drawing } from '../files';
import { label, solid } from './beautyGround';
import { beside } from './sprig';
import { at, blur, darker, lighter, linear, svg } from './svg';

interface FlowerBanner {
  ground: [from: string, to: string];
  flower: string;
  arch: string;
}

const SHINE = linear(
  'shine',
  'right',
  [0, '#ffffff', 0.55],
  [0.18, '#ffffff', 0.1],
  [0.3, '#ffffff', 0.4],
  [0.42, '#ffffff', 0],
  [1, '#000000', 0.18],
);

/** 花序's banners: a bottle on steps before an arch, among one flower. */
export function bannerBloom({ ground: [from, to], flower, arch }: FlowerBanner): Drawing {
  const ink = darker(to, 0.55);
  const bottle = `${solid('M-16-196q0-18 16-18t16 18v34h-32z', ink)}${solid('M-24-164h48v32h-48z', darker(to, 0.3))}${solid('M-30-132h60q4 12 16 18q10 6 10 18v82q0 12-12 12h-88q-12 0-12-12v-82q0-12 10-18q12-6 16-18z', lighter(to, 0.25))}${label(0, -52, 66, ink, '#fffafa')}`;
  const jar = `${solid('M-54-54h108v40q0 14-14 14h-80q-14 0-14-14z', lighter(to, 0.5))}${solid('M-58-88q0-8 8-8h100q8 0 8 8v34h-116z', darker(to, 0.12))}`;
  return () =>
    svg(
      750,
      360,
      `<defs>${linear('ground', 'diagonal', [0, from], [1, to])}${SHINE}${blur('soft', 8)}</defs><rect width="750" height="360" fill="url(#ground)"/>`,
      `<circle cx="92" cy="330" r="120" fill="#ffffff" opacity=".12"/><circle cx="300" cy="20" r="70" fill="#ffffff" opacity=".12"/>`,
      `<path d="M436 360V176a116 116 0 0 1 232 0v184z" fill="${arch}" opacity=".85"/>`,
      `<path d="M404 316h210v60H404z" fill="${lighter(to, 0.35)}"/><path d="M404 316h210v6H404z" fill="#ffffff" opacity=".5"/><path d="M590 288h150v90H590z" fill="${lighter(to, 0.2)}"/><path d="M590 288h150v6H590z" fill="#ffffff" opacity=".5"/>`,
      `<ellipse cx="520" cy="316" rx="70" ry="9" fill="${ink}" opacity=".35" filter="url(#soft)"/><ellipse cx="664" cy="288" rx="66" ry="8" fill="${ink}" opacity=".35" filter="url(#soft)"/>`,
      at(514, 316, bottle),
      at(662, 288, jar),
      `<g id="flower">${beside(flower, 424, 272, 108)}</g>`,
      '<use href="#flower" transform="translate(348 -14) scale(.62)"/>',
    );
}
