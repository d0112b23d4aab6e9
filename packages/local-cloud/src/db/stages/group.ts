import { encode, type Doc } from '../ejson';
import { ACCUMULATORS } from '../expressions/accumulators';
import { isObject, refuse } from '../expressions/define';
import { checkExpression, evaluate } from '../expressions/evaluate';
import type { Around, Stage } from './stage';

/** Makes the fields of one group from its documents. */
export type Output = (docs: Doc[], around: Around) => Doc;

/**
 * @param fields accumulators by field: `{total: {$sum: '$price'}}`
 * @throws if a field is something else
 */
export function outputOf(stage: string, fields: Doc): Output {
  const made = Object.entries(fields).map(([field, spec]) => {
    const name = isObject(spec) && Object.keys(spec).length === 1 ? Object.keys(spec)[0]! : '';
    if (!Object.hasOwn(ACCUMULATORS, name) || field.includes('.'))
      refuse(`${stage}: the field '${field}' must be an accumulator object`);
    const argument = (spec as Doc)[name];
    checkExpression(argument);
    return { field, accumulate: ACCUMULATORS[name]!, argument };
  });
  return (docs, { variables }) =>
    Object.fromEntries(
      made.map(({ field, accumulate, argument }) => [
        field,
        accumulate(docs.map((root) => evaluate(argument, { root, variables }))),
      ]),
    );
}

/** Documents by the value of an expression, in the order the values first appear; missing counts as null. */
export function grouped(docs: Doc[], by: unknown, { variables }: Around): { key: unknown; docs: Doc[] }[] {
  checkExpression(by);
  const groups = new Map<string, { key: unknown; docs: Doc[] }>();
  for (const root of docs) {
    const key = evaluate(by, { root, variables }) ?? null;
    const text = encode(key);
    const group = groups.get(text);
    if (group) group.docs.push(root);
    else groups.set(text, { key, docs: [root] });
  }
  return [...groups.values()];
}

/** `$group`: one document for each value of `_id`. */
export const group: Stage = (docs, spec, around) => {
  if (!isObject(spec) || !('_id' in spec)) return refuse('a group specification must include an _id');
  const { _id, ...fields } = spec;
  const output = outputOf('$group', fields);
  return grouped(docs, _id, around).map(({ key, docs: own }) => ({ _id: key, ...output(own, around) }));
};

/** `$sortByCount`: the values of an expression with how many documents have each, most first. */
export const sortByCount: Stage = (docs, spec, around) =>
  grouped(docs, spec, around)
    .map(({ key, docs: own }) => ({ _id: key, count: own.length }))
    .sort((a, b) => b.count - a.count);
