import type { Drawing } from '../files';
import { label, onPedestal, solid, type Ground } from './beautyGround';
import { darker, lighter } from './svg';

interface Vessel {
  ground: Ground;
  glass: string;
  cap: string;
  flower?: string;
}

/** 精华: a bottle with a dropper. */
export function dropper({ ground, glass, cap, flower }: Vessel): Drawing {
  return onPedestal(
    ground,
    [
      solid('M182 62q0-26 18-26t18 26v46h-36z', darker(cap, 0.1)),
      solid('M172 104h56v44h-56z', cap),
      `<path d="M172 112h56M172 120h56M172 128h56M172 136h56" stroke="${darker(cap, 0.3)}" stroke-width="2" opacity=".5"/>`,
      solid(
        'M168 148h64q4 16 20 24q12 8 12 24v90q0 16-16 16h-96q-16 0-16-16v-90q0-16 12-24q16-8 20-24z',
        lighter(glass, 0.2),
      ),
      `<path d="M142 206h116v78q0 12-12 12h-92q-12 0-12-12z" fill="${glass}" opacity=".9"/><path d="M142 206q30 10 58 0t58 0v10H142z" fill="${darker(glass, 0.08)}" opacity=".5"/>`,
      `<rect x="195" y="148" width="10" height="118" rx="5" fill="#ffffff" opacity=".55"/>`,
      label(200, 246, 78, darker(cap, 0.1), '#fffaf8'),
      '<path d="M150 196v84" stroke="#ffffff" stroke-width="7" stroke-linecap="round" opacity=".6"/>',
    ].join(''),
    { flower },
  );
}

/** 面霜: a jar with a broad lid. */
export function jar({ ground, glass, cap, flower }: Vessel): Drawing {
  return onPedestal(
    ground,
    [
      solid('M108 196h184v78q0 28-28 28h-128q-28 0-28-28z', glass),
      `<path d="M122 214h156v56q0 18-18 18h-120q-18 0-18-18z" fill="${lighter(glass, 0.4)}" opacity=".7"/>`,
      solid('M100 132q0-12 12-12h176q12 0 12 12v58q0 8-8 8h-184q-8 0-8-8z', cap),
      `<ellipse cx="200" cy="124" rx="98" ry="11" fill="${lighter(cap, 0.35)}"/>`,
      `<path d="M104 180h192" stroke="${darker(cap, 0.25)}" stroke-width="3" opacity=".4"/>`,
      label(200, 248, 120, darker(cap, 0.25)),
    ].join(''),
    { flower },
  );
}

/** 化妆水: a slim bottle with a fine spray. */
export function mist({ ground, glass, cap, flower }: Vessel): Drawing {
  const drops = [
    [246, 66, 3],
    [262, 54, 4],
    [280, 70, 3],
    [266, 84, 2.5],
    [296, 52, 3],
    [300, 80, 2.5],
    [284, 40, 2],
  ]
    .map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="#ffffff" opacity=".9"/>`)
    .join('');
  return onPedestal(
    ground,
    [
      drops,
      solid('M180 52h34q16 0 16 14v12h-50z', darker(cap, 0.15)),
      solid('M168 78h64v46h-64z', cap),
      solid('M160 124h80q10 8 10 24v138q0 16-16 16h-68q-16 0-16-16v-138q0-16 10-24z', glass),
      `<path d="M158 176h84v106q0 12-12 12h-60q-12 0-12-12z" fill="${darker(glass, 0.1)}" opacity=".55"/>`,
      '<rect x="197" y="124" width="6" height="160" rx="3" fill="#ffffff" opacity=".5"/>',
      label(200, 236, 70, darker(cap, 0.3), '#fdfffe'),
    ].join(''),
    { flower },
  );
}

/** 洁面, 防晒, 护手霜: a tube standing on its cap. */
export function tube({
  ground,
  color,
  cap,
  flower,
}: {
  ground: Ground;
  color: string;
  cap: string;
  flower?: string;
}): Drawing {
  return onPedestal(
    ground,
    [
      solid('M132 54h136l-22 196h-92z', color),
      `<path d="M130 46h140l-1 20h-138z" fill="${darker(color, 0.12)}"/><path d="M138 48v16M146 48v16M154 48v16M162 48v16M170 48v16M178 48v16M186 48v16M194 48v16M202 48v16M210 48v16M218 48v16M226 48v16M234 48v16M242 48v16M250 48v16M258 48v16" stroke="${darker(color, 0.3)}" stroke-width="2" opacity=".4"/>`,
      solid('M152 250h96v44q0 8-8 8h-80q-8 0-8-8z', cap),
      `<path d="M152 262h96" stroke="${darker(cap, 0.25)}" stroke-width="2" opacity=".4"/>`,
      label(200, 152, 92, darker(color, 0.5), lighter(color, 0.75)),
      '<path d="M150 82l14 150" stroke="#ffffff" stroke-width="8" stroke-linecap="round" opacity=".5"/>',
    ].join(''),
    { flower },
  );
}

/** 乳液, 沐浴露: a pump bottle. */
export function pump({ ground, glass, cap, flower, large }: Vessel & { large?: boolean }): Drawing {
  const top = large ? 136 : 156;
  const half = large ? 66 : 54;
  return onPedestal(
    ground,
    [
      `<path d="M200 ${top - 18}V${top - 66}" stroke="${darker(cap, 0.16)}" stroke-width="12"/>`,
      solid(`M150 ${top - 92}q0-10 10-10h60q14 0 14 14v18h-62q-4 16-16 18q-8-8-6-40z`, cap),
      solid(`M176 ${top - 40}h48v40h-48z`, darker(cap, 0.06)),
      solid(
        `M${200 - half} ${top + 22}q0-22 22-22h${2 * half - 44}q22 0 22 22V286q0 16-16 16H${216 - half}q-16 0-16-16z`,
        glass,
      ),
      `<path d="M${212 - half} ${top + 60}h${2 * half - 24}V280q0 10-10 10H${222 - half}q-10 0-10-10z" fill="${darker(glass, 0.08)}" opacity=".5"/>`,
      label(200, (top + 316) / 2, 84, darker(glass, 0.5), '#fffdfd'),
    ].join(''),
    { flower },
  );
}

/** 面膜: three sachets fanned out. */
export function sachet({
  ground,
  color,
  accent,
  flower,
}: {
  ground: Ground;
  color: string;
  accent: string;
  flower?: string;
}): Drawing {
  const bag = (fill: string) =>
    `<rect x="-62" y="-88" width="124" height="176" rx="6" fill="${fill}"/><rect x="-62" y="-88" width="124" height="176" rx="6" fill="url(#shine)"/><path d="M-62-74h124M-62 74h124" stroke="${accent}" stroke-width="2" stroke-dasharray="3 3" opacity=".6"/>`;
  const face = `<path d="M-30-30q30-22 60 0q6 40-30 62q-36-22-30-62z" fill="#fffaf8"/><ellipse cx="-13" cy="-10" rx="7" ry="4" fill="${accent}" opacity=".7"/><ellipse cx="13" cy="-10" rx="7" ry="4" fill="${accent}" opacity=".7"/><path d="M-8 14q8 6 16 0" stroke="${accent}" stroke-width="3" fill="none" stroke-linecap="round"/>`;
  return onPedestal(
    ground,
    `<g transform="translate(164 200) rotate(-15)">${bag(darker(color, 0.1))}</g><g transform="translate(240 198) rotate(13)">${bag(darker(color, 0.04))}</g><g transform="translate(200 208)">${bag(lighter(color, 0.35))}${face}${label(0, 54, 70, accent)}</g>`,
    { flower },
  );
}

/** 香水: a square flask with a heavy stopper. */
export function perfume({
  ground,
  glass,
  liquid,
  cap,
}: {
  ground: Ground;
  glass: string;
  liquid: string;
  cap: string;
}): Drawing {
  return onPedestal(
    ground,
    [
      solid('M168 70q0-8 8-8h48q8 0 8 8v52h-64z', cap),
      solid('M180 122h40v20h-40z', '#d9b36a'),
      solid('M120 162q0-20 20-20h120q20 0 20 20v120q0 20-20 20h-120q-20 0-20-20z', lighter(glass, 0.35)),
      `<path d="M136 190h128v84q0 12-12 12h-104q-12 0-12-12z" fill="${liquid}" opacity=".85"/><path d="M136 190q32 8 64 0t64 0v10H136z" fill="#ffffff" opacity=".35"/>`,
      '<rect x="198" y="142" width="4" height="130" fill="#ffffff" opacity=".6"/>',
      label(200, 232, 84, darker(cap, 0.1), '#fffafa'),
      '<path d="M132 168v108" stroke="#ffffff" stroke-width="6" stroke-linecap="round" opacity=".7"/>',
    ].join(''),
    { flower: 'cherry-blossom' },
  );
}
