import { groupTokens } from './theme';
import './browser.scss';

/** The browser build's own styles, and whether the page stands in the phone frame. Called once, before the first page. */
export function dressBrowser(): void {
  document.documentElement.classList.toggle('framed', window.parent !== window);
  document.documentElement.style.setProperty('--tab-ground', groupTokens.surfaceRaised);
}
