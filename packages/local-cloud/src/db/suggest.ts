import { constraintsOf, isOperators, type Constraint } from './constraints';
import type { Doc } from './ejson';
import type { IndexSpec, KeyKind } from './index-spec';
import type { Order } from './query';

/** A query without its values: what is the same for every question of its kind. */
export function shapeOfQuery(query: Doc): unknown {
  return Object.fromEntries(
    Object.entries(query).map(([key, condition]) => {
      if (['$and', '$or', '$nor'].includes(key) && Array.isArray(condition))
        return [key, shapesOf(condition)];
      return [key, isOperators(condition) ? shapeOfOperators(condition) : '?'];
    }),
  );
}

function shapesOf(queries: unknown[]): unknown[] {
  const shapes = new Set(queries.map((query) => JSON.stringify(shapeOfQuery(query as Doc))));
  return [...shapes].map((shape) => JSON.parse(shape) as unknown);
}

const shapeOfOperators = (operators: Doc): unknown =>
  Object.fromEntries(
    Object.entries(operators).map(([operator, value]) => [
      operator,
      operator === '$elemMatch' && typeof value === 'object' && value ? shapeOfQuery(value as Doc) : '?',
    ]),
  );

/**
 * Indexes that would let a query read little more than it returns: equality first, then the order, then a range. One for
 * most queries, one for each alternative of an `or`, none where nothing in the query can be found by an index.
 */
export function suggestIndexes(query: Doc, order: Order): IndexSpec[] {
  const { paths, choices } = constraintsOf(query);
  const own = suggestFor(paths, order);
  if (own && (own.narrows || choices.length === 0)) return [own.spec];
  const [alternatives] = choices;
  if (!alternatives) return [];
  const found = alternatives.map((alternative) => {
    const inside = constraintsOf({ $and: [query, alternative] });
    return suggestFor(inside.paths, []);
  });
  if (found.some((one) => !one?.narrows)) return [];
  return [...new Map(found.map((one) => [one!.spec.name, one!.spec])).values()];
}

function suggestFor(
  paths: Map<string, Constraint>,
  order: Order,
): { spec: IndexSpec; narrows: boolean } | undefined {
  const keys: [string, KeyKind][] = [];
  const named = new Set<string>();
  const put = (path: string, kind: KeyKind) => {
    if (!named.has(path)) keys.push([path, kind]);
    named.add(path);
  };
  const all = [...paths];
  const equal = all.filter(([, { anyOf }]) => anyOf);
  // One value before several: only those in front of the first of several leave one place to read on from.
  equal.sort(([, a], [, b]) => Number(a.anyOf!.length > 1) - Number(b.anyOf!.length > 1));
  const place = all.find(([, { near, region }]) => near ?? region);
  if (place) {
    for (const [path, { anyOf }] of equal) if (anyOf!.length === 1) put(path, 1);
    put(place[0], '2dsphere');
  } else {
    for (const [path] of equal) put(path, 1);
    for (const [path, direction] of order) put(path, direction);
    const range = all.find(
      ([path, { low, high, startsWith }]) => (low ?? high ?? startsWith) && !named.has(path),
    );
    if (range) put(range[0], 1);
  }
  if (keys.length === 0) return undefined;
  const narrows = keys.some(([path]) => {
    const { anyOf, low, high, startsWith, near, region } = paths.get(path) ?? {};
    return (anyOf ?? low ?? high ?? startsWith ?? near ?? region) !== undefined;
  });
  return { spec: { name: keys.map(([path]) => path.replaceAll('.', '_')).join('_'), keys }, narrows };
}
