import type { Drawing } from '../files';
import { button, flatLay, folds, line, piece, seam, type Garment } from './cloth';
import { darker, lighter } from './svg';

const WIDE = 'M138 42H262L268 80L302 356Q264 366 220 360L204 152H196L180 360Q136 366 98 356L132 80Z';
const TAPERED = 'M138 42H262L270 86L262 364Q240 369 216 365L204 152H196L184 365Q160 369 138 364L130 86Z';

/** 西裤 or 灯芯绒裤: two pleats, or the wales of corduroy. */
export function trousers(garment: Garment & { cord?: boolean }): Drawing {
  const { color, cord } = garment;
  const outline = cord ? TAPERED : WIDE;
  const wales = Array.from(
    { length: 8 },
    (_, i) => `M${140 + i * 7} 74L${145 + i * 5.2} 362M${260 - i * 7} 74L${255 - i * 5.2} 362`,
  ).join('');
  const surface = cord
    ? `<path d="${wales}" stroke="${darker(color, 0.4)}" stroke-width="1.800" opacity=".38"/>`
    : folds(color, 'M160 76L140 356', 'M240 76L260 356') +
      line('M160 74L142 352M240 74L258 352', color, 1.6, 0.5);
  return flatLay(
    garment,
    outline,
    piece(outline, color),
    surface,
    piece('M138 40H262L266 68H134Z', color, -0.08),
    seam('M136 64H264', color),
    line('M156 42V68M244 42V68M180 42V68M220 42V68', color, 4, 0.35),
    line('M136 76Q146 108 130 130M264 76Q254 108 270 130', color, 1.8),
    line('M200 70V148', color, 1.8),
    seam('M211 70Q213 124 201 142', color),
    button(200, 54, color),
  );
}

/** 牛仔裤: pockets, rivets, one turn of the hem with its red edge. */
export function jeans(garment: Garment): Drawing {
  const { color } = garment;
  const thread = '#d79a4a';
  const stitch = (path: string) =>
    `<path d="${path}" fill="none" stroke="${thread}" stroke-width="1.700" stroke-dasharray="5 3" stroke-linecap="round"/>`;
  const worn = (x: number) =>
    `<ellipse cx="${x}" cy="220" rx="15" ry="92" fill="${lighter(color, 0.6)}" opacity=".26" filter="url(#soft)"/>`;
  const hem = `<path d="M138 340L186 343L184 364Q160 368 139 362ZM262 340L214 343L216 364Q240 368 261 362Z" fill="${lighter(color, 0.5)}"/>`;
  return flatLay(
    garment,
    TAPERED,
    piece(TAPERED, color),
    worn(158) + worn(242),
    folds(color, 'M196 160Q178 176 156 170', 'M204 160Q222 176 244 170', 'M144 252Q162 264 180 254'),
    piece('M138 42H262L266 70H134Z', color, -0.12),
    stitch('M136 66H264M139 46H261'),
    stitch('M134 78Q170 80 175 112M137 78Q167 82 171 110M266 78Q230 80 225 112M263 78Q233 82 229 110'),
    stitch('M200 72V148M211 72Q214 128 202 146'),
    stitch('M133 104L142 340M267 104L258 340'),
    line('M156 42V76M244 42V76', color, 6, 0.4),
    hem,
    '<path d="M183 343L182 364M217 343L218 364" stroke="#b8472f" stroke-width="2.500"/>',
    `<circle cx="200" cy="57" r="5" fill="${thread}"/><circle cx="174" cy="111" r="2.500" fill="${thread}"/><circle cx="226" cy="111" r="2.500" fill="${thread}"/>`,
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
