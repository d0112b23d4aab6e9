import { join } from 'node:path';
import type { Modules } from './modules';
import type { Realm } from './realm';

/** A page or component as the component engine holds it. */
export interface Rendered {
  dom: Element;
  attach(parent: Element): void;
  detach(): void;
}

export interface PageInstance {
  route: string;
  options: Record<string, string>;
  setData(data: object, done?: () => void): void;
}

interface Simulate {
  load(path: string, tagName: string, options: object): string;
  render(id: string): Rendered;
}
type Definition = Record<string, unknown> & { options?: object; data?: object };
type Hook = (this: PageInstance, argument?: unknown) => void;

/** The page that is being opened, for `attached`: a page gets its address from WeChat, not from its code. */
interface Opening {
  route: string;
  query: Record<string, string>;
  onAttached(page: PageInstance): void;
}

/** WeChat's WebView component engine (exparser, through miniprogram-simulate) with the pages of one build. */
export class Engine {
  private readonly simulate: Simulate;
  private readonly recursive: string;
  private readonly pages = new Map<string, string>();
  private opening: Opening | undefined;

  constructor(
    realm: Realm,
    modules: Modules,
    private readonly appFolder: string,
    given: Record<string, unknown>,
    private readonly onSetData: (data: object) => void,
  ) {
    this.simulate = modules.engine<Simulate>('miniprogram-simulate');
    const globals = realm.window as unknown as Record<string, (definition: Definition) => void>;
    const register = globals.Component!;
    realm.give({
      ...given,
      // No class prefix: every page and component of a Taro build shares one style (`apply-shared`).
      Component: (definition: Definition) =>
        register({ ...definition, options: { ...definition.options, classPrefix: '' } }),
      Page: (page: Definition) => globals.Component!(this.asComponent(page)),
    });
    modules.app(join(appFolder, 'app'));
    this.recursive = this.load('comp', {});
  }

  open(opening: Opening): Rendered {
    const { route } = opening;
    const id = this.pages.get(route) ?? this.load(route, { comp: this.recursive });
    this.pages.set(route, id);
    this.opening = opening;
    return this.simulate.render(id);
  }

  private load(path: string, usingComponents: object): string {
    const compilerOptions = { maxBuffer: 1 << 28 };
    return this.simulate.load(join(this.appFolder, path), path.replace(/\//g, '-'), {
      rootPath: this.appFolder,
      compilerOptions,
      usingComponents,
    });
  }

  /** In WeChat too a page is a component with a few more life stages. */
  private asComponent({ data, ...rest }: Definition): Definition {
    const hooks = rest as Record<string, Hook>;
    const introduce = (page: PageInstance): Record<string, string> => {
      const { route, query, onAttached } = this.opening!;
      const setData = page.setData;
      page.setData = (values, done) => {
        this.onSetData(values);
        setData(values, done);
      };
      Object.assign(page, { route, options: query });
      onAttached(page);
      return query;
    };
    return {
      data,
      methods: rest,
      attached(this: PageInstance) {
        const query = introduce(this);
        hooks.onLoad?.call(this, query);
        hooks.onShow?.call(this);
      },
      ready: hooks.onReady,
      detached: hooks.onUnload,
    };
  }
}
