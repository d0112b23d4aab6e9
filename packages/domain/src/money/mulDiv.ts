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
