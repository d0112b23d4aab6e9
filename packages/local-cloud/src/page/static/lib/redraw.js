import { render } from 'lit-html';

/** @typedef {() => unknown} View */

/** @type {Map<HTMLElement, View>} */
const views = new Map();
let queued = false;

/** Everything is drawn anew when something has changed; lit-html touches only what differs. */
export function redraw() {
  if (queued) return;
  queued = true;
  queueMicrotask(() => {
    queued = false;
    for (const [root, view] of views) render(view(), root);
  });
}

/** @param {HTMLElement} root @param {View} view */
export function mount(root, view) {
  views.set(root, view);
  redraw();
}

/** @param {HTMLElement} root */
export function unmount(root) {
  views.delete(root);
}
