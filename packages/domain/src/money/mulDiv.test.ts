import fc from 'fast-check';
import { runs } from '../../testing/runs';
import { mulDiv } from './mulDiv';

test('I5: quotient and rest are exact, also where the product leaves the safe integers', () => {
  const whole = fc.oneof(fc.nat(1000), fc.nat(100_000_000_000), fc.maxSafeNat());
  fc.assert(
    fc.property(whole, whole, whole, (a, b, c) => {
      const [exact, divisor] = [BigInt(a) * BigInt(b), BigInt(c)];
      fc.pre(c > 0 && exact / divisor <= BigInt(Number.MAX_SAFE_INTEGER));
      const { quotient, rest } = mulDiv(a, b, c);
      expect(BigInt(quotient)).toBe(exact / divisor);
      expect(BigInt(rest)).toBe(exact % divisor);
    }),
    runs(3_000, 100_000),
  );
});
