import type { Drawing } from '../files';
import { flatLay, folds, line, piece, seam, type Garment } from './cloth';
import { darker } from './svg';

/** 托特包: canvas, dark handles, a printed name. */
export function tote(garment: Garment & { accent: string }): Drawing {
  const { color, accent } = garment;
  const outline = 'M92 150H308L322 344Q200 354 78 344Z';
  const handles = 'M148 158C148 40 252 40 252 158';
  return flatLay(
    garment,
    outline,
    `<path d="${handles}" fill="none" stroke="${darker(accent, 0.2)}" stroke-width="15" transform="translate(6 -14)"/>`,
    piece(outline, color),
    folds(color, 'M120 180Q136 240 116 330', 'M286 180Q268 250 288 330', 'M180 300Q200 320 226 296'),
    seam('M92 164H308', color) + line('M92 150H308', color, 2, 0.4),
    `<path d="${handles}" fill="none" stroke="${accent}" stroke-width="15"/><path d="M140 150h16v74h-16zM244 150h16v74h-16z" fill="${accent}"/>`,
    '<path d="M144 218h8M248 218h8M144 168h8M248 168h8" stroke="#f3ead7" stroke-width="1.500" stroke-dasharray="2 2"/>',
    piece('M81 308H319L322 344Q200 354 78 344Z', accent, 0.06),
    `<g fill="none" stroke="${accent}" stroke-width="4"><path d="M178 244h44M178 256h44M178 268h44M186 236v40M200 236v40M214 236v40"/></g>`,
  );
}

/** 围巾: folded once, two stripes, a fringe. */
export function scarf(garment: Garment & { accent: string }): Drawing {
  const { color, accent } = garment;
  const back = 'M120 70Q200 110 284 66L318 118Q208 176 92 124Z';
  const left = 'M112 104Q150 120 184 128L172 316H84Z';
  const right = 'M196 132Q250 128 296 104L322 288L240 306Z';
  const fringe = (x: number, y: number, count: number, lean: number) =>
    Array.from({ length: count }, (_, i) => `M${x + i * 9} ${y + i * lean}l${i % 2 ? 2 : -2} 30`).join('');
  const threads = fringe(88, 316, 10, 0) + fringe(244, 305, 9, -1.9);
  return flatLay(
    garment,
    back + left + right,
    `<path d="${threads}" stroke="${color}" stroke-width="4" stroke-linecap="round"/>`,
    piece(right, color, -0.1),
    `<path d="M236 262L316 246L318 262L238 280Z" fill="${accent}"/><path d="M233 236L312 221L313 228L234 244Z" fill="${accent}"/>`,
    piece(left, color),
    `<path d="M87 282H174L173 298H86Z" fill="${accent}"/><path d="M90 258H176L175 266H89Z" fill="${accent}"/>`,
    piece(back, color, 0.08),
    folds(
      color,
      'M112 96Q200 140 300 92',
      'M108 116Q200 160 310 112',
      'M130 140Q124 220 112 300',
      'M160 140Q156 230 148 306',
      'M230 150Q250 230 262 296',
    ),
    line('M92 124Q208 176 318 118', color, 2, 0.35),
    `<path d="M96 216h22v14h-22z" fill="#f4f1ea"/><path d="M100 221h14M100 225h10" stroke="#1b1b1c" stroke-width="1.200"/>`,
  );
}
