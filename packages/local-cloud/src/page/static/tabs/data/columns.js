const MOST_COLUMNS = 5;
const LONGEST_CELL = 200;

/**
 * The fields worth a column: those that most of the documents have, in the documents' own order.
 * @param {(Record<string, unknown> | undefined)[]} docs
 * @returns {string[]}
 */
export function columnsOf(docs) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const doc of docs)
    for (const name of Object.keys(doc ?? {}))
      if (name !== '_id') counts.set(name, (counts.get(name) ?? 0) + 1);
  const known = [...counts];
  const most = [...known].sort((a, b) => b[1] - a[1]).slice(0, MOST_COLUMNS);
  return known.filter((one) => most.includes(one)).map(([name]) => name);
}

/** A value in one line: texts as they are, dates as dates, the rest as JSON. @param {unknown} value @returns {string} */
export function shown(value) {
  if (value === undefined) return '';
  if (typeof value === 'string') return value.slice(0, LONGEST_CELL);
  const date = /** @type {{ $date?: unknown } | null} */ (value)?.$date;
  return typeof date === 'string' ? date : JSON.stringify(value).slice(0, LONGEST_CELL);
}
