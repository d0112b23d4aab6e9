import type { Bar } from '../page';
import { part } from './part';

interface BarOptions {
  /** The page draws its own bar below the status bar. */
  custom: boolean;
  /** What the key at the left does: nothing on a tab, home where there is no page to go back to. */
  key: 'back' | 'home' | undefined;
  onKey(): void;
}

function leftKey(kind: 'back' | 'home', onTap: () => void): HTMLElement {
  const key = part('button', 'bar__key', kind === 'back' ? '‹' : '⌂');
  key.setAttribute('aria-label', kind === 'back' ? '返回' : '首页');
  key.addEventListener('click', onTap);
  return key;
}

/** Draws the status bar and, unless the page has its own, WeChat's navigation bar. */
export function drawBar(bar: HTMLElement, { title, ground, ink }: Bar, options: BarOptions): void {
  bar.style.color = ink;
  bar.style.background = options.custom ? 'none' : ground;
  bar.classList.toggle('bar--custom', options.custom);
  const parts = [part('span', 'bar__time', '10:00')];
  if (!options.custom) {
    parts.push(part('h1', 'bar__title', title));
    if (options.key) parts.push(leftKey(options.key, () => options.onKey()));
  }
  bar.replaceChildren(...parts);
}
