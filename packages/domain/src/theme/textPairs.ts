import type { ThemeProblem, ThemeTokens } from '@fangzhen/contracts';
import { contrastRatio } from './contrast';
import { nearestOfHue } from './readable';
import { TOKEN_WORDS } from './words';

/** WCAG 2.2, success criterion 1.4.3 (AA), for text of any size. */
export const MIN_CONTRAST = 4.5;

type ColorToken = Exclude<keyof ThemeTokens, 'radius' | 'cardStyle'>;

/** Which colour is read on which ground. The pages use no other pair for text. */
export const TEXT_PAIRS: readonly (readonly [text: ColorToken, ground: ColorToken])[] = [
  ['text', 'surface'],
  ['text', 'surfaceRaised'],
  ['textMuted', 'surface'],
  ['textMuted', 'surfaceRaised'],
  ['onPrimary', 'primary'],
  ['primary', 'surface'],
  ['primary', 'surfaceRaised'],
  ['primary', 'primarySoft'],
];

const reads = (tokens: ThemeTokens, pairs: typeof TEXT_PAIRS) =>
  pairs.every(([text, ground]) => contrastRatio(tokens[text], tokens[ground]) >= MIN_CONTRAST);

/** Every pair that does not read (I16), at its text colour, with the nearest colour of the same hue that does. */
export function contrastProblems(tokens: ThemeTokens): ThemeProblem[] {
  return TEXT_PAIRS.filter((pair) => !reads(tokens, [pair])).map(([text, ground]) => {
    // Rounded down, so that 4.49 does not read as enough.
    const ratio = Math.floor(contrastRatio(tokens[text], tokens[ground]) * 10) / 10;
    const suggestion = suggest(tokens, text);
    const fix = suggestion ? `可改成 ${suggestion}` : `请换一个${TOKEN_WORDS[ground]}`;
    return {
      path: `tokens.${text}`,
      message: `${TOKEN_WORDS[text]}在${TOKEN_WORDS[ground]}上的对比度只有 ${ratio}:1，至少要 ${MIN_CONTRAST}:1；${fix}`,
      ...(suggestion && { suggestion }),
    };
  });
}

/** Preferably a colour that mends every pair the token is in, else one that reads on all its grounds. */
function suggest(tokens: ThemeTokens, token: ColorToken): string | undefined {
  const asText = TEXT_PAIRS.filter(([text]) => text === token);
  const anywhere = TEXT_PAIRS.filter((pair) => pair.includes(token));
  const mends = (pairs: typeof TEXT_PAIRS) => (hex: string) => reads({ ...tokens, [token]: hex }, pairs);
  return nearestOfHue(tokens[token], mends(anywhere)) ?? nearestOfHue(tokens[token], mends(asText));
}
