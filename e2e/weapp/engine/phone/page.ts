import type { Root } from 'glass-easel-miniprogram-adapter';
import type { PageJson } from '../packaged';
import type { Engine } from './engine';
import builtInStyles from './builtins/style.css';

/** A page's own object as the app made it with Page({…}). */
export type PageCaller = Record<string, unknown> & { route: string };

type Query = Record<string, string>;

export interface PageOptions {
  route: string;
  query: Query;
  config: PageJson;
  styles: string[];
  /** Room at the lower end that only the home indicator uses. */
  bottomPx: number;
}

/** What the native bar above a page shows; the app may change it. */
export interface Bar {
  title: string;
  ground: string;
  ink: string;
}

const barOf = (config: PageJson): Bar => ({
  title: config.navigationBarTitleText ?? '',
  ground: config.navigationBarBackgroundColor ?? '#000000',
  ink: config.navigationBarTextStyle === 'black' ? '#000000' : '#ffffff',
});

const REACH_BOTTOM_PX = 50;

function emptyDocument(view: HTMLIFrameElement, styles: string[], bottomPx: number): Document {
  const document = view.contentDocument!;
  document.open();
  // With a doctype: without one it would be laid out as in the last century.
  document.write('<!doctype html><html lang="zh-CN"><head></head><body></body></html>');
  document.close();
  document.documentElement.style.setProperty('--phone-bottom', `${bottomPx}px`);
  for (const text of [builtInStyles, ...styles]) {
    const style = document.createElement('style');
    style.textContent = text;
    document.head.append(style);
  }
  return document;
}

/** One page in a view of its own. */
export class PageView {
  readonly view: HTMLIFrameElement;
  readonly caller: PageCaller;
  readonly bar: Bar;
  private readonly root: Root;

  constructor(
    screen: HTMLElement,
    engine: Engine,
    readonly options: PageOptions,
  ) {
    this.view = screen.ownerDocument.createElement('iframe');
    screen.append(this.view);
    const document = emptyDocument(this.view, options.styles, options.bottomPx);
    this.root = engine.backend(document).createRoot('body', engine.space, options.route);
    this.caller = this.root.get() as unknown as PageCaller;
    Object.assign(this.caller, { route: options.route, __route__: options.route, options: options.query });
    this.bar = barOf(options.config);
  }

  /** The first part of its life: to be called when it is on top of the stack. */
  start(): void {
    this.run('onLoad', this.options.query);
    this.run('onShow');
    const { documentElement, body } = this.view.contentDocument!;
    this.root.attach(documentElement as never, body as never);
    this.run('onReady');
    this.watchScrolling();
  }

  /** Calls one of the page's functions, if the app gave it. */
  run(name: string, ...args: unknown[]): void {
    const method = this.caller[name];
    if (typeof method === 'function') method.apply(this.caller, args);
  }

  show(): void {
    this.view.hidden = false;
    this.run('onShow');
  }

  hide(): void {
    if (this.view.hidden) return;
    this.view.hidden = true;
    this.run('onHide');
  }

  close(): void {
    this.run('onUnload');
    this.root.release();
    this.view.remove();
  }

  private watchScrolling(): void {
    const window = this.view.contentWindow!;
    const distance = this.options.config.onReachBottomDistance ?? REACH_BOTTOM_PX;
    let atEnd = false;
    window.addEventListener('scroll', () => {
      const { scrollHeight } = window.document.documentElement;
      this.run('onPageScroll', { scrollTop: window.scrollY });
      const reached = window.scrollY + window.innerHeight >= scrollHeight - distance;
      if (reached && !atEnd) this.run('onReachBottom');
      atEnd = reached;
    });
  }
}
