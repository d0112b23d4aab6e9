/** @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, Home: -Infinity, End: Infinity };
/** @type {Record<string, number>} */
const ACROSS = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * Arrow keys (and j, k) move between the things marked `data-row` inside something marked `data-rows`; Home and End go to
 * the first and the last, left and right to the list beside. With nothing in focus they begin with the page's table.
 * @param {KeyboardEvent} event
 * @returns {boolean} whether it moved
 */
export function moveInRows({ key }) {
  const focused = document.activeElement;
  const list = focused?.closest('[data-rows]') ?? null;
  if (key in ACROSS) return list !== null && focus(rowIn(neighbour(list, Number(ACROSS[key])), 0));
  if (!(key in STEPS)) return false;
  const free = focused === document.body || focused?.matches('main, dialog');
  const within = list ?? (free ? firstList() : null);
  const rows = rowsIn(within);
  const at = rows.findIndex((row) => row === focused);
  return focus(rowIn(within, at < 0 ? 0 : at + Number(STEPS[key])));
}

/** @param {Element | null} list @returns {HTMLElement[]} */
const rowsIn = (list) =>
  [...(list?.querySelectorAll('[data-row]') ?? [])].map((row) => /** @type {HTMLElement} */ (row));

/** @param {Element | null} list @param {number} at */
function rowIn(list, at) {
  const rows = rowsIn(list);
  return rows[Math.max(0, Math.min(rows.length - 1, at))];
}

/** @param {HTMLElement | undefined} row */
function focus(row) {
  row?.focus();
  return row !== undefined;
}

const place = () => document.querySelector('dialog[open]') ?? document.querySelector('main');

const firstList = () =>
  place()?.querySelector('table[data-rows]') ?? place()?.querySelector('[data-rows]') ?? null;

/** @param {Element} list @param {number} step */
function neighbour(list, step) {
  const lists = [...(place()?.querySelectorAll('[data-rows]') ?? [])];
  return lists[lists.indexOf(list) + step] ?? null;
}
