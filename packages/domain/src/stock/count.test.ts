import fc from 'fast-check';
import { countDelta, isLow } from './count';

test('I1: after any count that is taken, nothing reserved is missing and the shelf is as it was counted', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), fc.nat(80), (onHand, wanted, counted) => {
      const reserved = Math.min(onHand, wanted);
      if (counted < reserved) {
        expect(() => countDelta({ onHand, reserved }, counted)).toThrow(
          expect.objectContaining({ code: 'STOCK_SHORT', details: { reserved } }),
        );
        return;
      }
      expect(onHand + countDelta({ onHand, reserved }, counted)).toBe(counted);
    }),
  );
});

test('low is at the threshold and below it, and nowhere without one', () => {
  expect([6, 5, 0].map((available) => isLow({ available, alertAt: 5 }))).toEqual([false, true, true]);
  expect(isLow({ available: 0 })).toBe(false);
});
