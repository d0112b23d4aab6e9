import { randomUUID } from 'node:crypto';

/** A document of about 1 KB of JSON, as plain data. */
export interface BenchDocument {
  _id: string;
  owner: string;
  atMs: number;
  total: { fen: number; lines: number };
  tags: string[];
  paid: boolean;
  text: string;
}

/** Documents that share one value of the indexed field: what an indexed query finds. */
export const DOCUMENTS_PER_OWNER = 10;

const TEXT_CHARS = 830;

/** The same number gives the same document; its owner is one of `count / DOCUMENTS_PER_OWNER`, scattered. */
export function documentOf(n: number, count: number): BenchDocument {
  const owners = Math.max(1, Math.floor(count / DOCUMENTS_PER_OWNER));
  const text = `${n} `.repeat(TEXT_CHARS).slice(0, TEXT_CHARS);
  return {
    _id: idOf(n),
    owner: `owner-${(n * 7919) % owners}`,
    atMs: 1_700_000_000_000 + n,
    total: { fen: n % 100_000, lines: (n % 9) + 1 },
    tags: ['new', `tag-${n % 50}`],
    paid: n % 3 === 0,
    text,
  };
}

export const idOf = (n: number): string => `doc-${String(n).padStart(9, '0')}`;

/** Canonical Extended JSON, as the cloud answers it; only what `documentOf` holds. */
function extended(value: unknown): unknown {
  if (typeof value === 'number')
    return Math.abs(value) < 2 ** 31 ? { $numberInt: String(value) } : { $numberLong: String(value) };
  if (Array.isArray(value)) return value.map(extended);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, extended(inner)]));
}

const answer = (more: object): string => JSON.stringify({ requestId: randomUUID(), ...more });
const list = (count: number) =>
  Array.from({ length: count }, (_, n) => JSON.stringify(extended(documentOf(n, 1000))));

/** What the floor answers, by path. */
export const FLOOR_ANSWERS: Record<string, string> = {
  getById: answer({ data: { list: list(1) } }),
  insert: answer({ data: { insertedIds: [randomUUID().replaceAll('-', '')] } }),
  query: answer({ data: { list: list(DOCUMENTS_PER_OWNER), offset: 0, limit: DOCUMENTS_PER_OWNER } }),
  // Every step of a transaction finds in it what it looks for.
  transaction: answer({ transactionId: randomUUID(), data: { list: list(1), updated: 1 } }),
};
