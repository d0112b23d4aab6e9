/** More than this are not tried: every try is a whole history. */
const MOST_TRIES = 300;

/**
 * Makes something that fails smaller as long as it goes on failing.
 * @param smaller what to try instead of a value, the boldest first
 * @returns the smallest found; nothing that `smaller` gives for it fails, unless the tries were used up
 */
export async function shrink<T>(
  value: T,
  smaller: (value: T) => Iterable<T>,
  fails: (value: T) => Promise<boolean>,
): Promise<T> {
  let best = value;
  let tries = 0;
  for (let found = true; found;) {
    found = false;
    for (const candidate of smaller(best)) {
      if (++tries > MOST_TRIES) return best;
      if (!(await fails(candidate))) continue;
      best = candidate;
      found = true;
      break;
    }
  }
  return best;
}

/** A list without one of its parts: first without halves, then quarters, down to single ones. */
export function* without<T>(list: readonly T[]): Generator<T[]> {
  for (let size = Math.ceil(list.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = 0; from < list.length; from += size)
      yield [...list.slice(0, from), ...list.slice(from + size)];
}

/** Settings with one of them as in calm. */
export function* calmer<T extends object>(settings: T, calm: T): Generator<T> {
  for (const key of Object.keys(settings) as (keyof T)[])
    if (settings[key] !== calm[key]) yield { ...settings, [key]: calm[key] };
}
