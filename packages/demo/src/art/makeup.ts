import type { Drawing } from '../files';
import { label, onPedestal, solid, type Ground } from './beautyGround';
import { beside } from './sprig';
import { darker, lighter } from './svg';

/** A stroke of the colour itself, as on the back of a hand. */
const swatch = (color: string) =>
  `<path d="M34 352Q90 326 150 342T300 346Q250 374 170 366T34 352Z" fill="${color}"/><path d="M60 350Q110 336 160 348" stroke="#ffffff" stroke-width="4" opacity=".35" fill="none" stroke-linecap="round"/>`;

/** 口红: the bullet out, its cap beside it. */
export function lipstick({
  ground,
  color,
  case: shell,
}: {
  ground: Ground;
  color: string;
  case: string;
}): Drawing {
  return onPedestal(
    ground,
    [
      solid('M150 216h72v78q0 8-8 8h-56q-8 0-8-8z', shell),
      solid('M156 166h60v50h-60z', '#d9b36a'),
      solid('M162 166V104q0-30 48-48v110z', color),
      `<path d="M162 104q0-30 48-48q6 34-48 66z" fill="${lighter(color, 0.28)}"/>`,
      `<path d="M150 228h72" stroke="#d9b36a" stroke-width="3"/>`,
      solid('M240 196q0-8 8-8h46q8 0 8 8v98q0 8-8 8h-46q-8 0-8-8z', shell),
      `<path d="M240 286h62" stroke="#d9b36a" stroke-width="3"/>`,
      `<g transform="translate(271 238)">${label(0, 0, 44, '#d9b36a')}</g>`,
      swatch(color),
    ].join(''),
  );
}

/** 唇釉: a clear tube with its wand. */
export function lipGlaze({
  ground,
  color,
  case: cap,
}: {
  ground: Ground;
  color: string;
  case: string;
}): Drawing {
  return onPedestal(
    ground,
    [
      solid('M146 160h60v134q0 8-8 8h-44q-8 0-8-8z', lighter(color, 0.2)),
      `<path d="M154 176h44v112q0 6-6 6h-32q-6 0-6-6z" fill="${color}"/><path d="M162 186v88" stroke="#ffffff" stroke-width="7" stroke-linecap="round" opacity=".6"/>`,
      solid('M150 58q0-8 8-8h36q8 0 8 8v102h-52z', cap),
      `<g transform="translate(256 210) rotate(24)">${solid('M-24-130q0-8 8-8h32q8 0 8 8v94h-48z', cap)}<path d="M0-36V76" stroke="#ffffff" stroke-width="6"/><path d="M-9 58q9-16 18 0v34q-9 14-18 0z" fill="${color}"/></g>`,
      label(176, 110, 42, darker(color, 0.2)),
      swatch(color),
    ].join(''),
  );
}

/** 腮红, 气垫: a round case, open, its mirror up. */
export function compact({
  ground,
  color,
  case: shell,
  pattern,
}: {
  ground: Ground;
  color: string;
  case: string;
  pattern: 'flower' | 'mesh';
}): Drawing {
  const petals = [0, 60, 120, 180, 240, 300]
    .map(
      (turn) =>
        `<ellipse cy="-30" rx="16" ry="28" transform="rotate(${turn})" fill="${lighter(color, 0.22)}" stroke="${darker(color, 0.14)}" stroke-width="2"/>`,
    )
    .join('');
  const mesh = Array.from({ length: 7 }, (_, row) =>
    Array.from({ length: 7 }, (_, column) => {
      const [x, y] = [(column - 3) * 19 + (row % 2) * 9, (row - 3) * 19];
      return x * x + y * y < 3900
        ? `<circle cx="${x}" cy="${y}" r="3.400" fill="${darker(color, 0.16)}" opacity=".7"/>`
        : '';
    }).join(''),
  ).join('');
  return onPedestal(
    ground,
    [
      `<circle cx="200" cy="140" r="98" fill="${darker(shell, 0.1)}"/><circle cx="200" cy="136" r="96" fill="${shell}"/><circle cx="200" cy="136" r="80" fill="#e8eef2"/><path d="M140 170L232 72M164 188L262 92" stroke="#ffffff" stroke-width="12" stroke-linecap="round" opacity=".8"/>`,
      `<rect x="180" y="222" width="40" height="14" rx="6" fill="#d9b36a"/>`,
      `<g transform="translate(200 282) scale(1 .56)"><circle cy="12" r="116" fill="${darker(shell, 0.22)}"/><circle r="116" fill="${shell}"/><circle r="88" fill="${darker(color, 0.1)}"/><circle r="85" fill="${color}"/>${pattern === 'flower' ? `${petals}<circle r="11" fill="${darker(color, 0.12)}"/>` : mesh}<path d="M-70-30A78 78 0 0 1-20-74" stroke="#ffffff" stroke-width="8" stroke-linecap="round" fill="none" opacity=".5"/></g>`,
    ].join(''),
    pattern === 'flower' ? { flower: 'hibiscus' } : {},
  );
}

/** 眼影盘: eight pans in a case. */
export function palette({
  ground,
  case: shell,
  colors,
}: {
  ground: Ground;
  case: string;
  colors: string[];
}): Drawing {
  const pans = colors
    .map((color, i) => {
      const [x, y] = [92 + (i % 4) * 56, 188 + Math.floor(i / 4) * 52];
      return `<rect x="${x}" y="${y}" width="48" height="44" rx="6" fill="${color}"/><path d="M${x + 6} ${y + 34}q16-20 34-26" stroke="${lighter(color, 0.4)}" stroke-width="5" stroke-linecap="round" fill="none" opacity=".8"/>`;
    })
    .join('');
  return onPedestal(
    ground,
    [
      solid('M78 62q0-10 10-10h224q10 0 10 10v106H78z', darker(shell, 0.1)),
      '<path d="M90 64h220v96H90z" fill="#e8edf2"/><path d="M120 150L206 66M150 156L240 68" stroke="#ffffff" stroke-width="14" opacity=".75"/>',
      solid('M74 168h252v122q0 12-12 12H86q-12 0-12-12z', shell),
      pans,
      `<g transform="translate(318 250) rotate(28)"><rect x="-5" y="-96" width="10" height="120" rx="5" fill="#d9b36a"/><path d="M-8 24h16l-2 18h-12z" fill="#8a8a90"/><path d="M-8 42q8 40 16 0z" fill="#5b3a2e"/></g>`,
    ].join(''),
  );
}

/** 睫毛膏: the wand out. */
export function mascara({
  ground,
  case: shell,
  accent,
}: {
  ground: Ground;
  case: string;
  accent: string;
}): Drawing {
  const bristles = Array.from({ length: 14 }, (_, i) => `M-13 ${26 + i * 5.5}L13 ${23 + i * 5.5}`).join('');
  return onPedestal(
    ground,
    [
      solid('M144 150h56v144q0 8-8 8h-40q-8 0-8-8z', shell),
      `<path d="M144 158h56M144 292h56" stroke="${accent}" stroke-width="4"/>`,
      `<g transform="translate(248 150) rotate(18)">${solid('M-26-96q0-10 10-10h32q10 0 10 10V-6h-52z', shell)}<path d="M-26-16h52" stroke="${accent}" stroke-width="4"/><path d="M0-6V104" stroke="#5a6a66" stroke-width="4"/><path d="${bristles}" stroke="#1f1a18" stroke-width="3.500" stroke-linecap="round"/></g>`,
      label(172, 224, 46, accent),
      '<path d="M70 352q40-34 92-30M76 344l-12-16M92 334l-8-18M110 327l-3-19M128 323l2-18M146 321l8-16" stroke="#2a2220" stroke-width="4.500" stroke-linecap="round" fill="none"/>',
    ].join(''),
  );
}

/** 香薰蜡烛 in a glass. */
export function candle({
  ground,
  glass,
  label: ink,
}: {
  ground: Ground;
  glass: string;
  label: string;
}): Drawing {
  return onPedestal(
    ground,
    [
      '<circle cx="200" cy="110" r="62" fill="#ffe9a8" opacity=".5" filter="url(#soft)"/><path d="M200 64q26 34 10 58q-10 12-20 0q-16-24 10-58z" fill="#ffb23e"/><path d="M200 92q12 18 4 29q-5 5-9 0q-6-11 5-29z" fill="#fff3c4"/><path d="M200 124v26" stroke="#4a3a30" stroke-width="3.500" stroke-linecap="round"/>',
      solid('M122 156h156v128q0 18-18 18H140q-18 0-18-18z', glass),
      `<path d="M132 168h136v112q0 12-12 12H144q-12 0-12-12z" fill="#fff6dc"/><ellipse cx="200" cy="156" rx="78" ry="13" fill="#ffffff" opacity=".8"/><ellipse cx="200" cy="157" rx="68" ry="9" fill="#fbe9b8"/>`,
      '<path d="M122 156h156v128q0 18-18 18H140q-18 0-18-18z" fill="url(#shine)"/>',
      label(200, 234, 92, ink, '#fffdf6'),
    ].join(''),
    { flower: 'herb' },
  );
}

/** 泡澡球: three, with petals. */
export function bathBomb({
  ground,
  colors: [left, right, top],
}: {
  ground: Ground;
  colors: [string, string, string];
}): Drawing {
  const ball = (x: number, y: number, r: number, color: string) =>
    `<circle cx="${x}" cy="${y}" r="${r}" fill="${color}"/><path d="M${x - r} ${y}a${r} ${r} 0 0 0 ${2 * r} 0a${r} ${r * 0.24} 0 0 1 ${-2 * r} 0z" fill="${darker(color, 0.16)}" opacity=".6"/><circle cx="${x - r * 0.35}" cy="${y - r * 0.4}" r="${r * 0.26}" fill="#ffffff" opacity=".6"/><path d="M${x - r * 0.2} ${y - r * 0.1}l6 4M${x + r * 0.3} ${y - r * 0.4}l5-5M${x + r * 0.2} ${y + r * 0.3}l7 2M${x - r * 0.5} ${y + r * 0.2}l4 6" stroke="#f3b63c" stroke-width="4" stroke-linecap="round"/>`;
  const petal = (x: number, y: number, turn: number) =>
    `<ellipse cx="${x}" cy="${y}" rx="13" ry="6" transform="rotate(${turn} ${x} ${y})" fill="#f08fa3"/>`;
  return onPedestal(
    ground,
    ball(200, 140, 66, top) +
      ball(142, 240, 64, left) +
      ball(262, 242, 62, right) +
      petal(96, 322, 20) +
      petal(176, 330, -14) +
      petal(300, 322, 30) +
      beside('camomile', 318, 262, 96),
  );
}

/** 礼盒; with a voucher leaning on it, a treatment. */
export function giftBox({
  ground,
  box,
  ribbon,
  voucher,
}: {
  ground: Ground;
  box: string;
  ribbon: string;
  voucher?: boolean;
}): Drawing {
  const bow = `<path d="M200 138C150 80 112 112 140 136C156 148 184 142 200 138C250 80 288 112 260 136C244 148 216 142 200 138Z" fill="${ribbon}"/><path d="M200 138l-34 46 16 4zM200 138l34 46-16 4z" fill="${darker(ribbon, 0.14)}"/><circle cx="200" cy="138" r="12" fill="${darker(ribbon, 0.1)}"/>`;
  const card = `<g transform="translate(262 268) rotate(-9)"><rect x="-82" y="-46" width="164" height="92" rx="8" fill="#fffdfb"/><rect x="-82" y="-46" width="164" height="92" rx="8" fill="none" stroke="${ribbon}" stroke-width="2"/><path d="M34-46V46" stroke="${ribbon}" stroke-width="2" stroke-dasharray="4 4"/><circle cx="34" cy="-46" r="8" fill="${ground.to}"/><circle cx="34" cy="46" r="8" fill="${ground.to}"/>${label(-26, 0, 84, ribbon)}<text x="58" y="8" font-size="22" font-family="serif" text-anchor="middle" fill="${ribbon}">60'</text></g>`;
  return onPedestal(
    ground,
    [
      solid('M104 190h192v104q0 8-8 8H112q-8 0-8-8z', darker(box, 0.04)),
      `<rect x="184" y="190" width="32" height="112" fill="${ribbon}"/>`,
      solid('M92 146q0-6 6-6h204q6 0 6 6v46q0 4-4 4H96q-4 0-4-4z', box),
      `<rect x="182" y="140" width="36" height="56" fill="${lighter(ribbon, 0.1)}"/>`,
      bow,
      voucher ? card : '',
    ].join(''),
    voucher ? {} : { flower: 'rose' },
  );
}
