/** The package ships no declarations that its `exports` name. */
declare module 'point-in-polygon-hao' {
  /** @returns true inside, false outside, 0 on the border. Rings are closed: the last point is the first. */
  export default function pointInPolygon(
    point: [number, number],
    rings: readonly (readonly [number, number][])[],
  ): boolean | 0;
}
