import type { ThemeTokens } from '@fangzhen/contracts';
import { contrastRatio } from '@fangzhen/domain/theme/contrast';
import { isDark, mix, pressed, readable } from './color';

/** The group's colours that no brand may change; on a dark ground they are lightened until they read. */
export const lockedColors = { success: '#1a7f4b', warning: '#9a5b00', danger: '#c8281e', price: '#d0321f' };

const radii: Record<ThemeTokens['radius'], [control: string, small: string, card: string, sheet: string]> = {
  none: ['0', '0', '0', '0'],
  s: ['4px', '2px', '6px', '8px'],
  m: ['8px', '4px', '12px', '16px'],
  l: ['12px', '6px', '16px', '20px'],
  full: ['999px', '8px', '20px', '24px'],
};

const cards: Record<ThemeTokens['cardStyle'], (t: ThemeTokens) => { border: string; shadow: string }> = {
  flat: () => ({ border: '0', shadow: 'none' }),
  outlined: (t) => ({ border: `1px solid ${t.line}`, shadow: 'none' }),
  raised: () => ({ border: '0', shadow: '0 1px 2px rgba(20,16,30,.05),0 6px 16px rgba(20,16,30,.06)' }),
};

function onColor(tokens: ThemeTokens): string {
  if (contrastRatio(tokens.onPrimary, tokens.primary) >= 4.5) return tokens.onPrimary;
  return isDark(tokens.primary) ? '#ffffff' : readable(tokens.text, [tokens.primary]);
}

/**
 * A theme's tokens as CSS variables. Whatever the tokens are, text stays readable: text, muted text, primary text and
 * the locked status and price colours have at least 4.5:1 on the grounds they are used on (I16).
 */
export function themeVars(tokens: ThemeTokens): Record<string, string> {
  const { primary, primarySoft, surface, surfaceRaised } = tokens;
  const grounds = [surfaceRaised, surface];
  const [control, small, card, sheet] = radii[tokens.radius];
  const { border, shadow } = cards[tokens.cardStyle](tokens);
  const success = readable(lockedColors.success, grounds);
  const warning = readable(lockedColors.warning, grounds);
  const danger = readable(lockedColors.danger, grounds);
  const price = readable(lockedColors.price, grounds);
  const soft = (color: string) => mix(surfaceRaised, color, 0.08);
  return {
    primary,
    'on-primary': onColor(tokens),
    'primary-press': pressed(primary),
    'primary-soft': primarySoft,
    'primary-ink': readable(primary, [...grounds, primarySoft]),
    surface,
    raised: surfaceRaised,
    text: readable(tokens.text, grounds),
    muted: readable(tokens.textMuted, grounds),
    faint: mix(tokens.textMuted, surfaceRaised, 0.5),
    line: tokens.line,
    press: mix(surfaceRaised, tokens.text, 0.05),
    well: mix(surface, tokens.text, 0.05),
    success,
    'success-soft': soft(success),
    warning,
    'warning-soft': soft(warning),
    danger,
    'danger-soft': soft(danger),
    'on-danger': isDark(danger) ? '#ffffff' : '#000000',
    price,
    'price-soft': soft(price),
    'r-control': control,
    'r-small': small,
    'r-card': card,
    'r-sheet': sheet,
    'card-border': border,
    'card-shadow': shadow,
  };
}

/** The variables as an inline style. */
export function themeStyle(tokens: ThemeTokens): string {
  return Object.entries(themeVars(tokens))
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}
