/** Shanghai's offset: the cloud's people and timers live there, wherever the browser is. */
const SHANGHAI_MS = 8 * 3600_000;

/** `2026-01-05 10:00:00`, Shanghai time. @param {number} ms */
export const dateTime = (ms) => new Date(ms + SHANGHAI_MS).toISOString().slice(0, 19).replace('T', ' ');

/** `10:00:00.123`, Shanghai time. @param {number} ms */
export const timeOfDay = (ms) => new Date(ms + SHANGHAI_MS).toISOString().slice(11, 23);

/** What a field of type datetime-local holds, read as Shanghai time; NaN if nothing. @param {string} text */
export const fromDateTimeField = (text) => (text ? Date.parse(`${text}Z`) - SHANGHAI_MS : NaN);

/** @param {number} ms */
export const toDateTimeField = (ms) => dateTime(ms).replace(' ', 'T');

/** @param {number | undefined} ms */
export function duration(ms) {
  if (ms === undefined) return '–';
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  return ms >= 100 ? `${Math.round(ms)} ms` : `${Math.round(ms * 10) / 10} ms`;
}

/** @param {number} bytes */
export function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** @param {number} count */
export const number = (count) => count.toLocaleString('en-US');

/** JSON for reading; a text that is not JSON as it is. @param {string} text */
export function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
