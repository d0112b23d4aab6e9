/** A pickup code in groups of four, as it is read out. */
export function pickupDigits(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** What the store calls out: the code's last four digits. */
export function callNumber(code: string): string {
  return code.slice(-4);
}
