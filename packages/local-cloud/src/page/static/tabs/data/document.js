import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { get } from '../../lib/api.js';
import { openDialog } from '../../lib/dialog.js';
import { pretty } from '../../lib/format.js';
import { onCtrlEnter } from '../../lib/keys.js';
import { say } from '../../lib/language.js';
import { attempt } from '../../lib/notice.js';
import { field } from '../../lib/parts.js';
import { redraw } from '../../lib/redraw.js';
import { words as common } from '../../lib/words.js';
import { changesView, conflictView, footView } from './document-parts.js';
import { shown } from './columns.js';
import { add, save } from './save.js';
import { words } from './words.js';

/**
 * @typedef {object} Edit a document that is open, or a new one
 * @property {string} collection
 * @property {string | undefined} id as JSON; undefined for a new one
 * @property {string | undefined} version what saving replaces
 * @property {string | undefined} loaded as it was when opened; undefined until it has come
 * @property {string} text
 * @property {string} [problem]
 * @property {{ text: string, version: string } | 'gone'} [conflict] what somebody else has made of it
 * @property {'remove' | 'leave'} [asking]
 */

/** @param {string} collection @param {string} id as JSON */
export function openDocument(collection, id) {
  /** @type {Edit} */
  const edit = { collection, id, version: undefined, loaded: undefined, text: '' };
  open(edit, () => say(words.document, { id: shown(JSON.parse(id)) }));
  void attempt(async () => {
    const { text, version } = await readDocument(edit);
    Object.assign(edit, { text: pretty(text), loaded: pretty(text), version });
  });
}

/** @param {string} collection */
export function openNewDocument(collection) {
  const text = '{\n  \n}';
  open({ collection, id: undefined, version: undefined, loaded: text, text }, () =>
    say(words.newDocument, { collection }),
  );
}

/** @param {Pick<Edit, 'collection' | 'id'>} edit @returns {Promise<{ text: string, version: string }>} */
export const readDocument = ({ collection, id }) =>
  get(`/local/data/document?${new URLSearchParams({ collection, id: String(id) })}`);

/** @param {Edit} edit @param {() => string} title */
function open(edit, title) {
  openDialog({
    title,
    wide: true,
    view: (close) => editView(edit, close),
    mayClose() {
      if (edit.asking === 'leave' || edit.text === (edit.loaded ?? '')) return true;
      edit.asking = 'leave';
      return false;
    },
  });
}

/** @param {Edit} edit @param {() => void} close */
function editView(edit, close) {
  const store = () => attempt(() => (edit.id === undefined ? add(edit, close) : save(edit, close)));
  const write = (/** @type {Event} */ event) => {
    edit.text = /** @type {HTMLTextAreaElement} */ (event.target).value;
    edit.problem = edit.asking = undefined;
    redraw();
  };
  const editor = html`<textarea
    rows="16"
    .value=${live(edit.text)}
    @input=${write}
    @keydown=${onCtrlEnter(() => void store())}
    ?readonly=${edit.loaded === undefined}
    aria-invalid=${edit.problem ? 'true' : 'false'}
    spellcheck="false"
    data-first
  ></textarea>`;
  return html`${field(say(edit.loaded === undefined ? common.loading : words.body), editor)}
  ${edit.problem ? html`<p class="problem" role="alert">${edit.problem}</p>` : nothing}
  ${edit.conflict ? conflictView(edit) : changesView(edit)} ${footView(edit, () => void store(), close)}`;
}
