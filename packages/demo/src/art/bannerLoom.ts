import type { Drawing } from '../files';
import { at, blur, darker, lighter, svg } from './svg';

interface ClothBanner {
  ground: string;
  figure: string;
  accent: string;
  scene: 'rail' | 'thread' | 'folded';
}

const hanger =
  '<path d="M0-96q0-16 11-14t4 16l-15 8L-52-62" fill="none" stroke="#8c857a" stroke-width="4" stroke-linecap="round"/><path d="M0-86L52-62" stroke="#8c857a" stroke-width="4" stroke-linecap="round"/>';
const sweater = (color: string) =>
  `${hanger}<path d="M-22-76Q0-64 22-76L56-62L78 84L54 90L44 10V130Q0 138-44 130V10L-54 90L-78 84L-56-62Z" fill="${color}"/><path d="M-22-76Q0-64 22-76Q16-56 0-56T-22-76Z" fill="${darker(color, 0.3)}"/><path d="M-44 116Q0 124 44 116" stroke="${darker(color, 0.3)}" stroke-width="2" fill="none"/><path d="M-30 0Q-20 50-28 110M28 0Q20 50 28 110" stroke="${darker(color, 0.4)}" stroke-width="4" fill="none" opacity=".25"/>`;
const coat = (color: string) =>
  `${hanger}<path d="M-24-76Q0-64 24-76L60-60L84 96L60 102L48 10L56 192Q0 202-56 192L-48 10L-60 102L-84 96L-60-60Z" fill="${color}"/><path d="M-24-76L-38-50L-20-38L-26-28L0 40L26-28L20-38L38-50L24-76L0 0Z" fill="${lighter(color, 0.18)}"/><path d="M0 40V196M-50 84Q0 92 50 84" stroke="${darker(color, 0.35)}" stroke-width="3" fill="none"/><circle cx="10" cy="64" r="4" fill="#2a2b2e"/><circle cx="10" cy="120" r="4" fill="#2a2b2e"/>`;
const trousers = (color: string) =>
  `${hanger}<path d="M-40-58H40L56 190H12L2 30H-2L-12 190H-56Z" fill="${color}"/><path d="M-20-50L-32 186M20-50L32 186" stroke="${darker(color, 0.35)}" stroke-width="2" opacity=".6"/>`;

const SCENES: Record<ClothBanner['scene'], (banner: ClothBanner) => string> = {
  rail: ({ ground, figure, accent }) =>
    `<path d="M352 46H750" stroke="${figure}" stroke-width="5" opacity=".8"/><g transform="translate(0 -2)"><g opacity=".35" filter="url(#soft)" transform="translate(10 14)">${at(430, 152, sweater('#000000'))}${at(556, 152, coat('#000000'))}${at(680, 152, trousers('#000000'))}</g>${at(680, 152, trousers(lighter(ground, ground === '#1b1b1c' ? 0.32 : 0.2) === '#e9e5dd' ? '#8c857a' : darker(figure, 0.3)))}${at(430, 152, sweater(accent))}${at(556, 152, coat(figure))}</g>`,
  thread: ({ figure, accent }) => {
    const warp = Array.from({ length: 21 }, (_, i) => `M${390 + i * 18} 0V360`).join('');
    const weft = Array.from(
      { length: 20 },
      (_, i) => `M390 ${10 + i * 18}H${i < 12 ? 760 : 560 - (i - 12) * 12}`,
    ).join('');
    return `<path d="${warp}" stroke="${figure}" stroke-width="5" opacity=".5"/><path d="${weft}" stroke="${accent}" stroke-width="9" stroke-dasharray="18 18" opacity=".95"/><path d="${weft}" stroke="${figure}" stroke-width="2" stroke-dasharray="18 18" opacity=".4"/><g transform="translate(566 286) rotate(-8)"><path d="M-86 0Q0-34 86 0Q0 34-86 0Z" fill="#b28a57"/><path d="M-50 0Q0-16 50 0Q0 16-50 0Z" fill="#6f5130"/><rect x="-34" y="-7" width="68" height="14" rx="7" fill="${accent}"/></g>`;
  },
  folded: ({ ground, figure, accent }) => {
    const fold = (y: number, color: string, inset: number) =>
      `<path d="M${430 + inset} ${y}q-14 0-14-17t14-17H${700 - inset}q12 0 12 17t-12 17z" fill="${color}"/><path d="M${432 + inset} ${y - 17}H${700 - inset}" stroke="${darker(color, 0.3)}" stroke-width="2" opacity=".5"/>`;
    return `<ellipse cx="566" cy="312" rx="176" ry="16" fill="#000000" opacity=".3" filter="url(#soft)"/><rect x="380" y="306" width="380" height="60" fill="${darker(ground, 0.3)}"/>${fold(304, '#2a2b2e', 0)}${fold(269, accent, 4)}${fold(234, figure, 0)}${fold(199, '#7d4f38', 6)}${fold(164, '#8d949b', 2)}${fold(129, '#a5472f', 8)}<g transform="translate(564 96)"><path d="M-8-20h16v22h-16z" fill="${figure}"/><path d="M-4-14h8M-4-9h8" stroke="#1b1b1c" stroke-width="1.500"/></g>`;
  },
};

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
