import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { say } from '../../lib/language.js';
import { attempt } from '../../lib/notice.js';
import { field } from '../../lib/parts.js';
import { openNewDocument } from './document.js';
import { chooseImport } from './import.js';
import { find, openName, state } from './state.js';
import { words } from './words.js';

/** The open collection's name, and what can be done with the whole of it. */
export function headView() {
  const name = openName();
  return html`<div class="head">
    <h2>${name}</h2>
    <button class="button" @click=${() => openNewDocument(name)}>${say(words.add)} <kbd>n</kbd></button>
    <a class="button" href=${`/local/data/export?collection=${encodeURIComponent(name)}`} download
      >${say(words.exportLines)}</a
    >
    <button class="button" @click=${() => chooseImport(name)}>${say(words.importLines)}</button>
  </div>`;
}

export function queryView() {
  const run = (/** @type {Event} */ event) => {
    event.preventDefault();
    void attempt(find);
  };
  return html`<form class="line" @submit=${run}>
    ${field(say(words.filter), textInput('filter', '{"price": {"$gt": 5}}'), 'grow')}
    ${field(say(words.sort), textInput('sort', '{"price": -1}'), 'grow')}
    ${field(
      say(words.limit),
      html`<select
        @change=${(/** @type {Event} */ e) => setLimit(/** @type {HTMLSelectElement} */ (e.target).value)}
      >
        ${[20, 50, 200].map((limit) => html`<option ?selected=${limit === state.limit}>${limit}</option>`)}
      </select>`,
    )}
    <button class="button button--main">${say(words.run)}</button>
  </form>`;
}

/** @param {'filter' | 'sort'} what @param {string} example */
function textInput(what, example) {
  const keep = (/** @type {Event} */ event) => {
    state.draft[what] = /** @type {HTMLInputElement} */ (event.target).value;
  };
  return html`<input
    class="code"
    name=${what}
    .value=${live(state.draft[what])}
    @input=${keep}
    placeholder=${example}
    autocomplete="off"
    spellcheck="false"
    aria-invalid=${state.problem?.includes(what) ? 'true' : 'false'}
    ?data-query=${what === 'filter'}
  />`;
}

/** @param {string} value */
function setLimit(value) {
  state.limit = Number(value);
  void attempt(find);
}
