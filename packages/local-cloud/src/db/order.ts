import type { Doc, ObjectId } from './ejson';
import { TYPE, typeOf } from './keys';

/** Missing comes before null, as in MongoDB's expressions. */
const MISSING = 0;

const rankOf = (value: unknown) => (value === undefined ? MISSING : typeOf(value));

const less = (a: number | string | boolean, b: number | string | boolean) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Compares any two values as MongoDB orders them: first by type (missing, null, numbers, text, objects, arrays, ids,
 * booleans, dates, patterns), then by value. Source: MongoDB's manual, "Comparison/Sort Order".
 * @returns -1, 0 or 1
 */
export function compareValues(a: unknown, b: unknown): number {
  const type = rankOf(a);
  const byType = less(type, rankOf(b));
  if (byType !== 0 || a === b) return byType;
  switch (type) {
    case TYPE.number:
      return compareNumbers(a as number, b as number);
    case TYPE.string:
      return compareTexts(a as string, b as string);
    case TYPE.boolean:
      return less(a as boolean, b as boolean);
    case TYPE.date:
      return less((a as Date).getTime(), (b as Date).getTime());
    case TYPE.array:
      return compareLists(a as unknown[], b as unknown[]);
    case TYPE.object:
      return compareObjects(a as Doc, b as Doc);
    case TYPE.id:
      return less((a as ObjectId).hex, (b as ObjectId).hex);
    case TYPE.regexp:
      return less(String(a), String(b));
    default:
      return 0;
  }
}

export const sameValue = (a: unknown, b: unknown): boolean => compareValues(a, b) === 0;

/** Not-a-number is below every number and equal to itself. */
function compareNumbers(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return less(Number.isNaN(a) ? 0 : 1, Number.isNaN(b) ? 0 : 1);
  return less(a, b);
}

/** By UTF-8 bytes, which is by code points. */
export function compareTexts(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  for (let i = 0; i < end; i++) if (a[i] !== b[i]) return less(a.codePointAt(i)!, b.codePointAt(i)!);
  return less(a.length, b.length);
}

function compareLists(a: unknown[], b: unknown[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return order;
  }
  return less(a.length, b.length);
}

/** Field by field as they stand: type of the value, name, value. */
function compareObjects(a: Doc, b: Doc): number {
  const [inA, inB] = [fieldsOf(a), fieldsOf(b)];
  for (let i = 0; i < Math.min(inA.length, inB.length); i++) {
    const [nameA, valueA] = inA[i]!;
    const [nameB, valueB] = inB[i]!;
    const order =
      less(typeOf(valueA), typeOf(valueB)) || compareTexts(nameA, nameB) || compareValues(valueA, valueB);
    if (order !== 0) return order;
  }
  return less(inA.length, inB.length);
}

const fieldsOf = (doc: Doc) => Object.entries(doc).filter(([, value]) => value !== undefined);
