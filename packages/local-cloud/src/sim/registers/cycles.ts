import type { Writers } from './check';
import { appendsOf, readsOf, type Attempt, type History } from './record';

/** Why one attempt must come before another. */
type Reason = 'wrote before' | 'was seen by' | 'had ended before' | 'missed';

interface Edge {
  to: Attempt;
  why: Reason;
  key?: string;
}

export type Dependencies = Map<Attempt, Edge[]>;

/**
 * Who must come before whom: by the order of appends (ww), by what was read (wr), by real time, and by what a read did not see
 * yet (rw, "missed").
 */
export function dependencies({ attempts, final }: History, writers: Writers): Dependencies {
  const committed = attempts.filter((attempt) => isCommitted(attempt, final));
  const edges: Dependencies = new Map(committed.map((attempt) => [attempt, []]));
  const add = (from: Attempt | undefined, to: Attempt | undefined, why: Reason, key?: string) => {
    if (from && to && from !== to) edges.get(from)?.push({ to, why, key });
  };
  for (const [key, order] of final)
    order.forEach(
      (value, i) => i > 0 && add(writers.get(order[i - 1]!), writers.get(value), 'wrote before', key),
    );
  for (const reader of committed) {
    for (const { key, seen } of outsideReads(reader)) {
      const order = final.get(key) ?? [];
      const last = seen.at(-1);
      if (last !== undefined) add(writers.get(last), reader, 'was seen by', key);
      const next = order[seen.length];
      if (next !== undefined) add(reader, writers.get(next), 'missed', key);
    }
    for (const later of committed)
      if (reader.outcome === 'ok' && reader.endedAt < later.beganAt) add(reader, later, 'had ended before');
  }
  return edges;
}

/** Acknowledged, or seen to have happened. */
export function isCommitted(attempt: Attempt, final: History['final']): boolean {
  if (attempt.outcome === 'ok') return true;
  return (
    attempt.outcome === 'unknown' &&
    appendsOf(attempt).some(({ key, value }) => final.get(key)?.includes(value))
  );
}

/** What a transaction saw of others: a list that it appended to before shows its own as well. */
function outsideReads(attempt: Attempt): { key: string; seen: readonly number[] }[] {
  const own = new Set(appendsOf(attempt).map(({ value }) => value));
  return readsOf(attempt).map(({ key, seen }) => ({ key, seen: seen.filter((value) => !own.has(value)) }));
}

/**
 * Snapshot isolation allows a circle only where two "missed" stand side by side (write skew). Every other one shows as a circle
 * of steps that are one edge of another kind, or such an edge with a "missed" behind it.
 */
export function forbiddenCycle(edges: Dependencies): string | undefined {
  const steps = new Map<Attempt, Step[]>();
  for (const [from, list] of edges) {
    const firm = list.filter(({ why }) => why !== 'missed');
    const missedBy = ({ to }: Edge) => (edges.get(to) ?? []).filter(({ why }) => why === 'missed');
    steps.set(from, [
      ...firm.map((edge) => [edge]),
      ...firm.flatMap((edge) => missedBy(edge).map((missed) => [edge, missed])),
    ]);
  }
  const cycle = findCycle(steps);
  return cycle && describe(cycle);
}

/** One or two edges, one behind the other. */
type Step = Edge[];

/** Depth first, without recursion. */
function findCycle(steps: Map<Attempt, Step[]>): { from: Attempt; path: Step[] } | undefined {
  const done = new Set<Attempt>();
  for (const start of steps.keys()) {
    const path: { at: Attempt; step?: Step; rest: Step[] }[] = [
      { at: start, rest: [...(steps.get(start) ?? [])] },
    ];
    while (path.length > 0 && !done.has(start)) {
      const top = path.at(-1)!;
      const step = top.rest.pop();
      if (!step) {
        done.add(top.at);
        path.pop();
        continue;
      }
      const to = step.at(-1)!.to;
      const back = path.findIndex(({ at }) => at === to);
      if (back >= 0)
        return {
          from: to,
          path: [...path.slice(back + 1).flatMap((one) => (one.step ? [one.step] : [])), step],
        };
      if (!done.has(to)) path.push({ at: to, step, rest: [...(steps.get(to) ?? [])] });
    }
  }
  return undefined;
}

function describe({ from, path }: { from: Attempt; path: Step[] }): string {
  const edges = path.flat().map(({ to, why, key }) => `${why}${key ? ` (${key})` : ''} ${to.name}`);
  return [from.name, ...edges].join(' ');
}
