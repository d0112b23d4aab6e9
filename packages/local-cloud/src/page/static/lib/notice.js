import { html, nothing } from 'lit-html';
import { Failure } from './api.js';
import { say } from './language.js';
import { redraw } from './redraw.js';
import { words } from './words.js';

const SHOWN_MS = 6000;

/** One line on how the last deed went. @type {{ text: string, bad: boolean } | undefined} */
let current;
let count = 0;

/** @param {string} text @param {boolean} [bad] */
export function tell(text, bad = false) {
  current = { text, bad };
  const mine = ++count;
  setTimeout(() => {
    if (mine !== count) return;
    current = undefined;
    redraw();
  }, SHOWN_MS);
  redraw();
}

/** Does something, and says so when it fails. @param {() => Promise<unknown>} work */
export async function attempt(work) {
  try {
    await work();
  } catch (error) {
    tell(failure(error), true);
  }
  redraw();
}

/** What to tell a person of an error. @param {unknown} error */
export function failure(error) {
  if (!(error instanceof Error)) throw error;
  if (error instanceof Failure && error.code === 'OFFLINE') return say(words.offline);
  return say(words.failed, { message: error.message });
}

export const noticeView = () =>
  html`<div class="notice-place" role="status" aria-live="polite">
    ${current ? html`<p class=${current.bad ? 'notice notice--bad' : 'notice'}>${current.text}</p>` : nothing}
  </div>`;
