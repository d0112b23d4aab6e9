import { Failure, post } from '../../lib/api.js';
import { pretty } from '../../lib/format.js';
import { failure, tell } from '../../lib/notice.js';
import { say } from '../../lib/language.js';
import { shown } from './columns.js';
import { readDocument } from './document.js';
import { readCollections, readPage } from './state.js';
import { words } from './words.js';

/** @typedef {import('./document.js').Edit} Edit */
/** @typedef {() => void} Close */

/** @param {Edit} edit @param {Close} close */
export async function add(edit, close) {
  if (!isJson(edit)) return;
  const { collection, text } = edit;
  const added = await refusable(edit, () => post('/local/data/add', { collection, text }));
  if (!added) return;
  close();
  await told(say(words.added, { id: shown(added.id) }));
}

/** Saves, unless the document is no longer the one that was opened. @param {Edit} edit @param {Close} close */
export async function save(edit, close) {
  if (edit.conflict === 'gone') return add(edit, close);
  if (edit.text === edit.loaded || !isJson(edit)) return;
  const { collection, id, version, text } = edit;
  const saved = await refusable(edit, () => post('/local/data/save', { collection, id, version, text }));
  if (!saved) return;
  close();
  await told(say(words.saved));
}

/** Once the other's changes have been seen. @param {Edit} edit @param {Close} close */
export function saveOver(edit, close) {
  if (edit.conflict && edit.conflict !== 'gone') edit.version = edit.conflict.version;
  edit.conflict = undefined;
  return save(edit, close);
}

/** @param {Edit} edit */
export function takeTheirs(edit) {
  if (!edit.conflict || edit.conflict === 'gone') return;
  const text = pretty(edit.conflict.text);
  Object.assign(edit, { text, loaded: text, version: edit.conflict.version, conflict: undefined });
}

/** @param {Edit} edit @param {Close} close */
export async function removeDocument(edit, close) {
  const { collection, id, version } = edit;
  edit.asking = undefined;
  const removed = await refusable(edit, () => post('/local/data/remove', { collection, id, version }));
  if (!removed) return;
  close();
  await told(say(words.removed, { id: shown(JSON.parse(String(id))) }));
}

/** @param {Edit} edit */
function isJson(edit) {
  try {
    JSON.parse(edit.text);
    return true;
  } catch (error) {
    edit.problem = say(words.notJson, { message: /** @type {Error} */ (error).message });
    return false;
  }
}

/**
 * A refusal stays in the dialog, with the text; what somebody else has changed is fetched to be shown.
 * @param {Edit} edit
 * @param {() => Promise<any>} work
 * @returns {Promise<any>} undefined if it was refused
 */
async function refusable(edit, work) {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Failure ? error.code : '';
    if (code === 'CHANGED_MEANWHILE') edit.conflict = await readDocument(edit).catch(() => 'gone');
    else if (code === 'DOCUMENT_MISSING') edit.conflict = 'gone';
    else edit.problem = failure(error);
    return undefined;
  }
}

/** @param {string} text */
async function told(text) {
  tell(text);
  await Promise.all([readCollections(), readPage()]);
}
