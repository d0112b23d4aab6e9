/**
 * `a × b ÷ c` in whole numbers: the quotient rounded down, and the rest. For safe integers a, b ≥ 0 and c > 0 whose
 * quotient is safe. The product never leaves the safe integers: a large one is worked out as a BigInt (I5).
 */
export function mulDiv(a: number, b: number, c: number): { quotient: number; rest: number } {
  const product = a * b;
  if (Number.isSafeInteger(product)) {
    const rest = product % c;
    return { quotient: (product - rest) / c, rest };
  }
  const exact = BigInt(a) * BigInt(b);
  const divisor = BigInt(c);
  return { quotient: Number(exact / divisor), rest: Number(exact % divisor) };
}

/** Up to here the quotient of a product by a whole number, both as floats, rounds down to the exact one. */
export const EXACT_QUOTIENT = 2 ** 52;

/** `mulDiv(fen, percent, 100).quotient` for where it is asked for millions of times. */
export function percentOf(fen: number, percent: number): number {
  const product = fen * percent;
  return product <= EXACT_QUOTIENT ? Math.floor(product / 100) : mulDiv(fen, percent, 100).quotient;
}
