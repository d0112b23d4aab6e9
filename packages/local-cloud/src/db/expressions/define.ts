import { requestFailed } from '../../errors';
import { ObjectId } from '../ejson';

/** What an expression sees: the document it is evaluated for (`$field`, `$$ROOT`), and the variables by name (`$$name`). */
export interface Scope {
  root: unknown;
  variables: Record<string, unknown>;
}

export type Evaluate = (expression: unknown, scope: Scope) => unknown;

/** An operator of an expression: its argument unevaluated, and what evaluates it. A missing value is `undefined`. */
export type Operator = (argument: unknown, scope: Scope, evaluate: Evaluate) => unknown;

export type Operators = Record<string, Operator>;

/** @throws DATABASE_REQUEST_FAILED, as for any expression MongoDB refuses */
export function refuse(message: string): never {
  throw requestFailed(message);
}

/** Null and missing are alike to most operators: the answer is null. */
export const isNone = (value: unknown): value is null | undefined => value === null || value === undefined;

/** Everything is true but false, 0, null and what is missing; also an empty text. */
export const truthOf = (value: unknown): boolean => !(isNone(value) || value === false || value === 0);

/** What MongoDB calls a value's type in its errors. */
export function typeName(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (value instanceof RegExp) return 'regex';
  if (value instanceof ObjectId) return 'objectId';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'double';
  return { boolean: 'bool', string: 'string' }[typeof value as string] ?? 'object';
}

/** An object with operands by name, not a date, pattern or list. */
export const isObject = (value: unknown): value is Record<string, unknown> => typeName(value) === 'object';

/**
 * An operator over its evaluated arguments. One argument need not stand in a list.
 * @param counts how many arguments there may be
 */
export function operator(
  name: string,
  counts: [least: number, most: number],
  compute: (...values: unknown[]) => unknown,
): Operator {
  const [least, most] = counts;
  return (argument, scope, evaluate) => {
    const list = Array.isArray(argument) ? argument : [argument];
    if (list.length < least || list.length > most)
      refuse(
        least === most
          ? `Expression ${name} takes exactly ${least} arguments. ${list.length} were passed in.`
          : `Expression ${name} takes at least ${least} arguments, and at most ${most}, but ${list.length} were passed in.`,
      );
    return compute(...list.map((one) => evaluate(one, scope)));
  };
}

/** @throws if the value is not a whole number that fits 32 bits */
export function wholeNumber(name: string, what: string, value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 0x7fffffff) return value;
  return refuse(
    `${name} requires ${what} to be a 32-bit whole number, found: ${String(value)} (${typeName(value)})`,
  );
}
