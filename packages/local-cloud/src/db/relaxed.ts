/** Years that an ISO date shows with four digits. */
const EARLIEST_MS = Date.parse('0001-01-01T00:00:00Z');
const LATEST_MS = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * A stored document (canonical Extended JSON) as people read and write it: numbers plain, dates as `{"$date": "…Z"}`.
 * `decode` gives the same values for both.
 */
export function relaxed(canonical: string): string {
  return JSON.stringify(relax(JSON.parse(canonical)));
}

function relax(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(relax);
  const entries = Object.entries(value);
  const [[type, inner] = [''], second] = entries;
  if (!second && type.startsWith('$number')) return plainNumber(value, Number(inner));
  if (!second && type === '$date')
    return plainDate(value, Number((inner as { $numberLong?: string }).$numberLong));
  return Object.fromEntries(entries.map(([key, one]) => [key, relax(one)]));
}

/** JSON has neither NaN nor infinities. */
const plainNumber = (typed: object, number: number) => (Number.isFinite(number) ? number : typed);

const plainDate = (typed: object, ms: number) =>
  ms >= EARLIEST_MS && ms <= LATEST_MS ? { $date: new Date(ms).toISOString() } : typed;
