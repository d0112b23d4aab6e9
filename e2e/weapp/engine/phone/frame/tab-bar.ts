import type { AppJson } from '../../packaged';
import { part } from './part';

/** WeChat's own tab bar. */
export class TabBar {
  readonly element = part('nav', 'tabs');
  private readonly badges = new Map<number, string>();
  private shown: string | undefined;

  constructor(
    private readonly bar: AppJson['tabBar'],
    private readonly onTap: (url: string) => void,
  ) {
    this.element.style.background = bar.backgroundColor;
  }

  /** @param route the tab that is on; absent: the page in front is no tab */
  show(route: string | undefined): void {
    this.shown = route;
    this.element.hidden = route === undefined;
    this.element.replaceChildren(...this.bar.list.map((item, index) => this.tab(item, index)));
  }

  /** @param text absent: none */
  setBadge(index: number, text: string | undefined): void {
    if (text === undefined) this.badges.delete(index);
    else this.badges.set(index, text);
    this.show(this.shown);
  }

  private tab(item: AppJson['tabBar']['list'][number], index: number): HTMLElement {
    const on = item.pagePath === this.shown;
    const tab = part('button', 'tabs__tab');
    tab.style.color = on ? this.bar.selectedColor : this.bar.color;
    const icon = document.createElement('img');
    icon.src = `/weapp/app/${on ? item.selectedIconPath : item.iconPath}`;
    tab.append(icon, part('span', 'tabs__text', item.text));
    const badge = this.badges.get(index);
    if (badge !== undefined) tab.append(part('b', 'tabs__badge', badge));
    tab.addEventListener('click', () => this.onTap(`/${item.pagePath}`));
    return tab;
  }
}
