import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// Microsoft's Fluent emoji (MIT), as the package fluentui-emoji has them.
const folder = join(dirname(createRequire(import.meta.url).resolve('fluentui-emoji/package.json')), 'icons');
const SIDE = 32;
const read = new Map<string, string>();

/** `modern` is shaded with gradients, `flat` is plain and small. */
type Style = 'modern' | 'flat';

/**
 * An icon's drawing without its `<svg>`, made smaller: its ids, 40 letters each, become short ones of its own, and its
 * outlines lose what is under a hundredth of their grid of 32.
 */
function contentOf(name: string, style: Style): string {
  const path = join(style, `${name}.svg`);
  const known = read.get(path);
  if (known) return known;
  const text = readFileSync(join(folder, path), 'utf8');
  const ids = new Map<string, string>();
  const content = text
    .slice(text.indexOf('>') + 1, text.lastIndexOf('</svg>'))
    .replace(/svg-[0-9a-f-]{36}-[A-Za-z0-9]+/g, (id) => {
      const short = ids.get(id) ?? `${name}${ids.size}`;
      ids.set(id, short);
      return short;
    })
    .replace(/ d="[^"]+"/g, (outline) => outline.replace(/(\.\d\d)\d+/g, '$1'));
  read.set(path, content);
  return content;
}

/** A Fluent emoji, `size` wide and high, its middle at (x, y). */
export function icon(
  name: string,
  x: number,
  y: number,
  size: number,
  { turn = 0, style = 'modern' }: { turn?: number; style?: Style } = {},
): string {
  const place = `translate(${x} ${y}) rotate(${turn}) scale(${size / SIDE}) translate(${-SIDE / 2} ${-SIDE / 2})`;
  // Icons count on their root's fill="none".
  return `<g fill="none" transform="${place}">${contentOf(name, style)}</g>`;
}
