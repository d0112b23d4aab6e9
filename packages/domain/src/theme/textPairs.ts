import type { ThemeProblem, ThemeTokens } from '@fangzhen/contracts';
import { contrastRatio } from './contrast';
import { MIN_CONTRAST, nearestReadable } from './readable';
import { TOKEN_WORDS } from './words';

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

const ratioOf = (tokens: ThemeTokens, [text, ground]: (typeof TEXT_PAIRS)[number]) =>
  contrastRatio(tokens[text], tokens[ground]);

/** Every pair that does not read (I16), at its text colour, with the nearest colour of the same hue that does. */
export function contrastProblems(tokens: ThemeTokens): ThemeProblem[] {
  const unreadable = TEXT_PAIRS.filter((pair) => ratioOf(tokens, pair) < MIN_CONTRAST);
  const suggestions = new Map(unreadable.map(([text]) => [text, suggest(tokens, text)]));
  return unreadable.map(([text, ground]) => {
    // Rounded down, so that 4.49 does not read as enough.
    const ratio = Math.floor(ratioOf(tokens, [text, ground]) * 10) / 10;
    const suggestion = suggestions.get(text);
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
  const grounds = TEXT_PAIRS.filter(([text]) => text === token).map(([, ground]) => ground);
  const texts = TEXT_PAIRS.filter(([, ground]) => ground === token).map(([text]) => text);
  const colors = (others: readonly ColorToken[]) => others.map((other) => tokens[other]);
  return (
    nearestReadable(tokens[token], colors([...grounds, ...texts])) ??
    nearestReadable(tokens[token], colors(grounds))
  );
}
