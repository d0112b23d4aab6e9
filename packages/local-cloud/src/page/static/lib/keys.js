import { moveInRows } from './rows.js';

/** @typedef {Record<string, () => void>} Shortcuts by `event.key` */

/** Keys mean letters where one writes. @param {EventTarget | null} target */
const isWriting = (target) =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select');

/** @param {() => Shortcuts} shortcuts of the page as it is now; in a dialog there are only arrows and Esc */
export function listenToKeys(shortcuts) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const inDialog = document.querySelector('dialog[open]') !== null;
    if (isWriting(event.target)) {
      // Out of a field, back to the page's keys.
      if (event.key === 'Escape' && !inDialog) /** @type {HTMLElement} */ (event.target).blur();
      return;
    }
    if (moveInRows(event)) return event.preventDefault();
    const deed = inDialog ? undefined : shortcuts()[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  });
}

/**
 * Ctrl+Enter (⌘ on a Mac) does what a dialog is there for.
 * @param {() => void} deed
 * @returns {(event: KeyboardEvent) => void}
 */
export const onCtrlEnter = (deed) => (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  deed();
};
