import type { Change, Fields, Filter, Store } from '@fangzhen/cloudkit';

/** One call of the store's door, as plain data. */
export type Step =
  | { get: string }
  | { find: Filter; order?: ['n' | 'tag', 'asc' | 'desc']; skip?: number; limit: number; fields?: string[] }
  | { count: Filter }
  | { add: Thing }
  | { update: Filter; change: Change }
  | { remove: Fields }
  /** Reads, adds and puts in one transaction; `fails` throws at its end. */
  | { transaction: ({ get: string } | { add: Thing } | { put: Thing })[]; fails: boolean };

export interface Thing {
  _id: string;
  [field: string]: unknown;
}

const NAME = 'stock';

/** Performs steps one after the other. @returns what each gave, or the name of what it threw */
export async function perform(store: Store, steps: readonly Step[]): Promise<unknown[]> {
  const given: unknown[] = [];
  for (const step of steps) {
    try {
      given.push((await one(store, step)) ?? null);
    } catch (error) {
      given.push(`threw ${nameOf(error as Error)}`);
    }
  }
  return given;
}

/** The SDK's own errors and the cloud's differ in class; whoever calls the store looks at neither. */
const nameOf = ({ name }: { name?: string }) => (name === 'CloudError' ? 'Error' : name);

async function one(store: Store, step: Step): Promise<unknown> {
  if ('get' in step) return store.get(NAME, step.get);
  if ('find' in step) {
    const { find, order, skip, limit, fields } = step;
    return store.find(NAME, find, { ...(order && { order: [order] }), skip, limit, fields });
  }
  if ('count' in step) return store.count(NAME, step.count);
  if ('add' in step) return store.add(NAME, step.add as never);
  if ('update' in step) return store.update(NAME, step.update, step.change);
  if ('remove' in step) return store.remove(NAME, step.remove);
  return store.transaction(async (tx) => {
    const seen: unknown[] = [];
    for (const part of step.transaction) {
      if ('get' in part) seen.push((await tx.get(NAME, part.get)) ?? null);
      else if ('add' in part) await tx.add(NAME, part.add as never);
      else await tx.put(NAME, part.put as never);
    }
    if (step.fails) throw new RangeError('changed its mind');
    return seen;
  });
}
