import { CurrentWindowBackendContext, Event as EngineEvent } from 'glass-easel';
import type { Element as EngineElement } from 'glass-easel';

type BackendDocument = CurrentWindowBackendContext['document'];
type BackendElement = ReturnType<CurrentWindowBackendContext['getRootNode']>;

/** What a finger does and what animations tell; the rest comes from the built-in components themselves. */
const TOUCHES = ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const;
const ANIMATIONS = ['animationstart', 'animationiteration', 'animationend', 'transitionend'] as const;

const plainTouch = ({ identifier, pageX, pageY, clientX, clientY }: Touch) => ({
  ...{ identifier, pageX, pageY, clientX, clientY },
  force: 1,
});

/** Draws one page into a document of its own, as WeChat gives each page a web view. */
export class PageBackend extends CurrentWindowBackendContext {
  constructor(
    private readonly view: Document,
    builtIns: Set<string>,
  ) {
    super();
    const element = (tag: string): HTMLElement => view.createElement(builtIns.has(tag) ? `wx-${tag}` : tag);
    this.document = {
      createElement: element,
      createTextNode: (content: string) => view.createTextNode(content),
      createDocumentFragment: () => view.createDocumentFragment(),
    } as unknown as BackendDocument;
    this.listen();
  }

  override getWindowWidth(): number {
    return this.view.documentElement.clientWidth;
  }

  override getWindowHeight(): number {
    return this.view.documentElement.clientHeight;
  }

  override getRootNode(): BackendElement {
    return this.view.body as unknown as BackendElement;
  }

  /** All events are listened to at the document: nothing has to be done for one element's listener. */
  override setListenerStats(): void {}

  private listen(): void {
    for (const type of TOUCHES) {
      const listener = (event: TouchEvent): void => this.touch(type, event);
      this.view.addEventListener(type, listener, { capture: true, passive: false });
    }
    this.view.addEventListener('click', (event) => this.tap(event), { capture: true });
    for (const type of ANIMATIONS) {
      this.view.addEventListener(type, (event) => this.send(event, type, {}), { capture: true });
    }
  }

  private touch(type: string, event: TouchEvent): void {
    const touches = [...event.touches].map(plainTouch);
    const changedTouches = [...event.changedTouches].map(plainTouch);
    const [{ pageX: x, pageY: y } = { pageX: 0, pageY: 0 }] = changedTouches;
    this.send(event, type, { x, y }, { touches, changedTouches });
  }

  private tap(event: MouseEvent): void {
    const { pageX: x, pageY: y, clientX, clientY } = event;
    const touch = { identifier: 0, pageX: x, pageY: y, clientX, clientY, force: 1 };
    this.send(event, 'tap', { x, y }, { touches: [], changedTouches: [touch] });
  }

  /** Hands an event of the document to the engine's own tree, which lets it bubble. */
  private send(event: Event, type: string, detail: unknown, extraFields = {}): void {
    const target = this.elementAt(event.target as Node | null);
    if (!target) return;
    const options = { originalEvent: event, bubbles: true, composed: true, capturePhase: true, extraFields };
    const sent = new EngineEvent(type, detail, options);
    EngineEvent.dispatchEvent(target, sent);
    if (sent.defaultPrevented() && event.cancelable) event.preventDefault();
  }

  private elementAt(node: Node | null): EngineElement | undefined {
    for (let at = node as (Node & { __wxElement?: EngineElement }) | null; at; at = at.parentNode) {
      if (at.__wxElement) return at.__wxElement;
    }
    return undefined;
  }
}
