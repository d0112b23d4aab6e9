import fc from 'fast-check';
import { runs } from '../../testing/runs';
import { anyRadii, ringAround } from '../../testing/stores';
import { inArea } from './area';

const center = { lng: 121.44, lat: 31.22 };

test('on the way from the middle to a corner a place is inside until the corner, and outside behind it', () => {
  const share = fc.double({ min: 0, max: 2, noNaN: true });
  fc.assert(
    fc.property(anyRadii, fc.nat(), share, (radii, n, way) => {
      // So close to the corner that only rounding decides.
      fc.pre(Math.abs(way - 1) > 1e-6);
      const ring = ringAround(center, radii);
      const [lng, lat] = ring[n % radii.length]!;
      const at = { lng: center.lng + (lng - center.lng) * way, lat: center.lat + (lat - center.lat) * way };
      expect(inArea(ring, at)).toBe(way < 1);
    }),
    runs(2_000, 50_000),
  );
});

test('the border counts as inside', () => {
  const square = ringAround(center, [0.01, 0.01, 0.01, 0.01]);
  expect(inArea(square, { lng: square[0]![0], lat: square[0]![1] })).toBe(true);
});
