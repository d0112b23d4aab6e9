import type { Drawing } from '../files';
import { button, flatLay, folds, line, piece, seam, type Garment } from './cloth';
import { darker, lighter } from './svg';

const LEFT = 'M110 94Q86 104 78 134L48 300Q64 312 90 308L118 190Z';
const RIGHT = 'M290 94Q314 104 322 134L352 300Q336 312 310 308L282 190Z';
const COAT =
  'M150 66Q200 84 250 66L292 92Q300 98 300 108L288 180L298 346Q200 358 102 346L112 180L100 108Q100 98 108 92Z';
const SHORT =
  'M150 70Q200 88 250 70L292 94Q300 100 300 110L290 170V318Q200 330 110 318V170L100 110Q100 100 108 94Z';
const lapel = (color: string, left: string, right: string) =>
  `<path d="${left}" fill="${lighter(color, 0.12)}"/><path d="${right}" fill="${lighter(color, 0.07)}"/>${line(left + right, color, 1.8, 0.6)}`;

/** 风衣: double-breasted, belted. */
export function trench(garment: Garment): Drawing {
  const { color } = garment;
  return flatLay(
    garment,
    LEFT + RIGHT + COAT,
    piece(LEFT, color, -0.06),
    piece(RIGHT, color, -0.1),
    piece(COAT, color),
    folds(color, 'M136 250Q128 300 132 340', 'M268 250Q276 300 268 340', 'M176 260Q170 310 174 346'),
    `<path d="M158 68Q200 84 242 68L206 150H194Z" fill="#f1ede4"/>`,
    lapel(
      color,
      'M150 66L134 96L168 112L160 124L192 176L200 136L166 72Z',
      'M250 66L266 96L232 112L240 124L208 176L200 136L234 72Z',
    ),
    line('M214 176V350', color, 1.8),
    [
      [178, 190],
      [228, 190],
      [178, 278],
      [228, 278],
      [178, 318],
      [228, 318],
    ]
      .map(([x, y]) => button(x!, y!, color, 6))
      .join(''),
    piece('M110 222Q200 234 290 222L291 246Q200 258 109 246Z', color, -0.16),
    `<rect x="184" y="224" width="34" height="30" rx="3" fill="none" stroke="#7b5a33" stroke-width="5"/>`,
    seam('M112 228Q200 240 288 228M111 241Q200 253 289 241', color),
    line('M128 272L160 266V300M272 272L240 266V300', color, 1.8, 0.4),
    seam('M53 276Q70 288 96 283M347 276Q330 288 304 283', color, 2.4),
    piece('M104 98L142 78L150 90L112 110Z', color, -0.1) +
      piece('M296 98L258 78L250 90L288 110Z', color, -0.14),
    button(140, 86, color, 3) + button(260, 86, color, 3),
  );
}

/** 西装: two buttons, notched lapels, a square of cloth in the pocket. */
export function blazer(garment: Garment): Drawing {
  const { color } = garment;
  return flatLay(
    garment,
    LEFT + RIGHT + SHORT,
    piece(LEFT, color, -0.08),
    piece(RIGHT, color, -0.12),
    piece(SHORT, color),
    folds(color, 'M132 190Q140 250 128 308', 'M270 190Q260 250 272 308'),
    '<path d="M160 70Q200 88 240 70L202 210H198Z" fill="#f4f1ea"/><path d="M186 84L200 100L214 84L208 78H192Z" fill="#e3ded3"/>',
    lapel(
      color,
      'M152 70L130 104L158 118L146 134L196 222L200 196L168 76Z',
      'M248 70L270 104L242 118L254 134L204 222L200 196L232 76Z',
    ),
    line('M200 216Q204 280 196 324', color, 1.8),
    button(203, 232, color, 5.5) + button(203, 264, color, 5.5),
    piece('M122 252H172V266H122Z', color, -0.2) + piece('M228 252H278V266H228Z', color, -0.24),
    '<path d="M244 160l8-16 8 10 10-12 6 18z" fill="#e9dcc4"/>',
    line('M240 162H280', color, 3, 0.6),
    button(66, 290, color, 3) + button(334, 290, color, 3),
  );
}

/** 羽绒服: quilted, a standing collar, a zip. */
export function padded(garment: Garment): Drawing {
  const { color } = garment;
  const quilts = [124, 158, 192, 226, 260, 294]
    .map((y) => `M110 ${y}Q155 ${y + 13} 200 ${y + 4}Q245 ${y + 13} 290 ${y}`)
    .join('');
  const sleeves = [146, 182, 218, 254, 288]
    .map((y, i) => `M${79 - i * 6.5} ${y}q18 12 ${34 - i} 6M${321 + i * 6.5} ${y}q-18 12-${34 - i} 6`)
    .join('');
  const shine = quilts.replace(/Q/g, 'Q');
  return flatLay(
    garment,
    LEFT + RIGHT + SHORT,
    piece(LEFT, color, -0.05),
    piece(RIGHT, color, -0.08),
    piece(SHORT, color),
    `<g transform="translate(0 -11)"><path d="${shine}${sleeves}" fill="none" stroke="${lighter(color, 0.5)}" stroke-width="9" opacity=".28" filter="url(#fold)"/></g>`,
    `<path d="${quilts}${sleeves}" fill="none" stroke="${darker(color, 0.5)}" stroke-width="3.500" opacity=".6"/>`,
    piece('M152 58Q200 74 248 58L254 88Q200 106 146 88Z', color, -0.14),
    line('M150 72Q200 88 250 72', color, 2, 0.4),
    '<path d="M200 64V324" stroke="#2a2b22" stroke-width="6"/><path d="M200 64V324" stroke="#cdb98f" stroke-width="2" stroke-dasharray="2 3"/><path d="M196 92h8v20l-4 5-4-5z" fill="#cdb98f"/>',
    line('M128 240L146 288M272 240L254 288', color, 3.5, 0.5),
  );
}

/** 衬衫裙: a collar, a placket, a tied belt. */
export function dress(garment: Garment): Drawing {
  const { color } = garment;
  const outline =
    'M152 58Q200 76 248 58L282 80L272 150L252 186L316 342Q200 364 84 342L148 186L128 150L118 80Z';
  const sleeves =
    'M118 80Q98 92 84 146Q100 160 126 158L132 120ZM282 80Q302 92 316 146Q300 160 274 158L268 120Z';
  return flatLay(
    garment,
    outline + sleeves,
    piece(sleeves, color, -0.1),
    piece(outline, color),
    folds(
      color,
      'M162 210Q140 280 122 344',
      'M188 210Q180 280 172 350',
      'M218 210Q228 280 236 350',
      'M242 210Q262 280 284 340',
    ),
    line('M193 96V352M207 96V352', color, 1.6, 0.5),
    [120, 148, 220, 252, 284, 316].map((y) => button(200, y, color)).join(''),
    piece('M147 178Q200 190 253 178L255 200Q200 212 145 200Z', color, -0.22),
    piece('M196 188Q160 168 158 190Q164 208 196 196Z', color, -0.16) +
      piece('M204 188Q240 168 242 190Q236 208 204 196Z', color, -0.2),
    piece('M198 196L176 262L192 266L204 200ZM202 196L222 252L208 262L198 200Z', color, -0.18),
    `<path d="M160 58Q200 78 240 58L200 92Z" fill="${darker(color, 0.4)}"/>`,
    lapel(color, 'M156 56L200 94L174 118L142 74Z', 'M244 56L200 94L226 118L258 74Z'),
    line('M120 250q12 26 8 46M280 250q-12 26-8 46', color, 2, 0.4),
  );
}
