import { mix } from '../../ui';
import type { ColorToken } from './document';

const INK = ['#1b1b1c', '#4b3b86', '#1f4d3a', '#1f3a5f', '#8c2f39', '#b0435f', '#9a5b00', '#5f5c56'];
const PAPER = ['#ffffff', '#f5f4f6', '#f4f2ed', '#faf6ee', '#fdf4f5', '#eef3f0', '#eef2f7', '#e6e3ec'];
const DARK: readonly ColorToken[] = ['primary', 'text', 'textMuted'];

/** Colours to begin from: inks for what is read, papers for grounds, each list led by shades of the brand's own. */
export function swatches(token: ColorToken, primary: string): string[] {
  const own = DARK.includes(token)
    ? [mix(primary, '#000000', 0.25), mix(primary, '#000000', 0.5)]
    : [mix('#ffffff', primary, 0.06), mix('#ffffff', primary, 0.14)];
  return [...new Set([...own, ...(DARK.includes(token) ? INK : PAPER)])];
}
