import { isNone, operator, refuse, typeName, type Operators } from './define';

/** A function of one number; null gives null. */
const ofNumber = (name: string, compute: (n: number) => number) =>
  operator(name, [1, 1], (value) => {
    if (isNone(value)) return null;
    if (typeof value !== 'number') refuse(`${name} only supports numeric types, not ${typeName(value)}`);
    return compute(value);
  });

/** A function of two numbers; null among them gives null. */
const ofTwo = (name: string, compute: (a: number, b: number) => number) =>
  operator(name, [2, 2], (a, b) => {
    if (isNone(a) || isNone(b)) return null;
    if (typeof a !== 'number' || typeof b !== 'number')
      return refuse(`${name} only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
    return compute(a, b);
  });

const need = (holds: boolean, message: string) => holds || refuse(message);

function sum(...values: unknown[]): unknown {
  let date: Date | undefined;
  let total = 0;
  for (const value of values) {
    if (isNone(value)) return null;
    if (value instanceof Date) {
      if (date) refuse('only one date allowed in an $add expression');
      date = value;
      total += value.getTime();
    } else if (typeof value === 'number') total += value;
    else refuse(`$add only supports numeric or date types, not ${typeName(value)}`);
  }
  return date ? new Date(Math.round(total)) : total;
}

function difference(a: unknown, b: unknown): unknown {
  if (isNone(a) || isNone(b)) return null;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (a instanceof Date && typeof b === 'number') return new Date(Math.round(a.getTime() - b));
  return refuse(`can't $subtract ${typeName(b)} from ${typeName(a)}`);
}

function product(...values: unknown[]): unknown {
  let total = 1;
  for (const value of values) {
    if (isNone(value)) return null;
    if (typeof value !== 'number')
      return refuse(`$multiply only supports numeric types, not ${typeName(value)}`);
    total *= value;
  }
  return total;
}

/** A number without its digits after the given place (negative: before the point). */
function truncated(value: unknown, place: unknown): unknown {
  if (isNone(value) || place === null) return null;
  if (typeof value !== 'number') return refuse(`$trunc only supports numeric types, not ${typeName(value)}`);
  const digits = place ?? 0;
  if (typeof digits !== 'number' || !Number.isInteger(digits) || digits < -20 || digits > 100)
    return refuse('cannot apply $trunc with a precision that is not a whole number between -20 and 100');
  const factor = 10 ** digits;
  return digits === 0 ? Math.trunc(value) : Math.trunc(value * factor) / factor;
}

function power(base: number, exponent: number): number {
  need(!(base === 0 && exponent < 0), '$pow cannot take a base of 0 and a negative exponent');
  return base ** exponent;
}

const MANY = Infinity;

export const ARITHMETIC: Operators = {
  $abs: ofNumber('$abs', Math.abs),
  $add: operator('$add', [0, MANY], sum),
  $ceil: ofNumber('$ceil', Math.ceil),
  $divide: ofTwo('$divide', (a, b) => (need(b !== 0, "can't $divide by zero"), a / b)),
  $exp: ofNumber('$exp', Math.exp),
  $floor: ofNumber('$floor', Math.floor),
  $ln: ofNumber('$ln', (n) => (need(!(n <= 0), "$ln's argument must be a positive number"), Math.log(n))),
  $log: ofTwo('$log', (n, base) => {
    need(!(n <= 0), "$log's argument must be a positive number");
    need(!(base <= 0) && base !== 1, "$log's base must be a positive number not equal to 1");
    return Math.log(n) / Math.log(base);
  }),
  $log10: ofNumber(
    '$log10',
    (n) => (need(!(n <= 0), "$log10's argument must be a positive number"), Math.log10(n)),
  ),
  $mod: ofTwo('$mod', (a, b) => (need(b !== 0, "can't $mod by zero"), a % b)),
  $multiply: operator('$multiply', [0, MANY], product),
  $pow: ofTwo('$pow', power),
  $sqrt: ofNumber(
    '$sqrt',
    (n) => (need(!(n < 0), "$sqrt's argument must be greater than or equal to 0"), Math.sqrt(n)),
  ),
  $subtract: operator('$subtract', [2, 2], difference),
  $trunc: operator('$trunc', [1, 2], truncated),
};
