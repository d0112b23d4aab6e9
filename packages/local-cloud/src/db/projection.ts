import type { Doc } from './ejson';
import { elementTest } from './match/match';
import { isValue, wrong } from './match/tests';

/** What a projection says of a field: kept or left out, a part of an array, or what it says of the fields inside. */
type Node = boolean | ((value: unknown) => unknown) | Tree;
type Tree = Map<string, Node>;

/**
 * Compiles a projection: fields to keep or to leave out (also in objects and in the objects of arrays), `$slice`,
 * `$elemMatch`. What is kept stays in the document's order.
 * @throws DATABASE_REQUEST_FAILED for a projection MongoDB would refuse
 */
export function projector(projection: Doc): (doc: Doc) => Doc {
  const { _id: id, ...others } = projection;
  const tree: Tree = new Map();
  const ways = new Set<boolean>();
  for (const [path, said] of Object.entries(flat(others))) {
    const node = nodeOf(path, said);
    const keeps = typeof node === 'boolean' ? node : keepsOnly(said);
    if (keeps !== undefined) ways.add(keeps);
    plant(tree, path, node);
  }
  // A projection of nothing but $slice keeps everything else; one of _id alone says itself which way it is meant.
  const keeping = ways.has(true) || (tree.size === 0 && id !== undefined && Boolean(id));
  if (keeping && ways.has(false)) throw wrong('Cannot do exclusion and inclusion in one projection');
  if (id !== undefined ? !id : false) tree.set('_id', false);
  else if (keeping) tree.set('_id', true);
  return (doc) => (keeping ? kept(doc, tree) : without(doc, tree)) as Doc;
}

/** `{o: {p: 1}}` says the same as `{'o.p': 1}`. */
function flat(projection: Doc, before = ''): Doc {
  return Object.fromEntries(
    Object.entries(projection).flatMap(([key, said]) => {
      const nested = !isValue(said) && !Array.isArray(said) && !Object.keys(said as Doc)[0]?.startsWith('$');
      return nested ? Object.entries(flat(said as Doc, `${before}${key}.`)) : [[before + key, said]];
    }),
  );
}

/** Whether an operator makes its projection one of fields to keep; undefined if it leaves that open. */
const keepsOnly = (said: unknown) => ('$elemMatch' in (said as Doc) ? true : undefined);

function nodeOf(path: string, said: unknown): Node {
  if (path.split('.').some((part) => part === '' || part.startsWith('$')))
    throw wrong(`a projection cannot name the path '${path}'`);
  if (typeof said === 'boolean' || typeof said === 'number') return Boolean(said);
  const [operator, ...more] = isValue(said) ? [] : Object.keys(said as Doc);
  if (operator && more.length === 0 && Object.hasOwn(OPERATORS, operator))
    return OPERATORS[operator]!((said as Doc)[operator]);
  throw wrong(`a projection of '${path}' must be true, false, $slice or $elemMatch: ${JSON.stringify(said)}`);
}

const OPERATORS: Record<string, (argument: unknown) => (value: unknown) => unknown> = {
  $slice(argument) {
    const [skip, count] = Array.isArray(argument) ? (argument as unknown[]) : [undefined, argument];
    if (
      !Number.isInteger(count) ||
      (skip !== undefined && (!Number.isInteger(skip) || (count as number) <= 0))
    )
      throw wrong('$slice needs a whole number, or [skip, count] with a count above 0');
    return (value) =>
      Array.isArray(value) ? slice(value, skip as number | undefined, count as number) : value;
  },
  $elemMatch(condition) {
    const test = elementTest(condition);
    return (value) => {
      const found = Array.isArray(value) ? value.findIndex(test) : -1;
      return found < 0 ? undefined : [(value as unknown[])[found]];
    };
  },
};

function slice(list: unknown[], skip: number | undefined, count: number): unknown[] {
  if (skip === undefined) return count < 0 ? list.slice(count) : list.slice(0, count);
  const from = skip < 0 ? Math.max(0, list.length + skip) : skip;
  return list.slice(from, from + count);
}

function plant(tree: Tree, path: string, node: Node): void {
  const parts = path.split('.');
  const last = parts.pop()!;
  for (const part of parts) {
    const inside = tree.get(part) ?? new Map<string, Node>();
    if (!(inside instanceof Map)) throw wrong(`Path collision at ${path}`);
    tree.set(part, inside);
    tree = inside;
  }
  if (tree.has(last)) throw wrong(`Path collision at ${path}`);
  tree.set(last, node);
}

const isObject = (value: unknown): value is Doc => !isValue(value) && !(value instanceof RegExp);

/** Only what the tree names. Undefined for a value that has no fields. */
function kept(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((one) => kept(one, tree)).filter((one) => one !== undefined);
  if (!isObject(value)) return undefined;
  const result: Doc = {};
  for (const [key, inner] of Object.entries(value)) {
    const node = tree.get(key);
    if (node === undefined || node === false) continue;
    const left = node === true ? inner : node instanceof Map ? kept(inner, node) : node(inner);
    if (left !== undefined) result[key] = left;
  }
  return result;
}

/** All but what the tree names. */
function without(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((one) => without(one, tree));
  if (!isObject(value)) return value;
  const result: Doc = {};
  for (const [key, inner] of Object.entries(value)) {
    const node = tree.get(key);
    if (node === false) continue;
    const left =
      node === undefined || node === true ? inner : node instanceof Map ? without(inner, node) : node(inner);
    if (left !== undefined) result[key] = left;
  }
  return result;
}
