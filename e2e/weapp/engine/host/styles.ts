import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** WeChat gives its own elements a prefix, and calls the page's root `page`. */
const TYPE_SELECTOR =
  /(^|[\s>+~,(])(page|view|text|image|input|textarea|button|scroll-view|slider|map)(?=$|[\s>+~,.:#[)])/g;

const elementOf = (name: string): string => (name === 'page' ? 'body' : `wx-${name}`);

function selectorOf(selector: string): string {
  if (selector.trimStart().startsWith('@')) return selector;
  return selector.replace(
    TYPE_SELECTOR,
    (_whole, before: string, name: string) => `${before}${elementOf(name)}`,
  );
}

/**
 * A wxss file as a browser's style sheet: imports put in place, type selectors as WeChat's elements, rpx by the width
 * of the page, and the home indicator's height from the phone.
 */
export function styleSheet(file: string): string {
  const text = readFileSync(file, 'utf8').replace(/@import\s+["']([^"']+)["'];?/g, (_whole, path: string) =>
    styleSheet(join(dirname(file), path)),
  );
  return text
    .replace(/[^{};]+(?=\{)/g, selectorOf)
    .replace(/(-?[\d.]+)rpx/g, (_whole, number: string) => `calc(${number} * 100vw / 750)`)
    .replace(/env\(safe-area-inset-bottom[^)]*\)/g, 'var(--phone-bottom)');
}
