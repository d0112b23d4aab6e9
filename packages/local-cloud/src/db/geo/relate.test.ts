import fc from 'fast-check';
import { CloudError } from '../../errors';
import { shapeOf } from './geometry';
import { intersects, metersTo, within } from './relate';
import { vectorOf, type LngLat } from './sphere';

const point = (...coordinates: number[]) => shapeOf({ type: 'Point', coordinates });
const line = (...coordinates: number[][]) => shapeOf({ type: 'LineString', coordinates });
const polygon = (...coordinates: number[][][]) => shapeOf({ type: 'Polygon', coordinates });
const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

describe('within', () => {
  const area = polygon(square(0, 0, 10), square(4, 4, 2)).areas;
  test.each<[string, ReturnType<typeof shapeOf>, boolean]>([
    ['a point inside', point(1, 1), true],
    ['a point outside', point(11, 1), false],
    ['a point in the hole', point(5, 5), false],
    ['a point on the edge along a meridian', point(0, 5), true],
    ['a corner', point(10, 0), true],
    ['a point on the rim of the hole', point(4, 5), true],
    ['a line inside', line([1, 1], [2, 8], [8, 8]), true],
    ['a line that leaves and comes back', line([1, 1], [12, 5], [1, 8]), false],
    ['a line whose ends are inside, through the hole', line([1, 5], [9, 5]), false],
    ['a line along the edge', line([0, 1], [0, 9]), true],
    ['a smaller square', polygon(square(1, 1, 2)), true],
    ['the area itself', polygon(square(0, 0, 10), square(4, 4, 2)), true],
    ['the area with its hole filled', polygon(square(0, 0, 10)), false],
    ['a square around the hole', polygon(square(3, 3, 4)), false],
    ['a square around the hole with a larger hole', polygon(square(3, 3, 4), square(3.5, 3.5, 3)), true],
    ['a square that sticks out', polygon(square(8, 8, 4)), false],
  ])('%s: %#', (_name, shape, expected) => {
    expect(within(shape, area)).toBe(expected);
  });

  test('two areas side by side hold a line from one to the other', () => {
    const pair = shapeOf({ type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(1, 0, 1)]] }).areas;
    expect(within(line([0.5, 0.5], [1.5, 0.5]), pair)).toBe(true);
    expect(within(polygon(square(0.5, 0.25, 0.9)), pair)).toBe(false);
    expect(within(polygon(square(0.6, 0.1, 0.8)), pair)).toBe(true);
  });
});

describe('intersects', () => {
  const area = polygon(square(0, 0, 10), square(4, 4, 2));
  test.each<[string, ReturnType<typeof shapeOf>, boolean]>([
    ['a point inside', point(1, 1), true],
    ['a point in the hole', point(5, 5), false],
    ['a square in the hole', polygon(square(4.5, 4.5, 1)), false],
    ['a square that fills the hole', polygon(square(4, 4, 2)), true],
    ['a square around everything', polygon(square(-5, -5, 30)), true],
    ['a line across, both ends outside', line([-1, 2], [11, 2]), true],
    ['a line beside', line([11, 0], [11, 10]), false],
    ['a line that touches a corner', line([10, 10], [12, 12]), true],
  ])('%s', (_name, shape, expected) => {
    expect([intersects(shape, area), intersects(area, shape)]).toEqual([expected, expected]);
  });

  test('crossing lines, and one that ends on the other', () => {
    expect(intersects(line([0, 0], [2, 2]), line([0, 2], [2, 0]))).toBe(true);
    expect(intersects(line([0, 0], [0, 2]), line([0, 1], [5, 1]))).toBe(true);
    expect(intersects(line([0, 0], [0, 2]), line([0.1, 1], [5, 1]))).toBe(false);
    // The great circles meet at the antipode too: that is no meeting of the arcs.
    expect(intersects(line([-1, 0], [1, 0]), line([179, -1], [-179, 1]))).toBe(false);
  });
});

describe('on the sphere', () => {
  test('an edge is the shortest way, which lies north of the parallel', () => {
    const wide = polygon([
      [0, 50],
      [90, 50],
      [90, 40],
      [0, 40],
      [0, 50],
    ]).areas;
    expect(within(point(45, 55), wide)).toBe(true);
    expect(within(point(45, 41), wide)).toBe(false);
  });

  test('areas over the antimeridian and around a pole', () => {
    const pacific = polygon([
      [170, -10],
      [-170, -10],
      [-170, 10],
      [170, 10],
      [170, -10],
    ]).areas;
    expect([
      within(point(180, 0), pacific),
      within(point(-179, 5), pacific),
      within(point(0, 0), pacific),
    ]).toEqual([true, true, false]);
    const arctic = polygon([
      [0, 70],
      [90, 70],
      [180, 70],
      [-90, 70],
      [0, 70],
    ]).areas;
    expect([
      within(point(33, 90), arctic),
      within(point(0, 60), arctic),
      within(point(5, -90), arctic),
    ]).toEqual([true, false, false]);
  });

  test('a ring means the smaller side, whichever way round it is written', () => {
    const turned = polygon([...square(0, 0, 10)].reverse()).areas;
    expect([within(point(5, 5), turned), within(point(50, 50), turned)]).toEqual([true, false]);
  });

  test('metres to a line and to an area', () => {
    const degree = (Math.PI / 180) * 6_378_100;
    expect(metersTo(line([0, -1], [0, 1]), vectorOf([1, 0]))).toBeCloseTo(degree, 3);
    expect(metersTo(polygon(square(0, 0, 1)), vectorOf([0.5, 0.5]))).toBe(0);
    expect(metersTo(polygon(square(0, 0, 1)), vectorOf([0, -2]))).toBeCloseTo(2 * degree, 3);
  });
});

/** A star around a center: corners at growing angles, so that it never crosses itself. Small enough to be flat. */
const star = fc
  .tuple(
    fc.constantFrom<LngLat>([121.47, 31.23], [0, 0], [179.99995, 0], [30, -60]),
    fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 3, maxLength: 12 }),
  )
  .map(([center, radii]) => ({ center, radii }));

const wrap = (lng: number) => (lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng);
const SIZE = 0.001;

test('in a small area it agrees with the flat even-odd rule', () => {
  fc.assert(
    fc.property(
      star,
      fc.double({ min: -1.2, max: 1.2, noNaN: true }),
      fc.double({ min: -1.2, max: 1.2, noNaN: true }),
      ({ center, radii }, x, y) => {
        const flat = radii.map((radius, i) => {
          const at = (2 * Math.PI * i) / radii.length;
          return [radius * Math.cos(at), radius * Math.sin(at)] as const;
        });
        const nearEdge = flat.some(([ax, ay], i) => {
          const [bx, by] = flat[(i + 1) % flat.length]!;
          const t = Math.max(
            0,
            Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)),
          );
          return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)) < 1e-4;
        });
        fc.pre(!nearEdge);
        let inside = false;
        flat.forEach(([ax, ay], i) => {
          const [bx, by] = flat[(i + 1) % flat.length]!;
          if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
        });
        const place = ([px, py]: readonly [number, number]) => [
          wrap(center[0] + px * SIZE),
          center[1] + py * SIZE,
        ];
        const ring = [...flat, flat[0]!].map(place);
        expect(within(point(...place([x, y])), polygon(ring).areas)).toBe(inside);
        // What lies within has no distance; what does not has one.
        expect(metersTo(polygon(ring), vectorOf(place([x, y]) as LngLat)) === 0).toBe(inside);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a line is within exactly if every point along it is', () => {
  const inArea = fc.tuple(fc.integer({ min: -1, max: 11 }), fc.integer({ min: -1, max: 11 }));
  fc.assert(
    fc.property(inArea, inArea, ([ax, ay], [bx, by]) => {
      fc.pre(ax !== bx || ay !== by);
      // Whole numbers: touching corners and edges is common. Looked at from a little aside, it is clear-cut.
      const [from, to] = [
        [ax + 0.013, ay + 0.017],
        [bx + 0.013, by + 0.017],
      ];
      const area = polygon(square(0, 0, 10), square(4, 4, 2)).areas;
      const points = Array.from({ length: 400 }, (_, i) => [
        from[0]! + ((to[0]! - from[0]!) * i) / 399,
        from[1]! + ((to[1]! - from[1]!) * i) / 399,
      ]);
      const sampled = points.every((one) => within(point(...one), area));
      // The straight line in degrees is not quite the shortest way: beside a corner they may differ.
      const close = points.some(([x, y]) =>
        [0, 4, 6, 10].some((cx) => [0, 4, 6, 10].some((cy) => Math.hypot(x! - cx, y! - cy) < 0.1)),
      );
      fc.pre(!close);
      expect(within(line(from, to), area)).toBe(sampled);
    }),
    { numRuns: 300 },
  );
});

test.each<[string, unknown, RegExp]>([
  ['no geometry', undefined, /unknown GeoJSON type/],
  ['an unknown type', { type: 'Circle', coordinates: [0, 0] }, /unknown GeoJSON type/],
  ['a type of Object.prototype', { type: 'constructor', coordinates: [0, 0] }, /unknown GeoJSON type/],
  ['text for a number', { type: 'Point', coordinates: ['1', 2] }, /two numbers/],
  ['a longitude too far', { type: 'Point', coordinates: [181, 0] }, /out of bounds, lng: 181 lat: 0/],
  ['a latitude too far', { type: 'Point', coordinates: [0, -91] }, /out of bounds/],
  ['not a number', { type: 'Point', coordinates: [NaN, 0] }, /two numbers/],
  ['a line of one point', { type: 'LineString', coordinates: [[0, 0]] }, /at least 2/],
  [
    'a line that stays',
    {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [0, 0],
      ],
    },
    /2 different/,
  ],
  [
    'an open ring',
    {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ],
      ],
    },
    /not closed/,
  ],
  [
    'a ring of two corners',
    {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 0],
          [0, 0],
        ],
      ],
    },
    /3 different/,
  ],
  [
    'a bow tie',
    {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [2, 2],
          [2, 0],
          [0, 2],
          [0, 0],
        ],
      ],
    },
    /cross/,
  ],
  [
    'a hole outside',
    { type: 'Polygon', coordinates: [square(0, 0, 1), square(5, 5, 1)] },
    /inside its outer/,
  ],
  [
    'opposite points',
    {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [180, 0],
      ],
    },
    /opposite/,
  ],
])('%s is refused', (_name, geometry, message) => {
  expect(() => shapeOf(geometry)).toThrow(message);
  expect(() => shapeOf(geometry)).toThrow(CloudError);
});
