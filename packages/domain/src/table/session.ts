import { lineKey } from '../product/chosen';
import type { TableEntry, TableSession } from '../model/table';

export const isSessionOpen = (
  { state, endsAtMs }: Pick<TableSession, 'state' | 'endsAtMs'>,
  nowMs: number,
): boolean => state === 'open' && nowMs < endsAtMs;

type Entries = Pick<TableSession, 'entries'>;

/** What is on the table's cart now, by the id of the tap: neither sent nor taken back, the first first. */
export const unsent = ({ entries }: Entries): [id: string, entry: TableEntry][] =>
  Object.entries(entries)
    .filter(([, { sent, qty }]) => sent === undefined && qty > 0)
    .sort(([, a], [, b]) => a.atMs - b.atMs);

interface Line {
  skuId: string;
  qty: number;
  choices?: readonly string[];
}

/** How many of each SKU with its choices. */
function counted(lines: readonly Line[]): Map<string, number> {
  const byKey = new Map<string, number>();
  for (const { skuId, choices, qty } of lines) {
    const key = lineKey(skuId, choices);
    byKey.set(key, (byKey.get(key) ?? 0) + qty);
  }
  return byKey;
}

/** Whether these lines are just what is on the table's cart: nothing left out, nothing more. */
export function isWholeCart(session: Entries, lines: readonly Line[]): boolean {
  const [there, asked] = [counted(unsent(session).map(([, entry]) => entry)), counted(lines)];
  return there.size === asked.size && [...there].every(([key, qty]) => asked.get(key) === qty);
}

/** What is wrong with a session at any instant, in words; undefined when all holds. */
export function sessionProblem({
  entries,
  held,
}: Pick<TableSession, 'entries' | 'held'>): string | undefined {
  const sent = new Set(Object.values(entries).flatMap((entry) => entry.sent ?? []));
  const stray = [...sent].find((key) => !(key in held));
  if (stray) return `something was sent with ${stray}, which holds nothing`;
  const empty = Object.keys(held).find((key) => !sent.has(key));
  return empty && `${empty} holds nothing of it`;
}
