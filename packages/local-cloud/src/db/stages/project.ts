import type { Doc } from '../ejson';
import { isObject, refuse } from '../expressions/define';
import { computes, expressionLeaf, isTree, treeOf, withComputed, type Leaf, type Tree } from './field-tree';
import type { Stage } from './stage';

function leafOf(value: unknown): Leaf {
  if (value === true || (typeof value === 'number' && value !== 0)) return { keep: true };
  return value === false || value === 0 ? { drop: true } : expressionLeaf(value);
}

/** `$project`: keeps the fields named and computes others, or drops the fields named and keeps all others. */
export const project: Stage = (docs, spec, { variables }) => {
  if (!isObject(spec) || Object.keys(spec).length === 0)
    return refuse('$project specification must be an object with at least one field');
  const tree = treeOf('$project', spec, leafOf);
  const id = tree.get('_id');
  if (!decidesForDropping(tree)) {
    if (!id) tree.set('_id', { keep: true });
    return docs.map((doc) => withComputed(kept(doc, tree), tree, { root: doc, variables }) as Doc);
  }
  return docs.map((doc) => without(doc, tree) as Doc);
};

/** Whether it drops. @throws for both at once; `_id` alone may be dropped beside fields that are kept */
function decidesForDropping(tree: Tree): boolean {
  const found = new Set<boolean>();
  const look = (node: Leaf | Tree): void => {
    if (isTree(node)) node.forEach(look);
    else found.add('drop' in node);
  };
  for (const [key, node] of tree) if (key !== '_id' || isTree(node) || 'expression' in node) look(node);
  if (found.size > 1)
    refuse(
      "Bad projection specification: fields cannot be both included and excluded (only '_id' may be excluded)",
    );
  const [drops] = found;
  return drops ?? 'drop' in tree.get('_id')!;
}

/** `_id` first, then the fields kept as they stand in the document. */
function kept(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value))
    return value
      .filter((element) => typeof element === 'object' && element !== null)
      .map((element) => kept(element, tree));
  if (!isObject(value)) return undefined;
  const copy: Doc = {};
  for (const key of Object.keys(value)) {
    const node = tree.get(key);
    if (!node || (!isTree(node) && !('keep' in node))) continue;
    const inner = isTree(node) ? kept(value[key], node) : value[key];
    if (inner !== undefined) copy[key] = inner;
    else if (isTree(node) && computes(node)) copy[key] = {};
  }
  return copy;
}

function without(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((element) => without(element, tree));
  if (!isObject(value)) return value;
  const copy: Doc = {};
  for (const key of Object.keys(value)) {
    const node = tree.get(key);
    if (!node || (!isTree(node) && 'keep' in node)) copy[key] = value[key];
    else if (isTree(node)) copy[key] = without(value[key], node);
  }
  return copy;
}
