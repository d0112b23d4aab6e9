import type { Change, Condition, Fields, Filter } from './port';

/** The part of `db.command` that we use. */
export interface Commands {
  eq(value: unknown): unknown;
  gt(value: unknown): unknown;
  gte(value: unknown): unknown;
  lt(value: unknown): unknown;
  lte(value: unknown): unknown;
  neq(value: unknown): unknown;
  in(values: unknown[]): unknown;
  nin(values: unknown[]): unknown;
  exists(value: boolean): unknown;
  and(conditions: unknown[]): unknown;
  or(conditions: unknown[]): unknown;
  set(value: unknown): unknown;
  inc(by: number): unknown;
  min(value: number): unknown;
  remove(): unknown;
  push(values: unknown[]): unknown;
}

/** Our conditions as the SDK's commands. */
export function toQuery(_: Commands, filter: Filter): object {
  const { $or, ...fields } = filter as Fields & { $or?: readonly Fields[] };
  const query = toFields(_, fields);
  return $or ? (_.and([query, _.or($or.map((group) => toFields(_, group)))]) as object) : query;
}

function toFields(_: Commands, fields: Fields): object {
  return Object.fromEntries(
    Object.entries(fields).map(([path, condition]) => [path, toCommand(_, condition)]),
  );
}

function toCommand(_: Commands, condition: Condition): unknown {
  if (condition === null || typeof condition !== 'object') return _.eq(condition);
  const parts: unknown[] = [];
  if (condition.$gt !== undefined) parts.push(_.gt(condition.$gt));
  if (condition.$gte !== undefined) parts.push(_.gte(condition.$gte));
  if (condition.$lt !== undefined) parts.push(_.lt(condition.$lt));
  if (condition.$lte !== undefined) parts.push(_.lte(condition.$lte));
  if (condition.$ne !== undefined) parts.push(_.neq(condition.$ne));
  if (condition.$in !== undefined) parts.push(_.in([...condition.$in]));
  if (condition.$nin !== undefined) parts.push(_.nin([...condition.$nin]));
  if (condition.$exists !== undefined) parts.push(_.exists(condition.$exists));
  if (parts.length === 0)
    throw new TypeError('a condition without an operator would match nothing or everything');
  return parts.length === 1 ? parts[0] : _.and(parts);
}

/** A change as the SDK's update. Values are always set whole: a plain object would be merged, an empty one dropped. */
export function toUpdate(_: Commands, change: Change): Record<string, unknown> {
  const update: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(change.set ?? {})) update[path] = _.set(value);
  for (const [path, by] of Object.entries(change.inc ?? {})) update[path] = _.inc(by);
  for (const [path, value] of Object.entries(change.min ?? {})) update[path] = _.min(value);
  for (const path of change.unset ?? []) update[path] = _.remove();
  for (const [path, value] of Object.entries(change.push ?? {})) update[path] = _.push([value]);
  return update;
}
