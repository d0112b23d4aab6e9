import type { Doc } from './ejson';
import { isValue } from './match/tests';
import { readIntersects, readNear, readWithin, type Near, type Region } from './geo/operators';

interface Bound {
  value: unknown;
  inclusive: boolean;
}

/** What a query says of one path that an index can use: each of it holds of every document that matches. */
export interface Constraint {
  anyOf?: unknown[];
  low?: Bound;
  high?: Bound;
  /** A text that begins so, or the pattern itself stored as a value. */
  startsWith?: { prefix: string; pattern: RegExp };
  exists?: true;
  near?: Near;
  region?: Region;
}

export interface Constraints {
  paths: Map<string, Constraint>;
  /** Each holds several queries of which one must hold. */
  choices: Doc[][];
}

/** Collects what must hold; what stands under `$nor` or an unknown operator is left to the test of each document. */
export function constraintsOf(query: Doc): Constraints {
  const found: Constraints = { paths: new Map(), choices: [] };
  collect(query, '', found);
  return found;
}

function collect(query: Doc, before: string, found: Constraints): void {
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$and') for (const part of condition as Doc[]) collect(part, before, found);
    if (key === '$or' && before === '') found.choices.push(condition as Doc[]);
    if (key.startsWith('$')) continue;
    const path = before + key;
    const constraint = found.paths.get(path) ?? {};
    found.paths.set(path, constraint);
    // Within $elemMatch, an array in the array counts as an object that lacks every field.
    if (before !== '' && condition === null) continue;
    if (isValue(condition)) constraint.anyOf ??= [condition];
    else if (condition instanceof RegExp) readPattern(condition, constraint);
    else if (isOperators(condition)) readOperators(path, condition, constraint, found);
  }
}

export const isOperators = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && Object.keys(value)[0]?.startsWith('$') === true;

function readOperators(path: string, operators: Doc, constraint: Constraint, found: Constraints): void {
  for (const [operator, value] of Object.entries(operators))
    if (Object.hasOwn(READERS, operator)) READERS[operator]!(value, constraint, path, operators, found);
}

type Reader = (value: unknown, into: Constraint, path: string, operators: Doc, found: Constraints) => void;

const bound =
  (side: 'low' | 'high', inclusive: boolean): Reader =>
  (value, into) => {
    if (isValue(value) && value !== null) into[side] ??= { value, inclusive };
  };

const READERS: Record<string, Reader> = {
  $eq(value, into) {
    if (isValue(value)) into.anyOf = [value];
  },
  $in(values, into) {
    if (Array.isArray(values) && values.every(isValue)) into.anyOf ??= values;
  },
  $all(values, into) {
    if (Array.isArray(values) && values.length > 0 && values.every(isValue)) into.anyOf ??= [values[0]];
  },
  $gt: bound('low', false),
  $gte: bound('low', true),
  $lt: bound('high', false),
  $lte: bound('high', true),
  $exists(value, into) {
    if (value) into.exists = true;
  },
  $regex(value, into, _path, operators) {
    const flags = operators['$options'] ?? (value instanceof RegExp ? value.flags : '');
    const source = value instanceof RegExp ? value.source : value;
    if (typeof source === 'string' && /^[su]*$/.test(String(flags)))
      readPattern(new RegExp(source, String(flags)), into);
  },
  $elemMatch(value, into, path, _operators, found) {
    if (isOperators(value)) readOperators(path, value, into, found);
    else if (typeof value === 'object' && value !== null) collect(value as Doc, `${path}.`, found);
  },
  $nearSphere(value, into, path) {
    into.near ??= readNear(path, value);
  },
  $geoWithin(value, into) {
    into.region ??= readWithin(value);
  },
  $geoIntersects(value, into) {
    into.region ??= readIntersects(value);
  },
};

function readPattern(pattern: RegExp, into: Constraint): void {
  const prefix = literalPrefix(pattern);
  if (prefix !== '') into.startsWith ??= { prefix, pattern };
}

/** What every text that matches begins with, as far as the pattern says it letter by letter; '' if it does not. */
export function literalPrefix({ source, flags }: RegExp): string {
  if (!source.startsWith('^') || source.includes('|') || /[im]/.test(flags)) return '';
  let prefix = '';
  for (let i = 1; i < source.length; i++) {
    let char = source[i]!;
    if (/[*?{]/.test(char)) {
      prefix = prefix.slice(0, -1);
      break;
    }
    if (/[.^$()[\]}+]/.test(char)) break;
    if (char === '\\') {
      char = source[++i] ?? '';
      if (!/^[^\w\s]$/.test(char) || char > '~') break;
    }
    prefix += char;
  }
  // Half a character has no bytes of its own.
  return /[\ud800-\udbff]$/.test(prefix) ? prefix.slice(0, -1) : prefix;
}
