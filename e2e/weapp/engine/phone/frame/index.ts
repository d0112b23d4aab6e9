import type { AppJson } from '../../packaged';
import type { PageView } from '../page';
import { drawBar } from './bar';
import { part } from './part';
import { TabBar } from './tab-bar';
import frameStyles from './style.css';

/** A phone of today with a notch: what its own parts and WeChat's take away, in px. */
export const STATUS_BAR_PX = 44;
export const NAVIGATION_BAR_PX = 44;
export const HOME_INDICATOR_PX = 34;
export const TAB_BAR_PX = 49;

/** WeChat's button in the right corner of every page. */
export const capsule = (windowWidth: number) => {
  const [top, width, height, right] = [50, 87, 32, windowWidth - 7];
  return { top, width, height, right, left: right - width, bottom: top + height };
};

export interface Place {
  tab: boolean;
  /** How many pages are open. */
  depth: number;
}

/** What the phone and WeChat draw around the app's page. */
export class Frame {
  readonly screen = part('main', 'screen');
  readonly tabs: TabBar;
  private readonly bar = part('header', 'bar');

  constructor(
    app: AppJson,
    private readonly actions: { back(): void; home(): void; switchTab(url: string): void },
  ) {
    const style = document.createElement('style');
    style.textContent = frameStyles;
    document.head.append(style);
    this.tabs = new TabBar(app.tabBar, (url) => actions.switchTab(url));
    const button = part('div', 'capsule');
    const { top, left, width, height } = capsule(window.innerWidth);
    button.style.cssText = `top:${top}px;left:${left}px;width:${width}px;height:${height}px`;
    document.body.append(this.screen, this.bar, this.tabs.element, button, part('div', 'home-indicator'));
  }

  /** Puts a page in front, with the bars that it wants. */
  dress(page: PageView, { tab, depth }: Place): void {
    const custom = page.options.config.navigationStyle === 'custom';
    const key = depth > 1 ? 'back' : tab ? undefined : 'home';
    drawBar(this.bar, page.bar, { custom, key, onKey: () => this.actions[key ?? 'home']() });
    this.tabs.show(tab ? page.options.route : undefined);
    const top = custom ? 0 : STATUS_BAR_PX + NAVIGATION_BAR_PX;
    page.view.style.inset = `${top}px 0 ${tab ? TAB_BAR_PX + HOME_INDICATOR_PX : 0}px`;
    page.view.style.height = `calc(100% - ${top + (tab ? TAB_BAR_PX + HOME_INDICATOR_PX : 0)}px)`;
    for (const view of this.screen.children) view.classList.toggle('front', view === page.view);
  }
}
