/** An amount as people read it: ¥6, ¥6.50, −¥3. Without a fraction where there is none. */
export function yuan(fen: number): string {
  const whole = Math.floor(Math.abs(fen) / 100);
  const rest = Math.abs(fen) % 100;
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`;
  return `${fen < 0 ? '−' : ''}¥${whole}${fraction}`;
}
