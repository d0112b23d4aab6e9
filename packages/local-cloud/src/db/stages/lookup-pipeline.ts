import type { Collection } from '../collection';
import { encode, ObjectId, type Doc } from '../ejson';
import { isObject } from '../expressions/define';
import { evaluate } from '../expressions/evaluate';
import { find } from '../find';
import { predicate } from '../query';
import { inOrder } from './in-order';
import type { Around, StageSpec } from './stage';

type Variables = Record<string, unknown>;

/** So many different readings of the other collection are kept for documents to come. */
const MOST_KEPT = 1000;

/**
 * Runs a lookup's pipeline for the variables of one document after another. What its leading match says of the other
 * collection's fields is read through indexes; the same reading serves every document that asks for it.
 */
export function joinByPipeline(
  collection: Collection,
  pipeline: StageSpec[],
  around: Around,
): (variables: Variables) => Doc[] {
  around.check(pipeline);
  const [first] = pipeline;
  const match = isObject(first?.['$match']) ? first['$match'] : undefined;
  const rest = match ? pipeline.slice(1) : pipeline;
  const read = new Map<string, Doc[]>();
  return (own) => {
    const inside = { ...around, variables: { ...around.variables, ...own } };
    const query = match ? narrowed(match, inside.variables) : {};
    const key = encode(query);
    let docs = read.get(key);
    if (!docs) {
      if (read.size >= MOST_KEPT) read.clear();
      docs = inOrder(find(collection, query));
      read.set(key, docs);
    }
    const matching = match ? docs.filter(predicate(match, inside.variables)) : docs;
    return around.run(matching, rest, inside);
  };
}

/** The query without its expressions, but with what they say of single fields: it finds too much, never too little. */
function narrowed(query: Doc, variables: Variables): Doc {
  const parts: Doc[] = [];
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$expr') parts.push(...equalities(condition, variables));
    else if (key === '$and' && Array.isArray(condition))
      parts.push(...condition.filter(isObject).map((part) => narrowed(part, variables)));
    else if (!mentionsExpressions(condition)) parts.push({ [key]: condition });
  }
  return parts.length === 0 ? {} : parts.length === 1 ? parts[0]! : { $and: parts };
}

function mentionsExpressions(condition: unknown): boolean {
  if (Array.isArray(condition)) return condition.some(mentionsExpressions);
  if (!isObject(condition)) return false;
  return '$expr' in condition || Object.values(condition).some(mentionsExpressions);
}

/** `{$eq: ['$field', '$$variable']}` (either way round) and `{$in: ['$field', '$$list']}`, also under `$and`. */
function equalities(expression: unknown, variables: Variables): Doc[] {
  if (!isObject(expression)) return [];
  const { $and: all, $eq: two, $in: among } = expression;
  if (Array.isArray(all)) return all.flatMap((one) => equalities(one, variables));
  if (Array.isArray(two) && two.length === 2) {
    const [field, value] = fieldOf(two[0]) ? two : [two[1], two[0]];
    const found = constant(value, variables);
    return fieldOf(field) && isPlain(found) ? [{ [fieldOf(field)!]: { $eq: found } }] : [];
  }
  if (Array.isArray(among) && among.length === 2) {
    const list = constant(among[1], variables);
    const plain = Array.isArray(list) && list.every(isPlain);
    return fieldOf(among[0]) && plain ? [{ [fieldOf(among[0])!]: { $in: list } }] : [];
  }
  return [];
}

const fieldOf = (text: unknown): string | undefined =>
  typeof text === 'string' && /^\$[^$]/.test(text) ? text.slice(1) : undefined;

/** The value of a variable, or of a plain constant; undefined for anything that depends on the document. */
function constant(expression: unknown, variables: Variables): unknown {
  if (typeof expression === 'string' && expression.startsWith('$')) {
    const [name = ''] = expression.slice(2).split('.');
    const known = expression.startsWith('$$') && Object.hasOwn(variables, name);
    return known ? evaluate(expression, { root: undefined, variables }) : undefined;
  }
  return isPlain(expression) ? expression : undefined;
}

/** Values that a query and an expression find equal alike; null is not one, as it also finds what is missing in a query. */
const isPlain = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  value instanceof Date ||
  value instanceof ObjectId;
