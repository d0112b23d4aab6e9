import { icon } from './fluent';
import { at, darker } from './svg';

interface Sprig {
  petal: string;
  heart: string;
  leaf: string;
  count: 3 | 7;
}

/** Flowers that the emoji do not have. */
const SPRIGS: Record<string, Sprig> = {
  jasmine: { petal: '#ffffff', heart: '#f3d98a', leaf: '#5f9a66', count: 3 },
  osmanthus: { petal: '#f6bd4a', heart: '#d9872a', leaf: '#4f8558', count: 7 },
  'white-lotus': { petal: '#fffafc', heart: '#f0b9c8', leaf: '#6fae95', count: 3 },
  camomile: { petal: '#fffdf6', heart: '#f3b63c', leaf: '#86a86a', count: 3 },
  hyacinth: { petal: '#a78bd6', heart: '#f4ecff', leaf: '#6f9a7c', count: 7 },
};

/** An ear of oats around its own foot. */
const OATS = [0, 1, 2, 3]
  .map((i) => {
    const y = -34 - i * 16;
    const grain = (x: number, turn: number) =>
      `<g transform="translate(${x} ${y}) rotate(${turn})"><ellipse rx="6.500" ry="13" fill="#e3b65c"/><path d="M0-11V9" stroke="#b9822f" stroke-width="1.600"/><path d="M0-13V-24" stroke="#c99a48" stroke-width="1.600" stroke-linecap="round"/></g>`;
    return grain(-11, -28) + grain(12, 30);
  })
  .join('');
const EAR = `<path d="M0 6C-3-20 2-60 0-92" stroke="#a9803c" stroke-width="3.500" stroke-linecap="round" fill="none"/>${OATS}<g transform="translate(0 -100)"><ellipse rx="6" ry="12" fill="#e3b65c"/><path d="M0-10V-24" stroke="#c99a48" stroke-width="1.600"/></g>`;
const oats = at(-10, 0, EAR, { turn: -14, scale: 0.9 }) + at(12, 2, EAR, { turn: 16, scale: 0.8 });

/** What lies beside a product: oats or a sprig of our own, or a Fluent emoji of that name; its middle at (x, y). */
export function beside(name: string, x: number, y: number, size: number): string {
  if (name === 'oat') return at(x, y + size * 0.46, oats, { scale: size / 104 });
  const sprig = SPRIGS[name];
  return sprig
    ? at(x, y + size * 0.46, twig(sprig), { scale: size / 104, turn: 4 })
    : icon(name, x, y, size, { turn: 6 });
}

/** Small flowers on a twig around its own foot, 90 high. */
function twig({ petal, heart, leaf, count }: Sprig): string {
  const flower = (x: number, y: number, r: number) => {
    const petals = [0, 72, 144, 216, 288]
      .map(
        (turn) =>
          `<ellipse cy="${-r * 0.62}" rx="${r * 0.42}" ry="${r * 0.58}" transform="rotate(${turn})"/>`,
      )
      .join('');
    return `<g transform="translate(${x} ${y}) rotate(${x * 3})"><g fill="${petal}" stroke="${darker(petal, 0.16)}" stroke-width=".8">${petals}</g><circle r="${r * 0.27}" fill="${heart}"/></g>`;
  };
  const places: [number, number, number][] =
    count === 3
      ? [
          [-16, -66, 26],
          [24, -40, 24],
          [-24, -18, 21],
        ]
      : [
          [-18, -78, 13],
          [6, -86, 12],
          [-2, -64, 14],
          [22, -62, 12],
          [-26, -52, 12],
          [28, -36, 13],
          [8, -40, 12],
        ];
  const leaves = `<path d="M4-8C30-30 56-24 60-4C40 10 18 8 4-8Z" fill="${leaf}"/><path d="M-4-20C-34-30-52-14-50 6C-30 14-12 4-4-20Z" fill="${darker(leaf, 0.14)}"/><path d="M8-8Q34-14 54-4M-8-16Q-28-8-44 2" stroke="#ffffff" stroke-width="1.500" opacity=".5" fill="none"/>`;
  return `<path d="M4 4C-6-30 4-50-6-76M0-30Q16-34 24-42" stroke="${darker(leaf, 0.3)}" stroke-width="4" stroke-linecap="round" fill="none"/>${leaves}${places.map((place) => flower(...place)).join('')}`;
}
