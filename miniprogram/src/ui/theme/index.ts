import type { ThemeTokens } from '@fangzhen/contracts';
import { createContext, useContext } from 'react';
import { groupTokens } from './group';

export { groupTokens } from './group';
export { isDark, mix, readable } from './color';
export { lockedColors, themeStyle, themeVars } from './vars';

/** Set by Screen. Few need it: a component reads CSS variables, except where WeChat wants a colour in an attribute. */
export const ThemeContext = createContext<ThemeTokens>(groupTokens);

export function useTheme(): ThemeTokens {
  return useContext(ThemeContext);
}
