/** What a person points at: words on the page, or the n-th element of a style class, alone or with words in it. */
export type Target = string | { css: string; has?: string; nth?: number };

/** As far as it is used here of exparser, WeChat's component engine for WebViews. */
export interface Exparser {
  Event: {
    create(name: string, detail: object, options: object): unknown;
    dispatchEvent(element: object, event: unknown): void;
  };
}
type Drawn = Element & { __wxElement?: object };

/** The page as elements, and events into it. */
export class Tree {
  private readonly loaded = new WeakSet<Element>();

  constructor(private readonly exparser: Exparser) {}

  find(root: Element, target: Target): Element | undefined {
    if (typeof target === 'string') return innermost(root, target);
    const { css, has, nth = 0 } = target;
    return [...root.querySelectorAll(css)].filter((one) => !has || one.textContent?.includes(has))[nth];
  }

  /** Goes up from the element through every component, as taps and component events that bubble do. */
  send(element: Element, name: string, detail: object, bubbles = true): void {
    const owner = (element as Drawn).__wxElement;
    if (!owner) throw new Error(`<${element.tagName}> is not an element of the page.`);
    const extraFields = { touches: [], changedTouches: [] };
    const options = { bubbles, capturePhase: bubbles, composed: bubbles, extraFields };
    this.exparser.Event.dispatchEvent(owner, this.exparser.Event.create(name, detail, options));
  }

  /** Tells every picture that has not been told that it is loaded; WeChat does so once per picture. Gives how many. */
  loadPictures(root: Element): number {
    const pictures = [...root.querySelectorAll('wx-image')].filter((picture) => !this.loaded.has(picture));
    for (const picture of pictures) {
      this.loaded.add(picture);
      this.send(picture, 'load', { width: 1, height: 1 }, false);
    }
    return pictures.length;
  }
}

/** The smallest element whose text is exactly these words; failing that, one that has them in it. */
function innermost(root: Element, words: string): Element | undefined {
  const elements = [...root.querySelectorAll('*')].filter((one) => (one as Drawn).__wxElement);
  const exact = elements.filter(({ textContent }) => textContent?.trim() === words);
  const among = exact.length > 0 ? exact : elements.filter(({ textContent }) => textContent?.includes(words));
  return among.find((one) => !among.some((other) => other !== one && one.contains(other)));
}
