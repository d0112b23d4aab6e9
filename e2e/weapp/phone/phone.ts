import type { KillableStage } from '@fangzhen/tools/testing';
import { Activity } from './activity';
import { Engine, type PageInstance, type Rendered } from './engine';
import { openLine, type Person } from './line';
import { Modules } from './modules';
import { Realm, type Said } from './realm';
import { Tree, type Target } from './tree';
import { makeWx, type Asked } from './wx';

interface PhoneOptions {
  stage: Pick<KillableStage, 'url' | 'pay'>;
  person: Person;
  /** The built mini-program. */
  appFolder: string;
  /** Default 375; WeChat on a desktop has wider windows. */
  windowWidth?: number;
}

/** WeChat on one person's phone, with the built mini-program started. */
export class Phone {
  /** What the app asked WeChat for, in order. */
  readonly asked: Asked[] = [];
  /** What the camera reads next. */
  readonly scans: string[] = [];
  private readonly activity = new Activity();
  private readonly realm = new Realm(this.activity);
  private engine!: Engine;
  private tree!: Tree;
  private page: { rendered: Rendered; instance?: PageInstance } | undefined;
  private bytes = 0;

  static async start(options: PhoneOptions): Promise<Phone> {
    const phone = new Phone();
    await phone.boot(options);
    return phone;
  }

  /** The page in front, as WeChat's `getCurrentPages` gives it. */
  get front(): PageInstance | undefined {
    return this.page?.instance;
  }

  /** What the app's code wrote to the console, and what it threw. */
  get said(): Said[] {
    return this.realm.said;
  }

  /**
   * Opens a page in place of the one that is there, and waits until it is still.
   * @returns bytes of all its setData calls so far
   */
  async open(route: string, query: Record<string, string> = {}): Promise<number> {
    this.page?.rendered.detach();
    this.page = undefined;
    return this.measure(() => {
      const page: { rendered?: Rendered; instance?: PageInstance } = {};
      const onAttached = (instance: PageInstance) => void (page.instance = instance);
      page.rendered = this.engine.open({ route, query, onAttached });
      this.page = page as { rendered: Rendered };
      this.page.rendered.attach(this.realm.window.document.body);
    });
  }

  /**
   * A finger on what is there: the event goes to the innermost element and up from there, as WeChat's does.
   * @returns bytes of the setData calls until the page is still again
   */
  tap(target: Target): Promise<number> {
    return this.measure(() => this.tree.send(this.find(target), 'tap', { x: 1, y: 1 }));
  }

  /** An event of a built-in component: `input`, `change`, `confirm` … @returns bytes of setData, as `tap` */
  event(target: Target, name: string, detail: object): Promise<number> {
    return this.measure(() => this.tree.send(this.find(target), name, detail));
  }

  /** @throws Error that shows the page's text, when there is no such element */
  find(target: Target): Element {
    const found = this.tree.find(this.root, target);
    if (!found) throw new Error(`There is no ${JSON.stringify(target)} on the page:\n${this.text}`);
    return found;
  }

  all(css: string): Element[] {
    return [...this.root.querySelectorAll(css)];
  }

  /** Everything the page says. */
  get text(): string {
    return this.root.textContent ?? '';
  }

  /** Waits until the page is still and says this. */
  async shows(words: string): Promise<void> {
    await this.rest();
    await this.activity.until(
      () => this.text.includes(words),
      () => `The page does not say "${words}":\n${this.text}`,
    );
    await this.rest();
  }

  close(): void {
    this.page?.rendered.detach();
    this.realm.close();
  }

  private get root(): Element {
    if (!this.page) throw new Error('no page is open');
    return this.page.rendered.dom;
  }

  private async measure(work: () => void): Promise<number> {
    this.bytes = 0;
    work();
    await this.rest();
    return this.bytes;
  }

  /** Nothing is under way, and every picture that came into the page has said that it is there. */
  private async rest(): Promise<void> {
    do await this.activity.still();
    while (this.page && this.tree.loadPictures(this.root) > 0);
  }

  private async boot({ stage, person, appFolder, windowWidth = 375 }: PhoneOptions): Promise<void> {
    const { realm, activity, scans } = this;
    const line = await openLine(stage, person, (text) => realm.parse(text));
    const { wx, asked } = makeWx({ line, activity, scans, windowWidth, place: person.place });
    Object.assign(this, { asked });
    const modules = new Modules(realm, appFolder);
    let app: Record<string, (options: object) => void> = {};
    const given = {
      wx,
      App: (config: typeof app) => void (app = config),
      getApp: () => app,
      getCurrentPages: () => (this.front ? [this.front] : []),
    };
    this.engine = new Engine(realm, modules, appFolder, given, (data) => {
      this.bytes += Buffer.byteLength(JSON.stringify(data));
      activity.changed();
    });
    this.tree = new Tree(modules.engine('miniprogram-exparser'));
    const launch = { path: '', query: {}, scene: 1001, referrerInfo: {} };
    app.onLaunch?.call(app, launch);
    app.onShow?.call(app, launch);
    await activity.still();
  }
}
