import type { Doc } from '../ejson';
import { isObject, refuse, type Scope } from '../expressions/define';
import { checkExpression, define, evaluate } from '../expressions/evaluate';

/** What shall become of a field, or of the fields within it. */
export type Leaf = { keep: true } | { drop: true } | { expression: unknown };
export type Tree = Map<string, Leaf | Tree>;

export const isTree = (node: Leaf | Tree): node is Tree => node instanceof Map;

/** An object that names fields within a field, rather than being an expression. */
const isNested = (value: unknown): value is Doc => isObject(value) && !Object.keys(value)[0]?.startsWith('$');

/**
 * The tree of a specification whose keys may be dotted paths and whose objects may nest.
 * @param leafOf what a value says of its field
 * @throws if one path leads into another
 */
export function treeOf(stage: string, spec: Doc, leafOf: (value: unknown) => Leaf): Tree {
  const tree: Tree = new Map();
  add(stage, tree, spec, leafOf);
  return tree;
}

function add(stage: string, into: Tree, spec: Doc, leafOf: (value: unknown) => Leaf): void {
  for (const [path, value] of Object.entries(spec)) {
    const parts = path.split('.');
    if (parts.some((part) => part === '' || part.startsWith('$')))
      refuse(`${stage}: '${path}' is not a valid path of a field`);
    const last = parts.pop()!;
    let node = into;
    for (const part of parts) node = inner(stage, node, part, path);
    if (isNested(value)) {
      if (Object.keys(value).length === 0)
        refuse(`${stage}: an empty object is not a valid value for '${path}'`);
      add(stage, inner(stage, node, last, path), value, leafOf);
    } else if (node.has(last)) refuse(`${stage}: Path collision at ${path}`);
    else node.set(last, leafOf(value));
  }
}

function inner(stage: string, node: Tree, part: string, path: string): Tree {
  const found = node.get(part) ?? new Map();
  if (!isTree(found)) return refuse(`${stage}: Path collision at ${path}`);
  node.set(part, found);
  return found;
}

export function expressionLeaf(value: unknown): Leaf {
  checkExpression(value);
  return { expression: value };
}

/** The tree's branches that hold an expression: what `project` computes besides what it keeps. */
export const computes = (node: Leaf | Tree): boolean =>
  isTree(node) ? [...node.values()].some(computes) : 'expression' in node;

/** A copy with the tree's expressions as fields; within an array each element gets them. */
export function withComputed(value: unknown, tree: Tree, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((element) => withComputed(element, tree, scope));
  const copy: Doc = isObject(value) ? { ...value } : {};
  for (const [key, node] of tree) {
    if (!computes(node)) continue;
    const own = Object.hasOwn(copy, key) ? copy[key] : undefined;
    const computed = isTree(node)
      ? withComputed(own, node, scope)
      : evaluate((node as { expression: unknown }).expression, scope);
    if (computed === undefined) delete copy[key];
    else define(copy, key, computed);
  }
  return copy;
}
