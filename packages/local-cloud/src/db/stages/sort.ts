import type { Doc } from '../ejson';
import { isObject, refuse } from '../expressions/define';
import { compareValues } from '../order';
import { valuesAt } from '../paths';
import type { Order } from '../query';
import type { Stage } from './stage';

/** @throws unless it is `{path: 1 | -1, …}` */
export function orderOf(spec: unknown): Order {
  if (!isObject(spec) || Object.keys(spec).length === 0)
    return refuse('$sort stage must have at least one sort key');
  return Object.entries(spec).map(([path, direction]) =>
    direction === 1 || direction === -1
      ? [path, direction]
      : refuse('$sort key ordering must be 1 (for ascending) or -1 (for descending)'),
  );
}

/** An array is ordered by its least element, descending by its greatest; missing counts as null, an empty array comes before. */
function sortKey(doc: Doc, path: string, direction: 1 | -1): unknown {
  const { values } = valuesAt(doc, path);
  return values
    .map((value) => value ?? null)
    .reduce((best, value) => (compareValues(value, best) * direction < 0 ? value : best));
}

/** `$sort`. Equal documents stay in the order they had. */
export const sort: Stage = (docs, spec) => {
  const order = orderOf(spec);
  const keyed = docs.map((doc) => ({
    doc,
    keys: order.map(([path, direction]) => sortKey(doc, path, direction)),
  }));
  keyed.sort((a, b) => {
    for (const [i, [, direction]] of order.entries()) {
      const compared = compareValues(a.keys[i], b.keys[i]);
      if (compared !== 0) return compared * direction;
    }
    return 0;
  });
  return keyed.map(({ doc }) => doc);
};
