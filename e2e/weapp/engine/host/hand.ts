import type { Locator } from 'playwright-core';
import type { Phone } from './phone';

/** A person's finger and eyes on a phone: by what is written there. */
export class Hand {
  constructor(readonly phone: Phone) {}

  /** The page in front. */
  get screen(): Locator {
    return this.phone.front.locator('body');
  }

  /** The first thing in sight with just this text. */
  text(text: string | RegExp, within = this.screen): Locator {
    return within.getByText(text, { exact: true }).filter({ visible: true }).first();
  }

  /** The part of the screen with this class that has this text somewhere in it. */
  part(className: string, text: string | RegExp): Locator {
    return this.screen.locator(`.${className}`).filter({ hasText: text, visible: true }).first();
  }

  async see(...texts: (string | RegExp)[]): Promise<void> {
    for (const text of texts) await this.text(text).waitFor();
  }

  async tap(text: string | RegExp, within?: Locator): Promise<void> {
    await this.text(text, within).tap();
  }

  /** Presses the button with just these words. */
  async press(words: string, within = this.screen): Promise<void> {
    const buttons = within.locator('.fz-button').filter({ hasText: new RegExp(`^${words}$`), visible: true });
    await buttons.first().tap();
  }

  /** A part's words, once it is there. */
  async words(className: string): Promise<string> {
    return this.screen.locator(`.${className}`).first().innerText();
  }

  /** The title in WeChat's own bar. */
  async title(text: string): Promise<void> {
    await this.phone.page.locator('.bar__title').filter({ hasText: text }).waitFor();
  }

  /** The arrow in WeChat's own bar. */
  async back(): Promise<void> {
    await this.phone.page.getByLabel('返回').tap();
  }

  /** One of the five tabs. */
  async tab(label: string): Promise<void> {
    await this.phone.page.locator('.tabs__tab').filter({ hasText: label }).tap();
  }

  /** A key of one of WeChat's own sheets. */
  async answer(label: string): Promise<void> {
    await this.phone.page.locator('.dialog__key').filter({ hasText: label }).tap();
  }
}
