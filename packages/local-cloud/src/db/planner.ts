import { constraintsOf, type Constraint, type Constraints } from './constraints';
import type { Doc } from './ejson';
import { geoPlan } from './geo-plan';
import { indexPlan } from './index-plan';
import type { IndexTable, KeyRange } from './index-table';
import type { GeoAccess } from './near';
import type { Near } from './geo/operators';
import type { Order } from './query';

/** How a query will be read. Every candidate is tested again with the whole query, so a plan may find too much, never too little. */
export type Plan =
  | { kind: 'ids'; ids: unknown[] }
  | {
      kind: 'index';
      index: IndexTable;
      /** In ascending order. */
      ranges: KeyRange[];
      reverse: boolean;
      /** Whether it gives the order asked for: range after range, or by taking always the first of all ranges. */
      sorted: false | 'ranges' | 'merged';
    }
  | { kind: 'near'; access: GeoAccess; near: Near }
  | { kind: 'union'; plans: Plan[] }
  | { kind: 'scan' };

export interface Choice {
  plan: Plan;
  /** How much it is likely to narrow the search; 0 reads everything. */
  score: number;
}

const SCAN: Choice = { plan: { kind: 'scan' }, score: 0 };
/** No more alternatives than this are read one by one. */
const MOST_ALTERNATIVES = 100;

export function plan(query: Doc, order: Order, indexes: IndexTable[]): Plan {
  return choose(constraintsOf(query), order, indexes).plan;
}

function choose(constraints: Constraints, order: Order, indexes: IndexTable[]): Choice {
  const ids = constraints.paths.get('_id')?.anyOf;
  if (ids) return { plan: { kind: 'ids', ids }, score: 100 };
  let best = SCAN;
  for (const index of indexes) {
    const candidate = index.isGeo
      ? geoPlan(index, constraints.paths, order)
      : usable(index, constraints.paths)
        ? fewer(indexPlan(index, constraints.paths, order))
        : undefined;
    if (candidate && candidate.score > best.score) best = candidate;
  }
  for (const alternatives of constraints.choices) {
    const candidate = union(constraints, alternatives, indexes);
    if (candidate && candidate.score > best.score) best = candidate;
  }
  return best;
}

/** Even the whole of a sparse index is less than the collection. */
const fewer = (choice: Choice): Choice =>
  choice.plan.kind === 'index' && choice.plan.index.spec.sparse
    ? { ...choice, score: Math.max(choice.score, 2) }
    : choice;

/** A sparse index lacks documents, but none that has one of its fields. */
function usable(index: IndexTable, paths: Map<string, Constraint>): boolean {
  return !index.spec.sparse || index.spec.keys.some(([path]) => mustExist(paths.get(path)));
}

function mustExist(constraint: Constraint | undefined): boolean {
  if (!constraint) return false;
  const { anyOf, low, high, startsWith, exists } = constraint;
  if (low ?? high ?? startsWith ?? exists) return true;
  return anyOf !== undefined && !anyOf.some((value) => value === null || value === undefined);
}

/** Reads each alternative by its own plan, if each has one. */
function union(all: Constraints, alternatives: Doc[], indexes: IndexTable[]): Choice | undefined {
  if (!Array.isArray(alternatives) || alternatives.length > MOST_ALTERNATIVES) return undefined;
  const choices: Choice[] = [];
  for (const alternative of alternatives) {
    const own = constraintsOf(alternative);
    const paths = new Map(own.paths);
    for (const [path, constraint] of all.paths) paths.set(path, { ...constraint, ...own.paths.get(path) });
    const choice = choose({ paths, choices: own.choices }, [], indexes);
    if (choice.score < 2) return undefined;
    choices.push(choice);
  }
  if (choices.length === 0) return undefined;
  return {
    plan: { kind: 'union', plans: choices.map((choice) => choice.plan) },
    score: Math.min(...choices.map((choice) => choice.score)) - 0.5,
  };
}
