import type { ThemeTokens } from '@fangzhen/contracts';

/** The group's own look; what a theme does not say is as here. */
export const DEFAULT_TOKENS: ThemeTokens = {
  primary: '#4b3b86',
  onPrimary: '#ffffff',
  primarySoft: '#eeebf7',
  surface: '#f5f4f6',
  surfaceRaised: '#ffffff',
  text: '#1d1a26',
  textMuted: '#68637a',
  line: '#e6e3ec',
  radius: 'm',
  cardStyle: 'flat',
};
