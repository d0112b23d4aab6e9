export { themeChanges } from './changes';
export { contrastRatio, luminance } from './contrast';
export { themeProblems, type ThemeSurroundings } from './problems';
export { nearestOfHue } from './readable';
export { readTheme } from './read';
export { contrastProblems, MIN_CONTRAST, TEXT_PAIRS } from './textPairs';
export { DEFAULT_TOKENS } from './tokens';
