import fc from 'fast-check';
import { fit, gridPath, pan, project } from './projection';

const size = { width: 375, height: 300 };
const place = fc.record({
  lng: fc.double({ min: 100, max: 125, noNaN: true }),
  lat: fc.double({ min: 18, max: 45, noNaN: true }),
});

test('the centre is the middle, north is up, east is right', () => {
  const view = { center: { lng: 121, lat: 31 }, degreesPerPx: 0.001 };
  expect(project(view.center, view, size)).toEqual([187.5, 150]);
  const [x, y] = project({ lng: 121.01, lat: 31.01 }, view, size);
  expect(x).toBeCloseTo(197.5, 6);
  expect(y).toBeCloseTo(150 - 10 / Math.cos((31 * Math.PI) / 180), 6);
});

test('every point that is fitted lies inside', () => {
  fc.assert(
    fc.property(place, fc.array(place, { minLength: 1, maxLength: 20 }), (center, points) => {
      const view = fit(center, points, size);
      for (const point of points) {
        const [x, y] = project(point, view, size);
        expect(x >= 0 && x <= size.width && y >= 0 && y <= size.height).toBe(true);
      }
    }),
  );
});

test('what was under the finger stays under it while dragging', () => {
  fc.assert(
    fc.property(
      place,
      fc.integer({ min: -200, max: 200 }),
      fc.integer({ min: -200, max: 200 }),
      (center, dx, dy) => {
        const view = { center, degreesPerPx: 0.0005 };
        const [x, y] = project(center, pan(view, dx, dy), size);
        expect(x).toBeCloseTo(size.width / 2 + dx, 3);
        expect(Math.abs(y - (size.height / 2 + dy))).toBeLessThan(1);
      },
    ),
  );
});

test('the grid has blocks of 44 to 88 px at any scale', () => {
  fc.assert(
    fc.property(place, fc.double({ min: 0.00002, max: 0.01, noNaN: true }), (center, degreesPerPx) => {
      const path = gridPath({ center, degreesPerPx }, size);
      const xs = [...path.matchAll(/M([\d.]+) 0V/g)].map(([, x]) => Number(x));
      for (const [i, x] of xs.slice(1).entries()) {
        const block = x - xs[i]!;
        expect(block > 43.8 && block < 88.2).toBe(true);
      }
      expect(xs.length).toBeGreaterThanOrEqual(4);
    }),
  );
});
