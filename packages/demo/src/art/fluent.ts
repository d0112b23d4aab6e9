import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// Microsoft's Fluent emoji (MIT), the gradient style, as fluentui-emoji packs them.
const folder = join(
  dirname(createRequire(import.meta.url).resolve('fluentui-emoji/package.json')),
  'icons',
  'modern',
);
const SIDE = 32;
const read = new Map<string, string>();

/** An icon's drawing without its `<svg>`. Its ids, 40 letters each, become short ones of its own. */
function contentOf(name: string): string {
  const known = read.get(name);
  if (known) return known;
  const text = readFileSync(join(folder, `${name}.svg`), 'utf8');
  const ids = new Map<string, string>();
  const content = text
    .slice(text.indexOf('>') + 1, text.lastIndexOf('</svg>'))
    .replace(/svg-[0-9a-f-]{36}-[A-Za-z0-9]+/g, (id) => {
      const short = ids.get(id) ?? `${name}${ids.size}`;
      ids.set(id, short);
      return short;
    });
  read.set(name, content);
  return content;
}

/** A Fluent emoji, `size` wide and high, its middle at (x, y). */
export function icon(name: string, x: number, y: number, size: number, turn = 0): string {
  const scale = size / SIDE;
  return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale}) translate(${-SIDE / 2} ${-SIDE / 2})">${contentOf(name)}</g>`;
}
