import type { Packaged } from '../packaged';
import type { Engine } from './engine';
import { HOME_INDICATOR_PX, type Frame } from './frame';
import { PageView, type PageCaller } from './page';

/** WeChat keeps no more pages. */
const MOST_PAGES = 10;

interface Address {
  route: string;
  query: Record<string, string>;
}

function parse(url: string, from = ''): Address {
  const [path = '', search = ''] = url.split('?');
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return { route: parts.join('/'), query: Object.fromEntries(new URLSearchParams(search)) };
}

/** The pages that are open: tabs stay, others lie on top of one another. */
export class Stack {
  private readonly tabs = new Map<string, PageView>();
  private pages: PageView[] = [];
  /** As WeChat: a route's code runs when it is opened for the first time. */
  private readonly known = new Set<string>();

  constructor(
    private readonly app: Packaged,
    private readonly engine: Engine,
    private readonly frame: Frame,
    private readonly load: (path: string) => void,
  ) {}

  get front(): PageView {
    return this.pages.at(-1)!;
  }

  get callers(): PageCaller[] {
    return this.pages.map(({ caller }) => caller);
  }

  launch(url: string): void {
    this.put(this.address(url));
  }

  navigateTo(url: string): void {
    const address = this.pageAddress(url);
    if (this.pages.length >= MOST_PAGES) throw new Error('webview count limit exceed');
    this.front.hide();
    this.put(address);
  }

  redirectTo(url: string): void {
    const address = this.pageAddress(url);
    this.leave(this.pages.pop()!);
    this.put(address);
  }

  navigateBack(delta = 1): void {
    if (this.pages.length < 2) throw new Error('cannot navigate back at first page.');
    for (let count = Math.min(delta, this.pages.length - 1); count > 0; count -= 1)
      this.leave(this.pages.pop()!);
    this.dress();
    this.front.show();
  }

  switchTab(url: string): void {
    const address = this.address(url);
    if (!this.isTab(address.route)) throw new Error('can not switch to no-tabBar page');
    if (this.pages.length === 1 && this.front.options.route === address.route) return;
    while (this.pages.length > 0) this.leave(this.pages.pop()!);
    const known = this.tabs.get(address.route);
    if (!known) return this.put(address);
    this.pages.push(known);
    this.dress();
    known.show();
  }

  /** Draws the native bars anew, as they are now for the page in front. */
  dress(): void {
    const { route } = this.front.options;
    this.frame.dress(this.front, { tab: this.isTab(route), depth: this.pages.length });
  }

  private address(url: string): Address {
    const address = parse(url, this.pages.at(-1)?.options.route);
    if (!this.app.configs[address.route] || !this.routes().includes(address.route))
      throw new Error(`page "${address.route}" is not found`);
    return address;
  }

  private pageAddress(url: string): Address {
    const address = this.address(url);
    if (this.isTab(address.route)) throw new Error('can not open a tabbar page this way');
    return address;
  }

  private routes(): string[] {
    const { pages, subPackages } = this.app.app;
    return [...pages, ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];
  }

  private isTab(route: string): boolean {
    return this.app.app.tabBar.list.some(({ pagePath }) => pagePath === route);
  }

  /** A tab that is left is hidden, any other page is gone. */
  private leave(page: PageView): void {
    if (this.isTab(page.options.route)) page.hide();
    else page.close();
  }

  /** Opens a page on top of the others. */
  private put({ route, query }: Address): void {
    this.runCode(route);
    const isTab = this.isTab(route);
    const page = new PageView(this.frame.screen, this.engine, {
      ...{ route, query },
      config: { ...this.app.app.window, ...this.app.configs[route] },
      styles: [this.app.styles.app ?? '', this.app.styles[route] ?? ''],
      bottomPx: isTab ? 0 : HOME_INDICATOR_PX,
    });
    if (isTab) this.tabs.set(route, page);
    this.pages.push(page);
    this.dress();
    page.start();
  }

  private runCode(path: string): void {
    if (this.known.has(path)) return;
    this.known.add(path);
    for (const used of Object.values(this.app.configs[path]?.usingComponents ?? {}))
      this.runCode(parse(used, path).route);
    this.load(path);
  }
}
