/** A pickup code is this many digits. */
export const CODE_LENGTH = 8;

/** The code with one more digit; a full one stays as it is. */
export function typed(code: string, digit: string): string {
  return code.length < CODE_LENGTH ? code + digit : code;
}

/** The pickup code in what a scanner read: the code itself, with or without spaces. Undefined for anything else. */
export function scannedCode(text: string): string | undefined {
  const digits = text.replace(/\s/g, '');
  return new RegExp(`^\\d{${CODE_LENGTH}}$`).test(digits) ? digits : undefined;
}
