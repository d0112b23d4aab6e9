import { compareValues } from '../order';
import { isNone, isObject, refuse, typeName, type Operator, type Operators } from './define';
import { distinct } from './sets';

/** One value from those of a group, in order; a missing value is `undefined`. */
type Accumulator = (values: unknown[]) => unknown;

const numbersOf = (values: unknown[]) => values.filter((value): value is number => typeof value === 'number');
const present = (values: unknown[]) => values.filter((value) => value !== undefined);

const sum = (values: unknown[]) => numbersOf(values).reduce((total, value) => total + value, 0);

function average(values: unknown[]): number | null {
  const numbers = numbersOf(values);
  return numbers.length === 0 ? null : sum(numbers) / numbers.length;
}

/** Null and missing do not count. */
const extreme =
  (sign: 1 | -1): Accumulator =>
  (values) => {
    const found = values.filter((value) => !isNone(value));
    return found.length === 0
      ? null
      : found.reduce((best, value) => (compareValues(value, best) * sign > 0 ? value : best));
  };

/** @param lost degrees of freedom lost: 1 for a sample */
const deviation =
  (lost: 0 | 1): Accumulator =>
  (values) => {
    const numbers = numbersOf(values);
    if (numbers.length <= lost) return null;
    const mean = average(numbers)!;
    const squares = numbers.reduce((total, value) => total + (value - mean) ** 2, 0);
    return Math.sqrt(squares / (numbers.length - lost));
  };

function merged(values: unknown[]): Record<string, unknown> {
  const objects = values.filter((value) => !isNone(value));
  for (const value of objects)
    if (!isObject(value))
      refuse(`$mergeObjects requires object inputs, but input is of type ${typeName(value)}`);
  return Object.assign({}, ...objects) as Record<string, unknown>;
}

/** What may stand in `group` and in the output of buckets. */
export const ACCUMULATORS: Record<string, Accumulator> = {
  $addToSet: (values) => distinct(present(values)),
  $avg: average,
  $first: (values) => values[0] ?? null,
  $last: (values) => values[values.length - 1] ?? null,
  $max: extreme(1),
  $mergeObjects: merged,
  $min: extreme(-1),
  $push: present,
  $stdDevPop: deviation(0),
  $stdDevSamp: deviation(1),
  $sum: sum,
};

/** The same over arguments: several values, or one array whose elements count. */
const overArguments =
  (accumulate: Accumulator): Operator =>
  (argument, scope, evaluate) => {
    const list = Array.isArray(argument) ? argument : [argument];
    const values = list.map((one) => evaluate(one, scope));
    return accumulate(values.length === 1 && Array.isArray(values[0]) ? values[0] : values);
  };

const OUTSIDE_GROUPS = ['$avg', '$max', '$mergeObjects', '$min', '$stdDevPop', '$stdDevSamp', '$sum'];

export const OVER_ARGUMENTS: Operators = Object.fromEntries(
  OUTSIDE_GROUPS.map((name) => [name, overArguments(ACCUMULATORS[name]!)]),
);
