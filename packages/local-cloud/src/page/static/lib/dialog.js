import { html } from 'lit-html';
import { say } from './language.js';
import { mount, redraw, unmount } from './redraw.js';
import { words } from './words.js';

/**
 * @typedef {object} Dialog
 * @property {() => string} title
 * @property {(close: () => void) => unknown} view
 * @property {boolean} [wide]
 * @property {() => boolean} [mayClose] false keeps it open, for instance to ask what shall become of changes
 * @property {() => void} [onClosed]
 */

let count = 0;

/**
 * Opens a dialog over the page: the browser keeps the focus in it, Esc closes it, and the focus goes back where it was.
 * The first element marked `data-first` gets the focus.
 * @param {Dialog} options
 */
export function openDialog({ title, view, wide = false, mayClose = () => true, onClosed }) {
  const element = document.createElement('dialog');
  const headingId = `dialog-${++count}`;
  element.className = wide ? 'dialog dialog--wide' : 'dialog';
  element.setAttribute('aria-labelledby', headingId);
  const cameFrom = document.activeElement;
  const close = () => (mayClose() ? element.close() : redraw());
  element.addEventListener('keydown', (event) => {
    // The browser lets a second Esc close it in any case; here the dialog decides each time.
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    close();
  });
  element.addEventListener('close', () => {
    unmount(element);
    element.remove();
    if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    onClosed?.();
    redraw();
  });
  document.body.append(element);
  const label = () => say(words.close);
  mount(
    element,
    () =>
      html`<header class="dialog__head">
          <h2 id=${headingId}>${title()}</h2>
          <button class="button button--quiet" @click=${close} aria-label=${label()}>✕ <kbd>Esc</kbd></button>
        </header>
        ${view(() => element.close())}`,
  );
  // Once drawn, so that what asks for the focus is there.
  queueMicrotask(() => {
    element.showModal();
    const first = element.querySelector('[data-first]');
    if (first instanceof HTMLElement) first.focus();
  });
}
