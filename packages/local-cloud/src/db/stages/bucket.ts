import type { Doc } from '../ejson';
import { isObject, refuse, typeName } from '../expressions/define';
import { checkExpression, evaluate } from '../expressions/evaluate';
import { compareValues } from '../order';
import { outputOf } from './group';
import { partsOf, type Stage } from './stage';

export const outputFor = (stage: string, output: unknown) => {
  if (output !== undefined && !isObject(output))
    return refuse(`the ${stage} 'output' field must be an object`);
  return outputOf(stage, output ?? { count: { $sum: 1 } });
};

/** `$bucket`: groups between boundaries. The lower boundary belongs to its bucket, the upper one to the next. */
export const bucket: Stage = (docs, spec, around) => {
  const parts = partsOf('$bucket', spec, ['groupBy', 'boundaries'], ['default', 'output']);
  const bounds = boundariesOf(parts['boundaries']);
  const output = outputFor('$bucket', parts['output']);
  checkExpression(parts['groupBy']);
  const others =
    'default' in parts
      ? { key: evaluate(parts['default'], { root: {}, variables: {} }), docs: [] as Doc[] }
      : undefined;
  if (others) checkDefault(others.key, bounds);
  const buckets = bounds.slice(0, -1).map((key) => ({ key, docs: [] as Doc[] }));
  for (const root of docs) {
    const value = evaluate(parts['groupBy'], { root, variables: around.variables });
    // How many boundaries are not above the value: it lies in the bucket that the last of them begins.
    const at = bounds.filter((bound) => compareValues(bound, value) <= 0).length - 1;
    const target = buckets[at] ?? others;
    if (!target)
      return refuse(
        '$bucket could not find a matching bucket for an input value, and no default was specified',
      );
    target.docs.push(root);
  }
  const all = others ? [...buckets, others] : buckets;
  all.sort((a, b) => compareValues(a.key, b.key));
  return all
    .filter((one) => one.docs.length > 0)
    .map((one) => ({ _id: one.key, ...output(one.docs, around) }));
};

function boundariesOf(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length < 2)
    return refuse("the $bucket 'boundaries' must be at least two values");
  for (let i = 1; i < value.length; i++) {
    if (kindOf(value[i]) !== kindOf(value[i - 1]))
      refuse("all values of the 'boundaries' must have the same type");
    if (compareValues(value[i], value[i - 1]) <= 0)
      refuse("the 'boundaries' must be sorted in ascending order");
  }
  return value;
}

/** Whole and other numbers are one type here. */
const kindOf = (value: unknown) => (typeof value === 'number' ? 'number' : typeName(value));

function checkDefault(key: unknown, bounds: unknown[]): void {
  const inside = compareValues(key, bounds[0]) >= 0 && compareValues(key, bounds[bounds.length - 1]) < 0;
  if (inside)
    refuse("the $bucket 'default' must be less than the lowest boundary or at least the highest one");
}
