import type { Drawing } from '../files';
import { beans, onTable, shadow, stamp, type Ground } from './cafeGround';
import { icon } from './fluent';
import { beside } from './sprig';
import { lattePattern, type Pattern } from './latteArt';
import { at, darker, lighter, linear, radial, svg } from './svg';

const GREEN = '#1f4d3a';
const CREAM = '#fdf8ec';

/** Any number that tells one drink from another: which backdrop it gets. */
function variantOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
}

const ICE =
  '<rect x="-23" y="-23" width="46" height="46" rx="10" fill="#ffffff" opacity=".34"/><rect x="-23" y="-23" width="46" height="46" rx="10" fill="none" stroke="#ffffff" stroke-width="2.5" opacity=".6"/><path d="M-13-12q10-5 18-2" stroke="#ffffff" stroke-width="4" stroke-linecap="round" fill="none" opacity=".8"/>';

/** Liquid from bottom to top: each layer keeps its colour a while, then runs into the next. */
function layerStops([bottom, middle, top]: [string, string, string]): string {
  return linear(
    'liquid',
    'down',
    [0, top],
    [0.24, top],
    [0.44, middle],
    [0.62, middle],
    [0.84, bottom],
    [1, bottom],
  );
}

function garnishOf(garnish: string | undefined): string {
  if (!garnish) return beans([292, 338, 20], [326, 350, -35], [70, 346, -20]);
  return shadow(306, 348, 44) + beside(garnish, 306, 296, 112);
}

/** An iced drink in a tall glass with a straw. */
export function icedGlass(drink: {
  ground: Ground;
  layers: [bottom: string, middle: string, top: string];
  ice: boolean;
  /** Fluent emoji or sprig beside the glass; without one, coffee beans. */
  garnish?: string;
  /** Colour of a cream cap. */
  cap?: string;
}): Drawing {
  const { ground, layers, ice, garnish, cap } = drink;
  const top = layers[2];
  return () => {
    const inside = 'M121 120L138 312Q140 328 156 328H232Q248 328 250 312L267 120Z';
    const cream = cap
      ? `<path d="M121 124Q118 96 146 98Q152 76 182 84Q206 68 226 88Q262 80 266 124Q240 152 216 138Q192 158 166 140Q140 150 121 124Z" fill="${cap}"/><path d="M140 112q14-12 30-6M192 100q16-8 32 4" stroke="#ffffff" stroke-width="5" stroke-linecap="round" fill="none" opacity=".8"/><path d="M150 118l24 10M206 112l22 8M176 104l12 14" stroke="#c87f34" stroke-width="4" stroke-linecap="round" opacity=".85"/>`
      : `<ellipse cx="194" cy="122" rx="72" ry="11" fill="${lighter(top, 0.22)}"/>`;
    const glass = [
      shadow(196, 338, 92),
      `<g transform="rotate(9 210 120)"><rect x="206" y="28" width="13" height="190" rx="6.5" fill="${GREEN}"/><rect x="208.500" y="30" width="3.500" height="186" rx="1.700" fill="#ffffff" opacity=".35"/></g>`,
      '<path d="M114 84L133 314Q135 334 156 334H232Q253 334 255 314L274 84Z" fill="#ffffff" opacity=".38"/>',
      `<path d="${inside}" fill="url(#liquid)"/>`,
      cream,
      ice && !cap
        ? at(162, 142, ICE, { turn: -14 }) +
          at(214, 138, ICE, { turn: 16 }) +
          at(190, 178, ICE, { turn: 34, scale: 0.86 })
        : '',
      `<path d="${inside}" fill="url(#round)"/>`,
      at(194, 236, stamp(CREAM, GREEN), { scale: 1.15 }),
      '<path d="M131 104L147 300" stroke="#ffffff" stroke-width="9" stroke-linecap="round" opacity=".5"/><path d="M254 116L245 226" stroke="#ffffff" stroke-width="4" stroke-linecap="round" opacity=".35"/>',
      '<ellipse cx="194" cy="84" rx="80" ry="12" fill="#ffffff" opacity=".28"/><ellipse cx="194" cy="84" rx="80" ry="12" fill="none" stroke="#ffffff" stroke-width="3.500" opacity=".85"/>',
      [
        [146, 198, 3],
        [238, 186, 3.5],
        [166, 276, 2.5],
        [228, 286, 3],
        [244, 246, 2],
        [152, 246, 2],
      ]
        .map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="#ffffff" opacity=".6"/>`)
        .join(''),
      garnishOf(garnish),
    ].join('');
    const round = linear(
      'round',
      'right',
      [0, '#000000', 0.16],
      [0.22, '#ffffff', 0.1],
      [0.6, '#ffffff', 0],
      [1, '#000000', 0.2],
    );
    return svg(
      400,
      400,
      `<defs>${layerStops(layers)}${round}</defs>`,
      onTable(ground, glass, variantOf(layers.join('') + garnish)),
    );
  };
}

const STEAM =
  '<path d="M160 104c-16-18 14-30 0-52M196 96c-18-20 16-34 0-58M232 104c-16-18 14-30 0-52" stroke="#ffffff" stroke-width="7" stroke-linecap="round" fill="none" opacity=".6" filter="url(#soft)"/><path d="M160 104c-16-18 14-30 0-52M196 96c-18-20 16-34 0-58M232 104c-16-18 14-30 0-52" stroke="#ffffff" stroke-width="3.500" stroke-linecap="round" fill="none" opacity=".5"/>';

/** A hot drink in a cup on a saucer, seen from a little above, so that the milk's pattern shows. */
export function hotCup(drink: {
  ground: Ground;
  cup: string;
  coffee: string;
  foam: string;
  pattern: Pattern;
  garnish?: string;
}): Drawing {
  const { ground, cup, coffee, foam, pattern, garnish } = drink;
  return () => {
    const shade = darker(cup, 0.22);
    const body = [
      shadow(196, 344, 146),
      `<ellipse cx="194" cy="322" rx="142" ry="34" fill="${darker(cup, 0.14)}"/><ellipse cx="194" cy="317" rx="142" ry="33" fill="${lighter(cup, 0.2)}"/><ellipse cx="194" cy="316" rx="92" ry="20" fill="${darker(cup, 0.1)}" opacity=".55"/>`,
      `<path d="M284 196c46-14 66 12 54 42s-48 42-76 34" fill="none" stroke="${shade}" stroke-width="19" stroke-linecap="round"/><path d="M284 194c44-13 62 11 51 38s-45 39-72 32" fill="none" stroke="${cup}" stroke-width="14" stroke-linecap="round"/>`,
      `<path d="M90 170C90 256 118 318 194 318S298 256 298 170Z" fill="url(#cup)"/>`,
      at(194, 262, stamp(cup === '#2d5a47' ? CREAM : GREEN, cup === '#2d5a47' ? GREEN : CREAM), {
        scale: 1.1,
      }),
      `<ellipse cx="194" cy="170" rx="104" ry="50" fill="${lighter(cup, 0.35)}"/><ellipse cx="194" cy="173" rx="95" ry="43" fill="${darker(coffee, 0.25)}"/><ellipse cx="194" cy="176" rx="93" ry="41" fill="url(#coffee)"/>`,
      lattePattern(pattern, foam),
      '<path d="M112 216c4 38 20 66 42 82" stroke="#ffffff" stroke-width="9" stroke-linecap="round" fill="none" opacity=".45"/>',
      STEAM,
      garnish
        ? shadow(330, 352, 36) + beside(garnish, 330, 312, 88)
        : beans([338, 352, 24], [306, 366, -30], [58, 364, 12]),
    ].join('');
    const defs =
      linear('cup', 'right', [0, darker(cup, 0.07)], [0.3, lighter(cup, 0.3)], [0.62, cup], [1, shade]) +
      radial('coffee', [0, lighter(coffee, 0.18)], [0.75, coffee], [1, darker(coffee, 0.12)]);
    return svg(400, 400, `<defs>${defs}</defs>`, onTable(ground, body, variantOf(cup + coffee + pattern)));
  };
}

/** Something baked, on a plate. */
export function onPlate({
  ground,
  icon: name,
  pair,
}: {
  ground: Ground;
  icon: string;
  /** Two of them, one leaning on the other. */
  pair?: boolean;
}): Drawing {
  const plate =
    '<ellipse cx="200" cy="318" rx="158" ry="46" fill="#e9e2d3"/><ellipse cx="200" cy="311" rx="158" ry="46" fill="#fffdf8"/><ellipse cx="200" cy="308" rx="116" ry="30" fill="none" stroke="#1f4d3a" stroke-width="2" opacity=".5"/><ellipse cx="200" cy="309" rx="108" ry="27" fill="#efe7d8"/>';
  const food = () =>
    pair
      ? icon(name, 240, 214, 170, { turn: 24 }) + icon(name, 162, 226, 176, { turn: -10 })
      : icon(name, 200, 218, 232);
  const crumbs = [
    [104, 322, 4],
    [118, 332, 2.5],
    [292, 328, 3.5],
    [306, 318, 2.5],
    [276, 338, 2.5],
  ]
    .map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="#c98d4e" opacity=".8"/>`)
    .join('');
  return () =>
    svg(
      400,
      400,
      onTable(
        ground,
        shadow(200, 346, 160) + plate + shadow(200, 312, 84) + food() + crumbs,
        variantOf(name),
      ),
    );
}

/** A box of drip bags with one bag beside it. */
export function coffeeBox({ ground }: { ground: Ground }): Drawing {
  const box = `<path d="M92 128l30-24h158l-26 24z" fill="#3d7257"/><path d="M254 128l26-24v214l-26 20z" fill="#143626"/><rect x="92" y="128" width="162" height="210" fill="url(#box)"/><rect x="112" y="168" width="122" height="134" rx="4" fill="${CREAM}"/><rect x="130" y="254" width="86" height="7" rx="3.500" fill="${GREEN}"/><rect x="146" y="270" width="54" height="5" rx="2.500" fill="#c98440"/><rect x="146" y="282" width="54" height="5" rx="2.500" fill="#b9b09c"/>`;
  const bag = `<path d="M-44-58h88v116h-88z" fill="#f3ead7"/><path d="M-44-58h88v14h-88z" fill="#d9cbb0"/><path d="M-44 44h88v14h-88z" fill="#d9cbb0"/><path d="M-34-36h68v72h-68z" fill="${GREEN}" opacity=".1"/>${at(0, 0, stamp(GREEN, CREAM), { scale: 1.1 })}`;
  return () =>
    svg(
      400,
      400,
      `<defs>${linear('box', 'right', [0, '#2a6249'], [1, GREEN])}</defs>`,
      onTable(
        ground,
        shadow(190, 342, 118) +
          box +
          at(173, 212, stamp(GREEN, CREAM), { scale: 1.5 }) +
          shadow(312, 350, 50) +
          at(306, 288, bag, { turn: 9 }) +
          beans([68, 350, 20], [98, 364, -30], [232, 366, 40]),
        2,
      ),
    );
}
