/** A colour as a person types it, with or without #, in any case; undefined while it is none. */
export function typedHex(text: string): string | undefined {
  const digits = text.trim().replace(/^#/, '').toLowerCase();
  return /^[0-9a-f]{6}$/.test(digits) ? `#${digits}` : undefined;
}
