import type { ThemeTokens } from '@fangzhen/contracts';

/** 云陌, the group's own look: dusk violet on warm grey. */
export const groupTokens: ThemeTokens = {
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
