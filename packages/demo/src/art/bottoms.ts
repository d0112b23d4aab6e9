import type { Drawing } from '../files';
import { button, flatLay, folds, line, piece, seam, type Garment } from './cloth';
import { darker, lighter } from './svg';

const WIDE = 'M128 62H272L276 92L308 346Q268 356 222 350L204 168H196L178 350Q132 356 92 346L124 92Z';
const TAPERED = 'M126 58H274L280 96L268 348Q246 354 220 350L204 160H196L180 350Q154 354 132 348L120 96Z';

/** 西裤 or 灯芯绒裤: two pleats, or the wales of corduroy. */
export function trousers(garment: Garment & { cord?: boolean }): Drawing {
  const { color, cord } = garment;
  const outline = cord ? TAPERED : WIDE;
  const wales = Array.from(
    { length: 9 },
    (_, i) => `M${134 + i * 7} 92L${138 + i * 5.4} 346M${266 - i * 7} 92L${262 - i * 5.4} 346`,
  ).join('');
  const surface = cord
    ? `<path d="${wales}" stroke="${darker(color, 0.4)}" stroke-width="1.800" opacity=".38"/>`
    : folds(color, 'M158 96L136 344', 'M242 96L264 344') +
      line('M158 94L138 340M242 94L262 340', color, 1.6, 0.5);
  return flatLay(
    garment,
    outline,
    piece(outline, color),
    surface,
    `<path d="M196 168H204L222 350Q200 340 178 350Z" fill="${darker(color, 0.4)}" opacity=".18"/>`,
    piece('M126 56H274L277 86H123Z', color, -0.08),
    seam('M124 82H276', color),
    line('M146 58V86M254 58V86M176 58V86M224 58V86', color, 4, 0.35),
    line('M128 92Q140 128 122 150M272 92Q260 128 278 150', color, 1.8),
    line('M200 88V164', color, 1.8),
    seam('M212 88Q214 140 201 158', color),
    button(200, 71, color),
  );
}

/** 牛仔裤: pockets, rivets, one turn of the hem with its red edge. */
export function jeans(garment: Garment): Drawing {
  const { color } = garment;
  const thread = '#d79a4a';
  const stitch = (path: string) =>
    `<path d="${path}" fill="none" stroke="${thread}" stroke-width="1.700" stroke-dasharray="5 3" stroke-linecap="round"/>`;
  const cuff = (path: string) => `<path d="${path}" fill="${lighter(color, 0.5)}"/>`;
  return flatLay(
    garment,
    TAPERED,
    piece(TAPERED, color),
    `<path d="M150 130Q160 220 152 320" stroke="${lighter(color, 0.6)}" stroke-width="26" opacity=".22" fill="none" filter="url(#soft)"/><path d="M250 130Q240 220 248 320" stroke="${lighter(color, 0.6)}" stroke-width="26" opacity=".22" fill="none" filter="url(#soft)"/>`,
    folds(
      color,
      'M196 168Q174 184 148 178',
      'M204 168Q226 184 252 178',
      'M140 250Q160 262 176 252',
      'M224 254Q242 264 262 250',
    ),
    piece('M126 56H274L277 86H123Z', color, -0.12),
    stitch('M124 82H276M126 60H274'),
    stitch('M127 92Q168 96 172 132M130 92Q164 98 168 130M273 92Q232 96 228 132M270 92Q236 98 232 130'),
    stitch('M200 88V160M213 88Q215 142 202 158'),
    stitch('M122 140L136 332M278 140L264 332'),
    line('M146 56V90M254 56V90', color, 6, 0.4),
    cuff('M131 326L181 328L180 350Q154 354 132 348Z') + cuff('M269 326L219 328L220 350Q246 354 268 348Z'),
    '<path d="M178 328L177 350M222 328L223 350" stroke="#b8472f" stroke-width="2.500"/>',
    `<circle cx="200" cy="71" r="5" fill="${thread}"/><circle cx="171" cy="130" r="2.500" fill="${thread}"/><circle cx="229" cy="130" r="2.500" fill="${thread}"/>`,
  );
}

/** 半身裙 with pleats. */
export function skirt(garment: Garment): Drawing {
  const { color } = garment;
  const outline = 'M142 62H258L264 88L330 336Q266 354 200 352Q134 354 70 336L136 88Z';
  const pleats = Array.from({ length: 11 }, (_, i) => {
    const [top, bottom] = [144 + i * 11.2, 82 + i * 23.6];
    return `<path d="M${top} 90L${bottom} ${340 + Math.sin((i / 10) * Math.PI) * 11}L${bottom + 12} ${341 + Math.sin((i / 10) * Math.PI) * 11}L${top + 5} 90Z" fill="${darker(color, 0.45)}" opacity=".22"/>`;
  }).join('');
  return flatLay(
    garment,
    outline,
    piece(outline, color),
    pleats,
    piece('M142 60H258L262 90H138Z', color, -0.14),
    seam('M139 86H261', color),
    line('M138 90Q200 96 262 90', color, 2, 0.4),
    seam('M78 328Q200 350 322 328', color),
  );
}
