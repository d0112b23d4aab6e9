import type { Drawing } from '../files';
import { darker, lighter, svg } from './svg';

const SHAPES = [
  '<circle cx="200" cy="196" r="92"/>',
  '<rect x="112" y="108" width="176" height="176" rx="28"/>',
  '<path d="M200 96l104 180H96z"/>',
  '<path d="M200 92l104 104-104 104L96 196z"/>',
];

/** A product that has no picture of its own yet: a solid on a tint. */
export function productCard({
  ground,
  color,
  index,
}: {
  ground: string;
  color: string;
  index: number;
}): Drawing {
  const shape = SHAPES[index % SHAPES.length]!;
  return () =>
    svg(
      400,
      400,
      `<rect width="400" height="400" fill="${ground}"/><circle cx="200" cy="200" r="150" fill="${lighter(ground, 0.5)}"/>`,
      `<ellipse cx="200" cy="326" rx="110" ry="16" fill="${darker(ground, 0.25)}" opacity=".6"/>`,
      `<g fill="${color}">${shape}</g>`,
    );
}
