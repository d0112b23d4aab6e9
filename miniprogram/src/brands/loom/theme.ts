import type { ThemeTokens } from '@fangzhen/contracts';

/** The look until the published theme is known; then that one is kept on the phone. */
export const tokens: ThemeTokens = {
  primary: '#1b1b1c',
  onPrimary: '#ffffff',
  primarySoft: '#e9e6df',
  surface: '#f4f2ed',
  surfaceRaised: '#ffffff',
  text: '#161616',
  textMuted: '#5f5c56',
  line: '#cfcac0',
  radius: 'none',
  cardStyle: 'outlined',
};
