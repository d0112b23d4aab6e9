const AMOUNT = /^\d{1,7}(\.\d{1,2})?$/;

/** What somebody typed as yuan, in fen; undefined for what is no price. Nothing costs nothing. */
export function parseYuan(text: string): number | undefined {
  const typed = text.trim();
  if (!AMOUNT.test(typed)) return undefined;
  const [whole = '', fraction = ''] = typed.split('.');
  const fen = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return fen > 0 ? fen : undefined;
}

/** Fen as one would type them: 15, 15.5. */
export const typedYuan = (fen: number): string => String(fen / 100);
