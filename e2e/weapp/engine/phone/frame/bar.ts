import type { Bar } from '../page';
import { part } from './part';

interface BarOptions {
  /** The page draws its own bar below the status bar. */
  custom: boolean;
  back: boolean;
  onBack(): void;
}

/** Draws the status bar and, unless the page has its own, WeChat's navigation bar. */
export function drawBar(bar: HTMLElement, { title, ground, ink }: Bar, options: BarOptions): void {
  bar.style.color = ink;
  bar.style.background = options.custom ? 'none' : ground;
  bar.classList.toggle('bar--custom', options.custom);
  const parts = [part('span', 'bar__time', '10:00')];
  if (!options.custom) {
    parts.push(part('h1', 'bar__title', title));
    if (options.back) {
      const back = part('button', 'bar__back', '‹');
      back.setAttribute('aria-label', '返回');
      back.addEventListener('click', () => options.onBack());
      parts.push(back);
    }
  }
  bar.replaceChildren(...parts);
}
