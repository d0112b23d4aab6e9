import type { ThemeTokens } from '@fangzhen/contracts';

/** The look until the published theme is known; then that one is kept on the phone. */
export const tokens: ThemeTokens = {
  primary: '#1f4d3a',
  onPrimary: '#fdf8ec',
  primarySoft: '#e4eddf',
  surface: '#f8f3e8',
  surfaceRaised: '#fffdf8',
  text: '#22302a',
  textMuted: '#5c685f',
  line: '#e6decd',
  radius: 'l',
  cardStyle: 'raised',
};
