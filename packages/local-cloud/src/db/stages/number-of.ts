import { countFor, partsOf, pathFor, type Stage } from './stage';

/** `$limit` */
export const limit: Stage = (docs, spec) => docs.slice(0, countFor('$limit', 1, spec));

/** `$skip` */
export const skip: Stage = (docs, spec) => docs.slice(countFor('$skip', 0, spec));

/** `$count`: one document with how many there are; none if there are none. */
export const count: Stage = (docs, spec) => {
  const field = pathFor('$count', 'its argument', spec);
  if (field.includes('.')) pathFor('$count', 'its argument', '');
  return docs.length === 0 ? [] : [{ [field]: docs.length }];
};

/** `$sample`: so many at random, none of them twice. */
export const sample: Stage = (docs, spec) => {
  const size = countFor('$sample', 1, partsOf('$sample', spec, ['size'])['size']);
  const left = [...docs];
  const picked = [];
  while (picked.length < size && left.length > 0) {
    const at = Math.floor(Math.random() * left.length);
    picked.push(left[at]!);
    left[at] = left[left.length - 1]!;
    left.pop();
  }
  return picked;
};
