import { requestFailed } from '../../errors';
import { isOperators } from '../constraints';
import type { Doc } from '../ejson';
import { elementTest } from '../match/match';
import { isValue } from '../match/tests';
import { compareValues, sameValue } from '../order';
import { sorted, type Order } from '../query';

/** A change that takes the field away. */
export const REMOVED = Symbol('removed');

/** Makes of a field's value (undefined if it is missing) the new one. Never changes a value in place. */
type Change = (current: unknown) => unknown;

interface Operator {
  /** Makes the fields on the way to its target. */
  makes: boolean;
  /** @throws for an argument, or at a value, that MongoDB would refuse. @param path for messages */
  change(argument: unknown, path: string): Change;
}

export const refused = (message: string) => requestFailed(`[FailedOperation] ${message}`);

function numeric(
  name: string,
  verb: string,
  missing: (by: number) => number,
  combine: (a: number, b: number) => number,
) {
  return (by: unknown, path: string): Change => {
    if (typeof by !== 'number')
      throw refused(`Cannot ${verb} with non-numeric argument: {${path}: ${shown(by)}}`);
    return (current) => {
      if (current === undefined) return missing(by);
      if (typeof current !== 'number')
        throw refused(`Cannot apply ${name} to a value of non-numeric type: '${path}' is ${shown(current)}`);
      return combine(current, by);
    };
  };
}

const bound =
  (wins: (order: number) => boolean) =>
  (argument: unknown): Change =>
  (current) =>
    current === undefined || wins(compareValues(argument, current)) ? argument : current;

/** A change of an array; what it makes of a missing field is `missing`. */
function ofArray(
  name: string,
  path: string,
  missing: unknown[] | undefined,
  change: (list: unknown[]) => unknown[],
): Change {
  return (current) => {
    if (current === undefined) return missing && change(missing);
    if (!Array.isArray(current))
      throw refused(`Cannot apply ${name} to a non-array value: the field '${path}' is ${shown(current)}`);
    return change(current);
  };
}

interface Push {
  $each: unknown[];
  $position?: number;
  $sort?: unknown;
  $slice?: number;
}

function push(argument: unknown, path: string): Change {
  const spec = hasEach(argument) ? (argument as unknown as Push) : { $each: [argument] };
  for (const key of Object.keys(spec))
    if (!['$each', '$position', '$sort', '$slice'].includes(key))
      throw refused(`Unrecognized clause in $push: ${key}`);
  const { $each, $position, $sort, $slice } = spec;
  if (!Array.isArray($each)) throw refused('The argument to $each in $push must be an array');
  for (const whole of [$position, $slice])
    if (whole !== undefined && !Number.isInteger(whole))
      throw refused('$position and $slice in $push must be whole numbers');
  const order = $sort === undefined ? undefined : elementOrder($sort);
  return ofArray('$push', path, [], (list) => {
    let made = [...list];
    made.splice($position ?? made.length, 0, ...$each);
    if (order) made = order(made);
    if ($slice === undefined) return made;
    return $slice < 0 ? made.slice($slice) : made.slice(0, $slice);
  });
}

/** By the elements themselves (1 or -1), or by their fields. */
function elementOrder(sort: unknown): (list: unknown[]) => unknown[] {
  const isWay = (way: unknown): way is 1 | -1 => way === 1 || way === -1;
  const order: Order = isWay(sort)
    ? [['v', sort]]
    : Object.entries(isValue(sort) ? {} : (sort as Record<string, 1 | -1>)).map(([path, way]) => [
        `v.${path}`,
        way,
      ]);
  if (order.length === 0 || !order.every(([, way]) => isWay(way)))
    throw refused('The $sort in $push must be 1, -1 or {field: 1 | -1}');
  return (list) =>
    sorted(
      list.map((v) => ({ v })),
      {},
      order,
    ).map(({ v }) => v);
}

const hasEach = (argument: unknown) => !isValue(argument) && Object.hasOwn(argument as object, '$each');

function addToSet(argument: unknown, path: string): Change {
  const values = hasEach(argument) ? (argument as Doc)['$each'] : [argument];
  if (!Array.isArray(values)) throw refused('The argument to $each in $addToSet must be an array');
  return ofArray('$addToSet', path, [], (list) => {
    const made = [...list];
    for (const value of values) if (!made.some((one) => sameValue(one, value))) made.push(value);
    return made;
  });
}

/** A condition on elements: operators, fields of objects, or the value itself. */
function pullTest(condition: unknown): (element: unknown) => boolean {
  if (condition instanceof RegExp) return elementTest({ $regex: condition });
  if (isValue(condition) || Array.isArray(condition)) return (element) => sameValue(element, condition);
  if (isOperators(condition)) return elementTest(condition);
  const test = elementTest(condition);
  return (element) => !Array.isArray(element) && test(element);
}

function pop(which: unknown, path: string): Change {
  if (which !== 1 && which !== -1) throw refused('$pop expects 1 or -1');
  return ofArray('$pop', path, undefined, (list) => (which === 1 ? list.slice(0, -1) : list.slice(1)));
}

export const OPERATORS: Record<string, Operator> = {
  $set: { makes: true, change: (argument) => () => argument },
  $unset: { makes: false, change: () => (current) => (current === undefined ? undefined : REMOVED) },
  $inc: {
    makes: true,
    change: numeric(
      '$inc',
      'increment',
      (by) => by,
      (a, b) => a + b,
    ),
  },
  $mul: {
    makes: true,
    change: numeric(
      '$mul',
      'multiply',
      () => 0,
      (a, b) => a * b,
    ),
  },
  $min: { makes: true, change: bound((order) => order < 0) },
  $max: { makes: true, change: bound((order) => order > 0) },
  $push: { makes: true, change: push },
  $addToSet: { makes: true, change: addToSet },
  $pop: { makes: false, change: pop },
  $pull: {
    makes: false,
    change(condition, path) {
      const test = pullTest(condition);
      return ofArray('$pull', path, undefined, (list) => list.filter((element) => !test(element)));
    },
  },
  $pullAll: {
    makes: false,
    change(values, path) {
      if (!Array.isArray(values)) throw refused('$pullAll requires an array argument');
      return ofArray('$pullAll', path, undefined, (list) =>
        list.filter((element) => !values.some((value) => sameValue(element, value))),
      );
    },
  },
};

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
