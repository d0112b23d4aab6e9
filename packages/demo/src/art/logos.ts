import type { Drawing } from '../files';
import { stamp } from './cafeGround';
import { at, svg } from './svg';

const SIDE = 200;

/** 朝露: a sun over two lines of dew, in a round. */
export const logoMorrow: Drawing = () =>
  svg(
    SIDE,
    SIDE,
    '<rect width="200" height="200" rx="100" fill="#1f4d3a"/>',
    at(100, 98, stamp('#1f4d3a', '#fdf8ec'), { scale: 4.4 }),
  );

/** 织屿: warp and weft in a square. */
export const logoLoom: Drawing = () =>
  svg(
    SIDE,
    SIDE,
    '<rect width="200" height="200" fill="#1b1b1c"/><g fill="none" stroke="#f4f2ed" stroke-width="11"><path d="M52 72H84M96 72H148M52 100H116M128 100H148M52 128H84M96 128H148"/><path d="M72 52V60M72 84V148M100 52V88M100 112V148M128 52V60M128 84V148" stroke="#e0dacd"/></g>',
  );

/** 花序: five petals, opening one after the other. */
export const logoBloom: Drawing = () => {
  const petals = [0, 72, 144, 216, 288]
    .map(
      (turn, i) =>
        `<ellipse cy="-33" rx="20" ry="31" transform="rotate(${turn})" fill="#ffffff" opacity="${1 - i * 0.13}"/>`,
    )
    .join('');
  return svg(
    SIDE,
    SIDE,
    '<rect width="200" height="200" rx="64" fill="#a83e62"/>',
    at(100, 103, `${petals}<circle r="11" fill="#a83e62"/><circle r="6" fill="#f7c9d4"/>`),
  );
};

/** A plain mark for a brand that has no logo yet. */
export function emblem({ ground, ink }: { ground: string; ink: string }): Drawing {
  return () =>
    svg(
      SIDE,
      SIDE,
      `<rect width="200" height="200" rx="40" fill="${ground}"/><circle cx="100" cy="100" r="44" fill="none" stroke="${ink}" stroke-width="14"/><circle cx="100" cy="100" r="14" fill="${ink}"/>`,
    );
}
