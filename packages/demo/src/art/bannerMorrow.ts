import type { Drawing } from '../files';
import { beans, stamp } from './cafeGround';
import { icon } from './fluent';
import { at, blur, darker, lighter, linear, svg } from './svg';

interface CafeBanner {
  ground: [from: string, to: string];
  glow: string;
  scene: 'dawn' | 'autumn' | 'iced' | 'farm';
}

const GREEN = '#1f4d3a';
const CREAM = '#fdf8ec';

/** A paper cup to go around its own foot; 150 high. */
const paperCup = (sleeve: string) =>
  `<ellipse cx="4" cy="4" rx="62" ry="10" fill="#000000" opacity=".25" filter="url(#soft)"/><path d="M-54-138H54L42 0Q0 8-42 0Z" fill="${CREAM}"/><path d="M-49-96H49L44-38H-44Z" fill="${sleeve}"/><path d="M-54-138H54L42 0Q0 8-42 0Z" fill="url(#round)"/><path d="M-60-150q0-8 8-8H52q8 0 8 8v14h-120z" fill="${darker(sleeve, 0.25)}"/><path d="M-50-172q2-6 8-6h84q6 0 8 6l3 14H-53z" fill="${darker(sleeve, 0.1)}"/>${at(0, -67, stamp(CREAM, GREEN), { scale: 1.05 })}`;

const hills = (near: string, far: string) =>
  `<path d="M300 300C400 220 470 250 560 210S700 180 760 200V370H300Z" fill="${far}"/><path d="M-10 340C140 290 260 330 400 300S640 250 760 290V370H-10Z" fill="${near}"/>`;

function dawn({ ground: [from, to], glow }: CafeBanner): string {
  return [
    `<circle cx="560" cy="196" r="150" fill="${glow}" opacity=".25" filter="url(#wide)"/><circle cx="560" cy="196" r="92" fill="${glow}"/>`,
    hills(darker(from, 0.25), lighter(to, 0.08)),
    at(486, 318, paperCup('#c98440')),
    icon('croissant', 640, 268, 132, { turn: -6 }),
    beans([560, 330, 20], [586, 342, -30], [420, 336, 15]),
    '<g fill="#ffffff" opacity=".35"><circle cx="120" cy="60" r="3"/><circle cx="240" cy="40" r="2"/><circle cx="330" cy="90" r="3"/><circle cx="60" cy="130" r="2"/></g>',
  ].join('');
}

function autumn({ ground: [from], glow }: CafeBanner): string {
  const leaf = (x: number, y: number, turn: number, scale: number, color: string) =>
    at(
      x,
      y,
      `<path d="M0-34C20-20 26 6 0 34C-26 6-20-20 0-34Z" fill="${color}"/><path d="M0-26V44M0-6l11-9M0 8l-12-9M0 20l9-8" stroke="${darker(color, 0.35)}" stroke-width="2" fill="none" stroke-linecap="round"/>`,
      { turn, scale },
    );
  return [
    `<circle cx="570" cy="150" r="170" fill="${glow}" opacity=".4"/><path d="M0 308H750V360H0Z" fill="${darker(from, 0.3)}"/>`,
    leaf(690, 76, 38, 1, '#e8a33a'),
    leaf(418, 92, -46, 0.9, '#d9622b'),
    leaf(376, 236, 70, 0.6, '#e8a33a'),
    leaf(330, 60, 20, 0.5, '#f0c067'),
    at(510, 326, paperCup(GREEN), { scale: 1.25 }),
    icon('tangerine', 640, 280, 104),
    icon('chestnut', 700, 306, 60),
    leaf(428, 322, 96, 0.7, '#d9622b'),
  ].join('');
}

function iced({ glow }: CafeBanner): string {
  return [
    `<circle cx="560" cy="180" r="168" fill="${glow}" opacity=".5"/><path d="M0 316H750V360H0Z" fill="${GREEN}" opacity=".25"/>`,
    '<path d="M300 70q14-24 28 0a14 14 0 0 1-28 0zM400 130q10-18 20 0a10 10 0 0 1-20 0zM350 220q8-14 16 0a8 8 0 0 1-16 0z" fill="#ffffff" opacity=".6"/>',
    icon('coconut', 660, 262, 126),
    icon('lime', 420, 284, 74),
    '<ellipse cx="540" cy="326" rx="70" ry="11" fill="#000000" opacity=".22" filter="url(#soft)"/>',
    `<rect x="552" y="18" width="12" height="150" rx="6" fill="${GREEN}" transform="rotate(8 550 100)"/>`,
    '<path d="M474 84L490 306Q492 322 508 322H572Q588 322 590 306L606 84Z" fill="#ffffff" opacity=".45"/><path d="M481 118L496 304Q498 316 510 316H570Q582 316 584 304L599 118Z" fill="url(#latte)"/>',
    '<g fill="#ffffff" opacity=".45"><rect x="498" y="112" width="36" height="36" rx="8" transform="rotate(-12 516 130)"/><rect x="546" y="120" width="36" height="36" rx="8" transform="rotate(14 564 138)"/></g>',
    at(540, 226, stamp(CREAM, GREEN), { scale: 1.1 }),
    '<ellipse cx="540" cy="84" rx="66" ry="10" fill="none" stroke="#ffffff" stroke-width="3"/><path d="M490 104L504 290" stroke="#ffffff" stroke-width="8" stroke-linecap="round" opacity=".5"/>',
  ].join('');
}

const COFFEE_TREE =
  '<path d="M0 0v-16" stroke="#5a4a30" stroke-width="3"/><circle cy="-26" r="17" fill="#4f8558"/><circle cx="-11" cy="-18" r="12" fill="#3d7257"/><circle cx="11" cy="-18" r="12" fill="#5f9a66"/><circle cx="-5" cy="-24" r="3.500" fill="#c8402f"/><circle cx="8" cy="-20" r="3.500" fill="#c8402f"/><circle cx="2" cy="-34" r="3" fill="#e0703f"/>';

function farm({ ground: [, to], glow }: CafeBanner): string {
  const row = (x: number, y: number, scale: number) =>
    Array.from({ length: 9 }, (_, i) => at(x + i * 58, y - i * 4, COFFEE_TREE, { scale })).join('');
  return [
    `<circle cx="600" cy="96" r="62" fill="${glow}"/>`,
    `<path d="M300 240L470 92L560 168L640 106L760 206V370H300Z" fill="${darker(to, 0.12)}"/>`,
    '<path d="M470 92L502 120L470 132L444 115ZM640 106L668 130L640 140L616 124Z" fill="#ffffff" opacity=".7"/>',
    hills(darker(to, 0.3), darker(to, 0.2)),
    row(400, 262, 0.8),
    row(360, 306, 1),
    row(330, 358, 1.25),
  ].join('');
}

const SCENES = { dawn, autumn, iced, farm };

/** 朝露's banners: a morning, an autumn, an iced day, the farm. */
export function bannerMorrow(banner: CafeBanner): Drawing {
  const [from, to] = banner.ground;
  const defs = [
    linear('ground', 'diagonal', [0, from], [1, to]),
    linear('round', 'right', [0, '#ffffff', 0.15], [0.4, '#ffffff', 0], [1, '#000000', 0.22]),
    linear(
      'latte',
      'down',
      [0, '#6b3a1e'],
      [0.3, '#6b3a1e'],
      [0.5, '#d9b88c'],
      [0.75, '#fdfbf6'],
      [1, '#fdfbf6'],
    ),
    blur('soft', 6),
    blur('wide', 24),
  ].join('');
  return () =>
    svg(
      750,
      360,
      `<defs>${defs}</defs><rect width="750" height="360" fill="url(#ground)"/>`,
      SCENES[banner.scene](banner),
    );
}
