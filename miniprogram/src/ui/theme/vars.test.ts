import fc from 'fast-check';
import type { ThemeTokens } from '@fangzhen/contracts';
import { contrastRatio as contrast } from '@fangzhen/domain/theme/contrast';
import { mix, readable } from './color';
import { groupTokens } from './group';
import { themeVars } from './vars';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => '#' + value.toString(16).padStart(6, '0'));
const tokens: fc.Arbitrary<ThemeTokens> = fc.record({
  primary: hex,
  onPrimary: hex,
  primarySoft: hex,
  surface: hex,
  surfaceRaised: hex,
  text: hex,
  textMuted: hex,
  line: hex,
  radius: fc.constantFrom('none', 's', 'm', 'l', 'full'),
  cardStyle: fc.constantFrom('flat', 'outlined', 'raised'),
});

describe('theme variables', () => {
  test('mix goes from one colour to the other', () => {
    expect([
      mix('#102030', '#ffffff', 0),
      mix('#102030', '#ffffff', 1),
      mix('#000000', '#ffffff', 0.5),
    ]).toEqual(['#102030', '#ffffff', '#808080']);
  });

  test('readable leaves a colour alone that already reads', () => {
    expect(readable('#333333', ['#ffffff'])).toBe('#333333');
  });

  test('I16: the label of a primary button reads whatever a brand chose', () => {
    fc.assert(
      fc.property(tokens, (theme) => {
        expect(contrast(themeVars(theme)['on-primary'] as string, theme.primary)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  test('I16: every text colour reads on both surfaces where any colour can', () => {
    fc.assert(
      fc.property(tokens, hex, (theme, ground) => {
        const vars = themeVars({ ...theme, surface: ground, surfaceRaised: ground });
        for (const name of ['text', 'muted', 'price', 'success', 'warning', 'danger'])
          expect(contrast(vars[name] as string, ground)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  test('the group theme is used as it is', () => {
    const vars = themeVars(groupTokens);
    expect([vars['on-primary'], vars.text, vars.muted]).toEqual([
      groupTokens.onPrimary,
      groupTokens.text,
      groupTokens.textMuted,
    ]);
  });
});
