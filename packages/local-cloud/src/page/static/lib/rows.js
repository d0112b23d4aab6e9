/** @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, Home: -Infinity, End: Infinity };

/**
 * Arrow keys (and j, k) move between the things marked `data-row` inside something marked `data-rows`; Home and End go to
 * the first and the last. With nothing in focus, an arrow goes to the first row of the page.
 * @param {KeyboardEvent} event
 * @returns {boolean} whether it moved
 */
export function moveInRows(event) {
  const step = STEPS[event.key];
  if (step === undefined) return false;
  const focused = document.activeElement;
  const inside = focused?.closest('[data-rows]');
  const free = focused === document.body || focused?.matches('main, dialog');
  const within = inside ?? (free ? document.querySelector(PLACES) : null);
  const rows = /** @type {HTMLElement[]} */ ([...(within?.querySelectorAll('[data-row]') ?? [])]);
  const at = rows.findIndex((row) => row === focused);
  const row = rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + step))];
  row?.focus();
  return row !== undefined;
}

const PLACES = 'dialog [data-rows], main table[data-rows], main [data-rows]';
