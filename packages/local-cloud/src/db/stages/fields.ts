import type { Doc } from '../ejson';
import { isObject, refuse, typeName } from '../expressions/define';
import { checkExpression, evaluate } from '../expressions/evaluate';
import { expressionLeaf, treeOf, withComputed } from './field-tree';
import { partsOf, type Stage } from './stage';

/** `$addFields`: the document and more fields, or others in their place. */
export const addFields: Stage = (docs, spec, { variables }) => {
  if (!isObject(spec) || Object.keys(spec).length === 0)
    return refuse('$addFields specification must be an object with at least one field');
  const tree = treeOf('$addFields', spec, expressionLeaf);
  return docs.map((doc) => withComputed(doc, tree, { root: doc, variables }) as Doc);
};

/** `$replaceRoot`: what the expression gives, which must be an object. */
export const replaceRoot: Stage = (docs, spec, { variables }) => {
  const { newRoot } = partsOf('$replaceRoot', spec, ['newRoot']);
  checkExpression(newRoot);
  return docs.map((root) => {
    const found = evaluate(newRoot, { root, variables });
    if (isObject(found)) return found;
    return refuse(
      `'newRoot' expression must evaluate to an object, but resulting value was of type ${typeName(found)}`,
    );
  });
};
