/** @typedef {{ kind: 'same' | 'gone' | 'new', text: string }} Line */

/** Beyond this many pairs of lines the middle is shown as replaced as a whole. */
const MOST_PAIRS = 1_000_000;

/**
 * What changed from one text to another, line by line: the longest common lines stay, only changed ones are given.
 * @param {string} before
 * @param {string} after
 * @returns {Line[]} without the lines that are the same
 */
export function changedLines(before, after) {
  const [all, allNow] = [before.split('\n'), after.split('\n')];
  const most = Math.min(all.length, allNow.length);
  let head = 0;
  while (head < most && all[head] === allNow[head]) head++;
  let tail = 0;
  while (tail < most - head && all.at(-1 - tail) === allNow.at(-1 - tail)) tail++;
  const [old, now] = [all.slice(head, all.length - tail), allNow.slice(head, allNow.length - tail)];
  const lines = old.length * now.length > MOST_PAIRS ? replaced(old, now) : walked(old, now);
  return lines.filter(({ kind }) => kind !== 'same');
}

/** @param {string[]} old @param {string[]} now @returns {Line[]} */
const replaced = (old, now) => [
  ...old.map((text) => /** @type {Line} */ ({ kind: 'gone', text })),
  ...now.map((text) => /** @type {Line} */ ({ kind: 'new', text })),
];

/** @param {string[]} old @param {string[]} now @returns {Line[]} */
function walked(old, now) {
  const common = commonLengths(old, now);
  /** @type {Line[]} */
  const lines = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      lines.push({ kind: 'same', text: /** @type {string} */ (old[i++]) });
      j++;
    } else if (at(common, i + 1, j) >= at(common, i, j + 1))
      lines.push({ kind: 'gone', text: String(old[i++]) });
    else lines.push({ kind: 'new', text: String(now[j++]) });
  }
  return [...lines, ...replaced(old.slice(i), now.slice(j))];
}

/** How many lines the rests from i and j have in common at most. @param {string[]} old @param {string[]} now */
function commonLengths(old, now) {
  const table = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const row = /** @type {Uint32Array} */ (table[i]);
      row[j] =
        old[i] === now[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
}

/** @param {Uint32Array[]} table @param {number} i @param {number} j */
const at = (table, i, j) => table[i]?.[j] ?? 0;
