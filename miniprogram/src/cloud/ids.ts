const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * An id of `length` letters and digits (24: 142 bits): for requests, and for what the client names itself before sending (I7).
 * It need not be a secret: a stranger's id behaves as unused.
 */
export function newId(length = 24): string {
  return Array.from({ length }, () => ALPHABET[Math.floor(Math.random() * ALPHABET.length)]).join('');
}
