import { html } from 'lit-html';
import { pretty } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { attempt } from '../../lib/notice.js';
import { redraw } from '../../lib/redraw.js';
import { changedLines } from './compare.js';
import { removeDocument, saveOver, takeTheirs } from './save.js';
import { words } from './words.js';

/** @typedef {import('./document.js').Edit} Edit */

/** What saving would change, line by line. @param {Edit} edit */
export function changesView({ id, loaded, text }) {
  if (id === undefined || loaded === undefined) return '';
  if (text === loaded) return html`<p class="muted small">${say(words.noChanges)}</p>`;
  return html`<section aria-label=${say(words.changes)}>
    <h3>${say(words.changes)}</h3>
    ${linesView(changedLines(loaded, text))}
  </section>`;
}

/** @param {import('./compare.js').Line[]} lines */
const linesView = (lines) =>
  html`<div class="changes code" tabindex="0">
    ${lines.map(({ kind, text }) =>
      kind === 'gone' ? html`<del>- ${text}</del>` : html`<ins>+ ${text}</ins>`,
    )}
  </div>`;

/** What somebody else has made of the document meanwhile. @param {Edit} edit */
export function conflictView(edit) {
  const { conflict, loaded } = edit;
  if (!conflict || loaded === undefined) return '';
  if (conflict === 'gone') return html`<p class="problem" role="alert" data-conflict>${say(words.gone)}</p>`;
  return html`<p class="problem" role="alert" data-conflict>${say(words.conflict)}</p>
    <section aria-label=${say(words.theirs)}>
      <h3>${say(words.theirs)}</h3>
      ${linesView(changedLines(loaded, pretty(conflict.text)))}
    </section>`;
}

/** @param {Edit} edit @param {() => void} store @param {() => void} close */
export function footView(edit, store, close) {
  if (edit.asking === 'leave') return leaveView(edit, close);
  if (edit.asking === 'remove') return removeView(edit, close);
  if (edit.conflict && edit.conflict !== 'gone')
    return html`<footer class="dialog__foot">
      <button class="button" @click=${() => (takeTheirs(edit), redraw())}>${say(words.takeTheirs)}</button>
      <button class="button button--danger" @click=${() => attempt(() => saveOver(edit, close))}>
        ${say(words.saveMine)}
      </button>
    </footer>`;
  const gone = edit.conflict === 'gone';
  const unchanged =
    edit.loaded === undefined || (edit.text === edit.loaded && edit.id !== undefined && !gone);
  return html`<footer class="dialog__foot">
    ${
      edit.id === undefined || gone
        ? ''
        : html`<button class="button button--danger push" @click=${() => ask(edit, 'remove')}>
            ${say(words.remove)}
          </button>`
    }
    <button class="button button--main" ?disabled=${unchanged} @click=${store}>
      ${say(gone ? words.addAgain : edit.id === undefined ? words.add : words.save)} <kbd>Ctrl+Enter</kbd>
    </button>
  </footer>`;
}

/** @param {Edit} edit @param {Edit['asking']} asking */
function ask(edit, asking) {
  edit.asking = asking;
  redraw();
}

/** @param {Edit} edit @param {() => void} close */
const leaveView = (edit, close) =>
  html`<footer class="dialog__foot hint">
    <span class="push">${say(words.unsaved)}</span>
    <button class="button" @click=${() => ask(edit, undefined)}>${say(words.goOn)}</button>
    <button class="button button--danger" @click=${close}>${say(words.discard)} <kbd>Esc</kbd></button>
  </footer>`;

/** @param {Edit} edit @param {() => void} close */
const removeView = (edit, close) =>
  html`<footer class="dialog__foot hint">
    <span class="push">${say(words.removeSure)}</span>
    <button class="button" @click=${() => ask(edit, undefined)}>${say(words.keep)}</button>
    <button class="button button--danger" @click=${() => attempt(() => removeDocument(edit, close))}>
      ${say(words.removeYes)}
    </button>
  </footer>`;
