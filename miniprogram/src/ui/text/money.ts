/** The parts of an amount that are set in different sizes: sign, whole yuan, fraction with its point or ''. */
export interface MoneyParts {
  sign: '' | '−';
  whole: string;
  fraction: string;
}

/** Splits fen for display. `cents` keeps both decimals of a round amount, as a column of figures needs. */
export function moneyParts(fen: number, cents = false): MoneyParts {
  const amount = Math.abs(fen);
  const rest = amount % 100;
  return {
    sign: fen < 0 ? '−' : '',
    whole: String(Math.floor(amount / 100)),
    fraction: rest || cents ? `.${String(rest).padStart(2, '0')}` : '',
  };
}
