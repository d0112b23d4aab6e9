import type { Drawing } from '../files';
import { at, blur, darker, lighter, svg } from './svg';

interface ClothBanner {
  ground: string;
  figure: string;
  accent: string;
  scene: 'rail' | 'thread' | 'folded';
}

const HANGER =
  '<path d="M0-96q0-16 11-14t4 16l-15 8L-52-62" fill="none" stroke="#8c857a" stroke-width="4" stroke-linecap="round"/><path d="M0-86L52-62" stroke="#8c857a" stroke-width="4" stroke-linecap="round"/>';

/** Garments on hangers, each around the middle of its shoulders. */
const sweater = (color: string) =>
  `${HANGER}<path d="M-22-76Q0-64 22-76L56-62L78 84L54 90L44 10V130Q0 138-44 130V10L-54 90L-78 84L-56-62Z" fill="${color}"/><path d="M-22-76Q0-64 22-76Q16-56 0-56T-22-76Z" fill="${darker(color, 0.3)}"/><path d="M-44 116Q0 124 44 116" stroke="${darker(color, 0.3)}" stroke-width="2" fill="none"/><path d="M-30 0Q-20 50-28 110M28 0Q20 50 28 110" stroke="${darker(color, 0.4)}" stroke-width="4" fill="none" opacity=".25"/>`;
const coat = (color: string) =>
  `${HANGER}<path d="M-24-76Q0-64 24-76L60-60L84 96L60 102L48 10L56 192Q0 202-56 192L-48 10L-60 102L-84 96L-60-60Z" fill="${color}"/><path d="M-24-76L-38-50L-20-38L-26-28L0 40L26-28L20-38L38-50L24-76L0 0Z" fill="${lighter(color, 0.18)}"/><path d="M0 40V196M-50 84Q0 92 50 84" stroke="${darker(color, 0.35)}" stroke-width="3" fill="none"/><circle cx="10" cy="64" r="4" fill="#2a2b2e"/><circle cx="10" cy="120" r="4" fill="#2a2b2e"/>`;
const trousers = (color: string) =>
  `${HANGER}<path d="M-40-58H40L56 190H12L2 30H-2L-12 190H-56Z" fill="${color}"/><path d="M-20-50L-32 186M20-50L32 186" stroke="${darker(color, 0.35)}" stroke-width="2" opacity=".6"/>`;

function rail({ figure, accent }: ClothBanner): string {
  const hung = (bottom: string, middle: string, top: string) =>
    at(680, 150, trousers(bottom)) + at(430, 150, sweater(top)) + at(556, 150, coat(middle));
  return [
    `<path d="M352 46H750" stroke="${figure}" stroke-width="5" opacity=".8"/>`,
    `<g opacity=".35" filter="url(#soft)" transform="translate(10 14)">${hung('#000000', '#000000', '#000000')}</g>`,
    hung('#8c857a', figure, accent),
  ].join('');
}

/** Plain weave: warp over weft in every other crossing, and below, warp that still waits. */
function thread({ ground, figure, accent }: ClothBanner): string {
  const shade = darker(figure, 0.25);
  const crossing =
    `<rect width="24" height="24" fill="${darker(ground, 0.25)}"/>` +
    `<rect x="1" width="10" height="12" fill="${figure}"/><rect x="13" y="12" width="10" height="12" fill="${figure}"/>` +
    `<rect x="1" width="2" height="12" fill="${shade}" opacity=".4"/><rect x="13" y="12" width="2" height="12" fill="${shade}" opacity=".4"/>` +
    `<rect x="12" y="1" width="12" height="10" rx="3" fill="${accent}"/><rect y="13" width="12" height="10" rx="3" fill="${accent}"/>` +
    `<path d="M14 4h8M2 16h8" stroke="#ffffff" stroke-width="1.500" opacity=".35"/>`;
  const warp = Array.from({ length: 32 }, (_, i) => `M${390 + i * 12} 0V360`).join('');
  return [
    `<defs><pattern id="weave" width="24" height="24" patternUnits="userSpaceOnUse">${crossing}</pattern></defs>`,
    `<path d="${warp}" stroke="${figure}" stroke-width="5" opacity=".55"/>`,
    '<path d="M384 0H750V264L384 228Z" fill="url(#weave)"/>',
    `<path d="M384 228L750 264" stroke="${darker(ground, 0.4)}" stroke-width="4" opacity=".5"/>`,
    `<g transform="translate(560 300) rotate(-5)"><path d="M-104 4Q0-32 104 4Q0 42-104 4Z" fill="#000000" opacity=".3" filter="url(#soft)"/><path d="M-104 0Q0-38 104 0Q0 38-104 0Z" fill="#b28a57"/><path d="M-62 0Q0-18 62 0Q0 18-62 0Z" fill="#5c4125"/><rect x="-42" y="-8" width="84" height="16" rx="8" fill="${accent}"/><path d="M-34-8v16M-22-8v16M-10-8v16M2-8v16M14-8v16M26-8v16" stroke="${darker(accent, 0.25)}" stroke-width="2"/></g>`,
  ].join('');
}

function folded({ ground, figure, accent }: ClothBanner): string {
  const pile = ['#2a2b2e', accent, figure, '#7d4f38', '#8d949b', '#a5472f'];
  const insets = [0, 4, 0, 6, 2, 8];
  const sheet = (color: string, i: number) => {
    const [y, inset] = [304 - i * 36, insets[i]!];
    const edge = darker(color, 0.28);
    return `<path d="M${430 + inset} ${y}q-16 0-16-18t16-18H${700 - inset}q12 0 12 18t-12 18z" fill="${color}"/><path d="M${434 + inset} ${y - 18}H${706 - inset}M${438 + inset} ${y - 10}H${704 - inset}" stroke="${edge}" stroke-width="2" opacity=".5"/><path d="M${430 + inset} ${y - 34}H${700 - inset}" stroke="#ffffff" stroke-width="2" opacity=".2"/>`;
  };
  return [
    '<ellipse cx="566" cy="312" rx="176" ry="16" fill="#000000" opacity=".3" filter="url(#soft)"/>',
    `<rect x="380" y="304" width="380" height="60" fill="${darker(ground, 0.3)}"/>`,
    ...pile.map(sheet),
  ].join('');
}

const SCENES = { rail, thread, folded };

/** 织屿's banners: a rail, a loom, a pile. */
export function bannerLoom(banner: ClothBanner): Drawing {
  return () =>
    svg(
      750,
      360,
      `<defs>${blur('soft', 9)}</defs><rect width="750" height="360" fill="${banner.ground}"/>`,
      `<path d="M-20 380L220-20H330L90 380Z" fill="#ffffff" opacity=".05"/>`,
      SCENES[banner.scene](banner),
    );
}
