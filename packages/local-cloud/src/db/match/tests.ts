import { requestFailed } from '../../errors';
import { ObjectId } from '../ejson';
import { TYPE, typeOf } from '../keys';
import { compareTexts, compareValues, sameValue } from '../order';
import { MISSING } from './reach';

/** A test of one value; it sees `MISSING` where there is none. */
export type Test = (value: unknown) => boolean;

export const wrong = (message: string) => requestFailed(`[FailedOperation] ${message}`);

export function equals(wanted: unknown): Test {
  if (wanted === null || wanted === undefined) return (value) => value === null || value === MISSING;
  if (wanted instanceof RegExp) return (value) => value instanceof RegExp && String(value) === String(wanted);
  if (typeof wanted === 'object' || Number.isNaN(wanted)) return (value) => sameValue(value, wanted);
  return (value) => value === wanted;
}

export function oneOf(values: unknown): Test {
  if (!Array.isArray(values)) throw wrong('$in needs an array');
  const plain = new Set(values.filter((value) => typeof value === 'string' || typeof value === 'number'));
  const tests = values
    .filter((value) => !plain.has(value as string))
    .map((value) => (value instanceof RegExp ? pattern(value, value.flags) : equals(value)));
  return (value) => plain.has(value as string) || tests.some((test) => test(value));
}

/** Compares within the type of the bound: `$gt: 5` holds of numbers only. */
function bound(holds: (order: number) => boolean): (wanted: unknown) => Test {
  return (wanted) => {
    if (wanted instanceof RegExp) throw wrong("Can't have RegEx as arg to a comparison");
    if (wanted === null || wanted === undefined)
      return holds(0) ? (value) => value === null || value === MISSING : () => false;
    if (typeof wanted === 'number')
      return (value) =>
        typeof value === 'number' &&
        comparable(value, wanted) &&
        holds(value - wanted || order(value, wanted));
    if (typeof wanted === 'string')
      return (value) => typeof value === 'string' && holds(compareTexts(value, wanted));
    const type = typeOf(wanted);
    return (value) => value !== MISSING && typeOf(value) === type && holds(compareValues(value, wanted));
  };
}

/** NaN is neither above nor below a number. */
const comparable = (a: number, b: number) => Number.isNaN(a) === Number.isNaN(b);
/** Where the difference says nothing: equal ones, infinities, NaN. */
const order = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);

export function pattern(source: unknown, flags: unknown): Test {
  if (flags !== undefined && !/^[imsux]*$/.test(String(flags)))
    throw wrong(`invalid flag in regex options: ${String(flags)}`);
  if (typeof source !== 'string' && !(source instanceof RegExp)) throw wrong('$regex has to be a string');
  const text = source instanceof RegExp ? source.source : source;
  const wanted = String(flags ?? (source instanceof RegExp ? source.flags : '')).replace(/x/g, '');
  let regexp: RegExp;
  try {
    regexp = new RegExp(text, wanted);
  } catch (error) {
    throw wrong(`Regular expression is invalid: ${(error as Error).message}`);
  }
  return (value) =>
    typeof value === 'string'
      ? regexp.test(value)
      : value instanceof RegExp && value.source === text && value.flags === wanted;
}

function modulo(argument: unknown): Test {
  if (!Array.isArray(argument) || argument.length !== 2)
    throw wrong('malformed mod, needs to be an array of two numbers');
  const [divisor, remainder] = argument.map((part) => (typeof part === 'number' ? Math.trunc(part) : NaN));
  if (!divisor || Number.isNaN(remainder)) throw wrong('divisor cannot be 0, and both must be numbers');
  return (value) => typeof value === 'number' && Math.trunc(value) % divisor === remainder! + 0;
}

const isInt = (value: unknown) => Number.isInteger(value) && Math.abs(value as number) <= 0x7fffffff;

/** Types by their names and numbers. A whole number is an int or a long by its size: numbers come that way. */
const TYPES: Record<string, Test> = {
  number: (value) => typeof value === 'number',
  double: (value) => typeof value === 'number' && !Number.isInteger(value),
  int: isInt,
  long: (value) => Number.isInteger(value) && !isInt(value),
  string: (value) => typeof value === 'string',
  bool: (value) => typeof value === 'boolean',
  array: Array.isArray,
  null: (value) => value === null,
  object: (value) => value !== MISSING && typeOf(value) === TYPE.object,
  objectId: (value) => value instanceof ObjectId,
  date: (value) => value instanceof Date,
  regex: (value) => value instanceof RegExp,
};
const NUMBERED: Record<string, string> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  16: 'int',
  18: 'long',
};

function ofType(argument: unknown): Test {
  const tests = (Array.isArray(argument) ? argument : [argument]).map((name: unknown) => {
    const known = NUMBERED[String(name)] ?? String(name);
    if (!Object.hasOwn(TYPES, known)) throw wrong(`Unknown type name alias: ${String(name)}`);
    return TYPES[known]!;
  });
  return (value) => tests.some((test) => test(value));
}

/** Operators that hold if they hold of any value that the path reaches. */
export const TESTS: Record<string, (argument: unknown) => Test> = {
  $eq: equals,
  $in: oneOf,
  $gt: bound((order) => order > 0),
  $gte: bound((order) => order >= 0),
  $lt: bound((order) => order < 0),
  $lte: bound((order) => order <= 0),
  $mod: modulo,
  $type: ofType,
};

/** Operators that look at an array as a whole. */
export const WHOLE_TESTS: Record<string, (argument: unknown) => Test> = {
  $size(argument) {
    if (typeof argument !== 'number' || !Number.isInteger(argument) || argument < 0)
      throw wrong('$size may not be negative, and must be a whole number');
    return (value) => Array.isArray(value) && value.length === argument;
  },
};

/** A value that has no parts, so that it cannot be an object of conditions. */
export const isValue = (value: unknown) =>
  typeof value !== 'object' || value === null || value instanceof Date || value instanceof ObjectId;
