import type { ThemeDocument } from '@fangzhen/contracts';
import fc from 'fast-check';
import { runs } from '../../testing/runs';
import { anyTheme, anyTokens, CATEGORY_IDS, PICTURES } from '../../testing/themes';
import { contrastRatio } from './contrast';
import { hexOf, hslOf, rgbOfHsl } from './hsl';
import { themeProblems } from './problems';
import { nearestReadable, reads, STEPS } from './readable';
import { contrastProblems, TEXT_PAIRS } from './textPairs';
import { DEFAULT_TOKENS } from './tokens';

const color = fc.nat(0xffffff).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const known = { categoryIds: CATEGORY_IDS, pictures: PICTURES };
const banner = { id: 'a', type: 'banner', title: '春日', subtitle: '', picture: PICTURES[0]! } as const;

// #767676 and #777777 on white are the two sides of 4.5:1 that WebAIM and the W3C's own technique G18 name.
test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
  ['#ff0000', '#ffffff', 4.0],
  ['#0000ff', '#ffffff', 8.59],
])('I16: %s and %s have the contrast %d, whichever is in front', (a, b, ratio) => {
  expect(contrastRatio(a, b)).toBeCloseTo(ratio, 2);
  expect(contrastRatio(b, a)).toBe(contrastRatio(a, b));
});

test('a colour is the same after hue, saturation and lightness and back', () => {
  fc.assert(
    fc.property(color, (hex) => expect(hexOf(rgbOfHsl(hslOf(hex)))).toBe(hex)),
    runs(2_000, 100_000),
  );
});

test('I16: a theme has no contrast problem exactly when every text reads at 4.5:1', () => {
  fc.assert(
    fc.property(anyTokens, (tokens) => {
      const bad = TEXT_PAIRS.filter(([text, ground]) => contrastRatio(tokens[text], tokens[ground]) < 4.5);
      expect(contrastProblems(tokens).map(({ path }) => path)).toEqual(bad.map(([text]) => `tokens.${text}`));
    }),
    runs(150, 10_000),
  );
});

test('I16: a suggested colour reads on all its grounds', () => {
  fc.assert(
    fc.property(anyTokens, (tokens) => {
      for (const { path, suggestion, message } of contrastProblems(tokens)) {
        if (!suggestion) continue;
        const token = path.slice('tokens.'.length);
        expect(message).toContain(suggestion);
        const mended = contrastProblems({ ...tokens, [token]: suggestion });
        expect(mended.map((problem) => problem.path)).not.toContain(path);
      }
    }),
    runs(100, 5_000),
  );
});

test('I16: on white and cream a suggestion always exists, of the same hue', () => {
  const grounds = { surface: '#f8f3e8', surfaceRaised: '#ffffff', primarySoft: '#fdf0ec' };
  fc.assert(
    fc.property(color, color, (primary, text) => {
      const tokens = { ...DEFAULT_TOKENS, ...grounds, primary, text };
      for (const { path, suggestion } of contrastProblems(tokens)) {
        expect(suggestion).toMatch(/^#[0-9a-f]{6}$/);
        if (path !== 'tokens.text' || hslOf(text).saturation < 0.3) continue;
        const turn = Math.abs(hslOf(suggestion!).hue - hslOf(text).hue);
        // Dark colours have few channels to say their hue with.
        if (hslOf(suggestion!).lightness > 0.2) expect(Math.min(turn, 360 - turn)).toBeLessThan(8);
      }
    }),
    runs(100, 5_000),
  );
});

test('I16: the suggestion is the nearest one: no colour of the hue between passes, as trying them all shows', () => {
  fc.assert(
    fc.property(color, fc.array(color, { minLength: 1, maxLength: 4 }), (hex, grounds) => {
      const start = hslOf(hex);
      const found = nearestReadable(hex, grounds);
      const away = (lightness: number) => Math.abs(lightness - start.lightness);
      const all = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS)
        .map((lightness) => ({ lightness, tried: hexOf(rgbOfHsl({ ...start, lightness })) }))
        .filter(({ tried }) => reads(tried, grounds))
        .sort((a, b) => away(a.lightness) - away(b.lightness) || a.lightness - b.lightness);
      expect(found).toBe(all[0]?.tried);
    }),
    runs(100, 10_000),
  );
});

test('I16: the group default has no problem', () => {
  expect(themeProblems({ tokens: DEFAULT_TOKENS, modules: [banner] }, known)).toEqual([]);
});

test('I16: pale text is named with its ratio, never rounded up to enough, and what mends it', () => {
  const tokens = { ...DEFAULT_TOKENS, surface: '#ffffff', textMuted: '#777777' };
  expect(contrastProblems(tokens)[0]).toEqual({
    path: 'tokens.textMuted',
    message: '次要文字颜色在页面底色上的对比度只有 4.4:1，至少要 4.5:1；可改成 #767676',
    suggestion: '#767676',
  });
});

test('I16: pictures and categories of somewhere else, and one id twice, are named where they are', () => {
  const products = {
    id: 'b',
    type: 'products',
    title: '人气',
    layout: 'grid',
    limit: 6,
    categoryId: 'tea',
  } as const;
  const document: ThemeDocument = {
    tokens: DEFAULT_TOKENS,
    modules: [{ ...banner, picture: 'cloud://else/x.png' }, products, { id: 'a', type: 'nearestStore' }],
  };
  expect(themeProblems(document, known)).toEqual([
    { path: 'modules.0.picture', message: expect.any(String), suggestion: PICTURES[0] },
    { path: 'modules.1.categoryId', message: expect.any(String), suggestion: 'drinks' },
    { path: 'modules.2.id', message: expect.any(String) },
  ]);
  const bare = themeProblems(document, { categoryIds: [], pictures: [] });
  expect(bare.map(({ suggestion }) => suggestion)).toEqual([undefined, undefined, undefined]);
});

test('I16: any theme is either without problems or refused with reasons that point into it', () => {
  fc.assert(
    fc.property(anyTheme, (theme) => {
      for (const { path, message } of themeProblems(theme, known)) {
        const at = path
          .split('.')
          .reduce((value: unknown, key) => (value as Record<string, unknown>)[key], theme);
        expect(at).toEqual(expect.any(String));
        expect(message).not.toBe('');
      }
    }),
    runs(100, 10_000),
  );
});
