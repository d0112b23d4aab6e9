import type { Frame, Locator, Page } from 'playwright-core';

/** The app as a person uses it: by what is written on it. In a page of its own, or in the phone of the demo's frame. */
export class App {
  constructor(private readonly window: Page | Frame) {}

  /** The page in front: Taro keeps those behind it in the document. */
  get screen(): Locator {
    return this.window.locator('.fz-screen:visible').last();
  }

  /** The first thing with just this text. */
  text(text: string | RegExp): Locator {
    return this.screen.getByText(text, { exact: true }).filter({ visible: true }).first();
  }

  /** The part of the screen with this class that has this text somewhere in it. */
  part(className: string, text: string): Locator {
    return this.screen.locator(`.${className}`).filter({ hasText: text, visible: true }).first();
  }

  /** Presses the button with just these words, in all of the screen or in one part of it. */
  async press(words: string, within: Locator = this.screen): Promise<void> {
    const button = within.locator('.fz-button').filter({ hasText: new RegExp(`^${words}$`) });
    await button.filter({ visible: true }).first().click();
  }

  /** Waits until it is there. */
  async see(...texts: (string | RegExp)[]): Promise<void> {
    for (const text of texts) await this.text(text).waitFor();
  }

  /** Taps a text that is no button's. */
  async tap(text: string | RegExp, within: Locator = this.screen): Promise<void> {
    await within.getByText(text, { exact: true }).filter({ visible: true }).first().click();
  }

  /** One of the five tabs. */
  async tab(label: string): Promise<void> {
    await this.window.locator('.weui-tabbar__item').filter({ hasText: label }).click();
  }

  /** A part's words, once it is there. */
  async words(className: string): Promise<string> {
    const part = this.screen.locator(`.${className}`).first();
    await part.waitFor();
    return part.innerText();
  }
}
