import {
  addGlobalWarningListener,
  type Element,
  globalOptions,
  type GeneralComponent,
  type template,
} from 'glass-easel';
import { MiniProgramEnv, type AssociatedBackend, type CodeSpace } from 'glass-easel-miniprogram-adapter';
import { BUILT_IN, type Packaged } from '../packaged';
import { PageBackend } from './backend';
import { builtIns } from './builtins';
import type { BuiltIn, Values, Widget } from './builtins/widget';

type Templates = Record<string, unknown>;

const camel = (name: string): string =>
  name.replace(/-([a-z\d])/gi, (_whole, letter: string) => letter.toUpperCase());

/** The nearest element that is drawn, as somebody who mends it looks for it. */
function where(node: unknown): string {
  let at = node as Element | null;
  while (at && !(at.getBackendElement() as object | null)) at = at.parentNode;
  const drawn = at?.getBackendElement() as unknown as HTMLElement | undefined;
  return drawn?.outerHTML?.slice(0, 300) ?? '';
}

/** WeChat's component engine with one mini-program's templates and configuration in it. */
export class Engine {
  readonly space: CodeSpace;
  private readonly env: MiniProgramEnv;

  constructor(app: Packaged) {
    globalOptions.writeIdToDOM = true;
    // Else Taro's recursive component is drawn once with the default of its property, which has no list of children.
    globalOptions.propertyEarlyInit = true;
    addGlobalWarningListener((message, component, element) => {
      console.warn(message, where(element), typeof component === 'string' ? component : component.is);
      return false;
    });
    this.env = new MiniProgramEnv();
    const groupList = new Function(`return ${app.templates}`)() as Templates;
    const compiled = (path: string) =>
      ({ groupList, content: groupList[path] }) as unknown as template.ComponentTemplate;
    this.space = this.env.createCodeSpace('app', true);
    for (const [name, builtIn] of Object.entries(builtIns)) {
      defineBuiltIn(
        this.space,
        name,
        builtIn,
        (app.attributes[name] ?? []).map(camel),
        compiled(BUILT_IN + name),
      );
    }
    for (const [path, config] of Object.entries(app.configs)) {
      this.space.addComponentStaticConfig(path, config as never);
      this.space.addCompiledTemplate(path, compiled(path));
    }
  }

  /** The engine's view on one page's document. */
  backend(document: Document): AssociatedBackend {
    return this.env.associateBackend(new PageBackend(document, new Set(Object.keys(builtIns))));
  }
}

function defineBuiltIn(
  space: CodeSpace,
  name: string,
  { make }: BuiltIn,
  attributes: string[],
  compiled: template.ComponentTemplate,
): void {
  const widgets = new WeakMap<object, Widget>();
  const definition = space.getComponentSpace().defineComponent({
    is: BUILT_IN + name,
    template: compiled,
    // Any value: the real components convert what they are given.
    properties: Object.fromEntries(attributes.map((attribute) => [attribute, null])),
    observers: {
      '**': function (this: GeneralComponent) {
        widgets.get(this)?.update?.(this.data as Values);
      },
    },
    lifetimes: {
      attached(this: GeneralComponent) {
        if (!make) return;
        const widget = make({
          element: this.getBackendElement() as unknown as HTMLElement,
          send: (type, detail) => void this.triggerEvent(type, detail),
        });
        widgets.set(this, widget);
        widget.update?.(this.data as Values);
      },
    },
  });
  space.getComponentSpace().setGlobalUsingComponent(name, definition.general());
}
