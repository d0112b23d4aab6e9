import type { Drawing } from '../files';
import { button, flatLay, folds, line, piece, seam, type Garment } from './cloth';
import { darker, lighter } from './svg';

const BODY =
  'M146 78Q200 96 254 78L296 98Q302 102 304 112L290 160L290 330Q200 342 110 330L110 160L96 112Q98 102 104 98Z';
const SHORT_LEFT = 'M104 98Q78 108 66 130L44 186Q62 202 94 206L112 168Z';
const SHORT_RIGHT = 'M296 98Q322 108 334 130L356 186Q338 202 306 206L288 168Z';
const LONG_LEFT = 'M104 98Q84 106 76 132L46 312Q60 322 84 320L112 190Z';
const LONG_RIGHT = 'M296 98Q316 106 324 132L354 312Q340 322 316 320L288 190Z';
const short = SHORT_LEFT + SHORT_RIGHT + BODY;
const long = LONG_LEFT + LONG_RIGHT + BODY;

const roundNeck = (color: string, rib: number) =>
  `<path d="M146 78Q200 96 254 78Q244 ${112 + rib} 200 ${114 + rib}Q156 ${112 + rib} 146 78Z" fill="${darker(color, 0.16)}"/><path d="M154 81Q200 96 246 81Q236 104 200 105Q164 104 154 81Z" fill="${darker(color, 0.42)}"/>`;
const bodyFolds = (color: string) =>
  folds(
    color,
    'M128 180Q150 220 136 300',
    'M276 176Q256 226 268 306',
    'M168 240Q180 280 170 326',
    'M232 236Q222 286 234 328',
  );

/** T 恤: short or long sleeves. */
export function tee(garment: Garment & { longSleeve?: boolean }): Drawing {
  const { color, longSleeve } = garment;
  const [left, right] = longSleeve ? [LONG_LEFT, LONG_RIGHT] : [SHORT_LEFT, SHORT_RIGHT];
  const cuffs = longSleeve
    ? 'M50 296Q66 306 88 302M350 296Q334 306 312 302'
    : 'M49 176Q70 192 98 195M351 176Q330 192 302 195';
  return flatLay(
    garment,
    longSleeve ? long : short,
    piece(left, color, -0.05),
    piece(right, color, -0.08),
    piece(BODY, color),
    bodyFolds(color),
    line('M110 160L112 176M290 160L288 176', color, 2, 0.35),
    roundNeck(color, 4),
    seam('M140 84Q156 122 200 124Q244 122 260 84', color),
    seam('M110 320Q200 332 290 320', color),
    seam(cuffs, color),
    '<rect x="192" y="92" width="16" height="9" fill="#f4f1ea"/>',
  );
}

/** 卫衣: ribbed neck, cuffs and hem. */
export function sweatshirt(garment: Garment): Drawing {
  const { color } = garment;
  const ribs = (from: number, to: number, y: number, height: number) =>
    Array.from({ length: Math.round((to - from) / 8) }, (_, i) => `M${from + i * 8} ${y}v${height}`).join('');
  return flatLay(
    garment,
    long,
    piece(LONG_LEFT, color, -0.05),
    piece(LONG_RIGHT, color, -0.08),
    piece(BODY, color),
    bodyFolds(color),
    piece('M110 306Q200 318 290 306V330Q200 342 110 330Z', color, -0.12),
    piece('M50 288Q66 298 91 293L84 320Q60 322 46 312Z', color, -0.14),
    piece('M350 288Q334 298 309 293L316 320Q340 322 354 312Z', color, -0.14),
    line(ribs(116, 290, 313, 16), color, 1.4, 0.4),
    roundNeck(color, 8),
    seam('M136 84Q154 128 200 130Q246 128 264 84', color),
    line('M190 130L200 146L210 130', color, 2, 0.6),
    line('M110 160L112 190M290 160L288 190', color, 2, 0.4),
  );
}

/** 衬衫: a collar that lies or stands, a placket, a pocket, stripes if wanted. */
export function shirt(garment: Garment & { stripe?: string; standCollar?: boolean }): Drawing {
  const { color, stripe, standCollar } = garment;
  const collar = standCollar
    ? `<path d="M156 74Q200 92 244 74L240 96Q200 112 160 96Z" fill="${lighter(color, 0.18)}"/>${line('M156 74Q200 92 244 74M160 96Q200 112 240 96', color, 1.6)}`
    : `<path d="M158 70Q200 92 242 70L200 104Z" fill="${darker(color, 0.3)}"/><path d="M158 68L200 106L170 134L140 86Z" fill="${lighter(color, 0.22)}"/><path d="M242 68L200 106L230 134L260 86Z" fill="${lighter(color, 0.16)}"/>${line('M158 68L200 106L170 134L140 86M242 68L200 106L230 134L260 86', color, 1.6)}`;
  const stripes = stripe
    ? `<path d="${Array.from({ length: 17 }, (_, i) => `M${116 + i * 10.5} ${i < 3 || i > 13 ? 100 : 84}V332`).join('')}" stroke="${stripe}" stroke-width="1.500" opacity=".6"/><path d="M92 116L62 314M84 112L54 312M102 130L74 318M308 116L338 314M316 112L346 312M298 130L326 318" stroke="${stripe}" stroke-width="1.500" opacity=".5"/>`
    : '';
  return flatLay(
    garment,
    long,
    piece(LONG_LEFT, color, -0.05),
    piece(LONG_RIGHT, color, -0.08),
    piece(BODY, color),
    stripes,
    bodyFolds(color),
    line('M191 106V336M209 106V336', color, 1.6, 0.5),
    [132, 172, 212, 252, 292].map((y) => button(200, y, color)).join(''),
    stripe || standCollar ? '' : line('M228 160H266V196L247 206L228 196Z', color, 1.6, 0.6),
    seam('M50 292Q66 302 89 297M350 292Q334 302 311 297', color),
    line('M110 160L112 190M290 160L288 190', color, 1.8, 0.4),
    collar,
  );
}

const knitRows = (color: string) => {
  const rows = Array.from(
    { length: 15 },
    (_, i) => `M112 ${122 + i * 13}q11 7 22 0t22 0t22 0t22 0t22 0t22 0t22 0t22 0`,
  ).join('');
  return `<path d="${rows}" fill="none" stroke="${darker(color, 0.5)}" stroke-width="1.500" opacity=".2"/>`;
};

/** 毛衣: plain, or with cables. */
export function knit(garment: Garment & { cable?: boolean }): Drawing {
  const { color, cable } = garment;
  const twist = (x: number) =>
    Array.from(
      { length: 9 },
      (_, i) => `M${x - 9} ${116 + i * 23}c0 12 18 10 18 22M${x + 9} ${116 + i * 23}c0 12-18 10-18 22`,
    ).join('');
  const cables = cable
    ? `<path d="${twist(148)}${twist(200)}${twist(252)}" fill="none" stroke="${darker(color, 0.32)}" stroke-width="3.500" stroke-linecap="round" opacity=".55"/><path d="M172 108V320M228 108V320M126 130V320M274 130V320" stroke="${darker(color, 0.4)}" stroke-width="1.500" stroke-dasharray="3 4" opacity=".5"/>`
    : knitRows(color);
  return flatLay(
    garment,
    long,
    piece(LONG_LEFT, color, -0.05),
    piece(LONG_RIGHT, color, -0.08),
    piece(BODY, color),
    cables,
    bodyFolds(color),
    piece('M110 304Q200 316 290 304V330Q200 342 110 330Z', color, -0.1),
    line(Array.from({ length: 25 }, (_, i) => `M${116 + i * 7} 312v18`).join(''), color, 1.5, 0.45),
    piece('M51 284Q67 294 92 289L84 320Q60 322 46 312Z', color, -0.12),
    piece('M349 284Q333 294 308 289L316 320Q340 322 354 312Z', color, -0.12),
    line('M58 292l-5 24M66 295l-5 24M74 296l-4 23M342 292l5 24M334 295l5 24M326 296l4 23', color, 1.5, 0.45),
    roundNeck(color, 12),
    line('M110 160L112 190M290 160L288 190', color, 2, 0.4),
  );
}

/** 开衫: open at the neck, five buttons. */
export function cardigan(garment: Garment): Drawing {
  const { color } = garment;
  return flatLay(
    garment,
    long,
    piece(LONG_LEFT, color, -0.05),
    piece(LONG_RIGHT, color, -0.08),
    piece(BODY, color),
    knitRows(color),
    bodyFolds(color),
    `<path d="M150 80L200 206L250 80Q200 96 150 80Z" fill="#efe9dd"/><path d="M150 80Q200 98 250 80L246 92Q200 108 154 92Z" fill="${darker(color, 0.4)}"/>`,
    piece('M142 78L154 76L206 208V336L192 336V210Z', color, -0.14),
    piece('M258 78L246 76L206 192V210Z', color, -0.18),
    [222, 246, 270, 294, 318].map((y) => button(199, y, color, 5)).join(''),
    line('M124 250H168V292H124ZM232 250H276V292H232Z', color, 2, 0.35),
    line('M110 318Q200 330 290 318', color, 2, 0.4),
    line('M110 160L112 190M290 160L288 190', color, 2, 0.4),
  );
}

/** 背心: no sleeves, a V, argyle on the front. */
export function vest(garment: Garment & { accent: string }): Drawing {
  const { color, accent } = garment;
  const outline =
    'M140 74L160 82L200 152L240 82L260 74L284 90Q262 130 296 176V330Q200 342 104 330V176Q138 130 116 90Z';
  const rhombs = [140, 200, 260]
    .flatMap((x) => [214, 282].map((y) => `M${x} ${y - 34}L${x + 24} ${y}L${x} ${y + 34}L${x - 24} ${y}Z`))
    .join('');
  const crosses = [140, 200, 260]
    .map(
      (x) =>
        `M${x - 30} 180L${x + 30} 250M${x + 30} 180L${x - 30} 250M${x - 30} 248L${x + 30} 318M${x + 30} 248L${x - 30} 318`,
    )
    .join('');
  return flatLay(
    garment,
    outline,
    piece(outline, color),
    `<path d="${rhombs}" fill="${accent}" opacity=".8"/><path d="${crosses}" stroke="#f3ead7" stroke-width="1.500" stroke-dasharray="4 3" opacity=".7"/>`,
    piece('M104 304Q200 316 296 304V330Q200 342 104 330Z', color, -0.14),
    line(Array.from({ length: 26 }, (_, i) => `M${110 + i * 7} 312v18`).join(''), color, 1.5, 0.45),
    folds(color, 'M124 190Q136 240 126 300', 'M278 190Q264 240 274 300'),
    `<path d="M140 74L160 82L200 152L240 82L260 74L266 80L244 92L200 170L156 92L134 80Z" fill="${darker(color, 0.25)}"/>`,
    line('M116 90Q138 130 104 176M284 90Q262 130 296 176', color, 5, 0.45),
  );
}
