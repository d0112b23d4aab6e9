import { createHash } from 'node:crypto';
import { parse, type Node } from 'acorn';

export interface Chunk {
  /** The package that it is in. */
  pack: string;
  path: string;
  code: string;
}

/** The same code in two packages. */
export interface Twin {
  paths: string[];
  /** Characters of one copy. */
  size: number;
  /** How it begins. */
  code: string;
}

interface Piece {
  chunk: Chunk;
  node: Node;
}

/** Smaller pieces are idioms that compilers emit: a loop, a default argument, webpack's own first lines. */
const SMALLEST = 120;
const PIECES =
  /^(Function(Declaration|Expression)|ArrowFunctionExpression|Class(Declaration|Expression)|ObjectExpression)$/;

/**
 * Functions, classes and object literals that are emitted into more than one package. Minifiers name variables anew in
 * every copy, and webpack puts small modules into others, so neither names nor module numbers tell: what counts is the
 * code's shape with its property names and literals. Of twins inside larger twins only the larger are told.
 */
export function twins(chunks: Chunk[]): Twin[] {
  const byShape = new Map<string, Piece[]>();
  for (const chunk of chunks) {
    for (const [shape, node] of pieces(chunk.code))
      byShape.set(shape, [...(byShape.get(shape) ?? []), { chunk, node }]);
  }
  const shared = [...byShape.values()].filter(
    (same) => new Set(same.map(({ chunk }) => chunk.pack)).size > 1,
  );
  const isWithin = (same: Piece[], other: Piece[]): boolean =>
    other !== same && same.every((inner) => other.some((outer) => holds(outer, inner)));
  return shared.filter((same) => !shared.some((other) => isWithin(same, other))).map(toTwin);
}

const holds = (outer: Piece, inner: Piece): boolean =>
  outer.chunk === inner.chunk && outer.node.start <= inner.node.start && outer.node.end >= inner.node.end;

function toTwin(same: Piece[]): Twin {
  const { chunk, node } = same[0]!;
  return {
    paths: [...new Set(same.map((piece) => piece.chunk.path))],
    size: node.end - node.start,
    code: chunk.code.slice(node.start, node.end).slice(0, 200),
  };
}

/** Every piece of some size, with the hash of its shape. */
function pieces(code: string): [shape: string, node: Node][] {
  const found: [string, Node][] = [];
  const shapeOf = (node: Node): string => {
    const shape = createHash('sha1').update(words(node, shapeOf)).digest('base64');
    if (PIECES.test(node.type) && node.end - node.start >= SMALLEST) found.push([shape, node]);
    return shape;
  };
  shapeOf(parse(code, { ecmaVersion: 'latest' }));
  return found;
}

type Fields = Record<string, unknown>;

/** A node in words: its kind, its literals and property names, and its parts; never a variable's name. */
function words(node: Node, shapeOf: (part: Node) => string): string {
  if (node.type === 'Identifier') return 'a variable';
  const { start: _start, end: _end, ...fields } = node as Node & Fields;
  return Object.entries(fields)
    .map(([key, value]) => {
      if (isPropertyName(node, key)) return `${key}:${(value as Fields).name ?? (value as Fields).value}`;
      if (isNode(value)) return `${key}:${shapeOf(value)}`;
      if (Array.isArray(value)) return `${key}:${value.map((part) => isNode(part) && shapeOf(part)).join()}`;
      return `${key}:${String(value)}`;
    })
    .join('|');
}

function isPropertyName(node: Node, key: string): boolean {
  if ((node as Node & Fields).computed !== false) return false;
  return key === (node.type === 'MemberExpression' ? 'property' : 'key');
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Fields).type === 'string';
