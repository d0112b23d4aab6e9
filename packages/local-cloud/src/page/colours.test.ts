import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(__dirname, 'static/styles/base.css'), 'utf8');
const [light = '', dark = ''] = [...css.matchAll(/:root \{([^}]*)\}/g)].map((match) => match[1]!);

function coloursOf(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]),
  );
}

/** Relative luminance, WCAG 2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const ON_GROUNDS = ['text', 'muted', 'accent', 'bad'].flatMap((text) =>
  ['ground', 'surface', 'raised'].map((ground) => [text, ground] as const),
);
const PAIRS = [
  ...ON_GROUNDS,
  ['on-accent', 'accent'],
  ['good', 'good-ground'],
  ['bad', 'bad-ground'],
  ['warn', 'warn-ground'],
  ['ground', 'bad'],
  ['ground', 'text'],
] as const;

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_scheme, block) => {
  const colours = coloursOf(block);
  test.each(PAIRS)('%s on %s is easy to read', (text, ground) => {
    expect(contrast(colours[text]!, colours[ground]!)).toBeGreaterThanOrEqual(4.5);
  });
});
