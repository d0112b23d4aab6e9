export { themeChanges } from './changes';
export { contrastRatio, luminance } from './contrast';
export { themeProblems, type ThemeSurroundings } from './problems';
export { MIN_CONTRAST, nearestReadable, reads } from './readable';
export { readTheme } from './read';
export { contrastProblems, TEXT_PAIRS } from './textPairs';
export { DEFAULT_TOKENS } from './tokens';
