import type { ThemeTokens } from '@fangzhen/contracts';

/** The look until the published theme is known; then that one is kept on the phone. */
export const tokens: ThemeTokens = {
  primary: '#a83e62',
  onPrimary: '#ffffff',
  primarySoft: '#fbe4ea',
  surface: '#fff5f6',
  surfaceRaised: '#ffffff',
  text: '#3a2730',
  textMuted: '#7a5864',
  line: '#f1d7de',
  radius: 'm',
  cardStyle: 'flat',
};
