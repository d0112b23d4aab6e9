import { html } from 'lit-html';
import { send } from '../../lib/api.js';
import { openDialog } from '../../lib/dialog.js';
import { say } from '../../lib/language.js';
import { attempt, tell } from '../../lib/notice.js';
import { field } from '../../lib/parts.js';
import { addressOf, readFiles } from './state.js';
import { words } from './words.js';

/** Asks which files, and where to. */
export function openUpload() {
  openDialog({
    title: () => say(words.upload),
    view: (close) => {
      const upload = (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
        void attempt(async () => {
          await store(String(form.get('folder')), /** @type {File[]} */ (form.getAll('files')));
          close();
        });
      };
      return html`<form class="data__part" @submit=${upload}>
        ${field(say(words.uploadTo), html`<input name="folder" class="code" placeholder="images" data-first />`)}
        ${field(say(words.chooseFiles), html`<input name="files" type="file" multiple required />`)}
        <div class="dialog__foot"><button class="button button--main">${say(words.upload)}</button></div>
      </form>`;
    },
  });
}

/** @param {string} folder @param {File[]} files */
async function store(folder, files) {
  const prefix = folder.replace(/^\/+|\/+$/g, '');
  for (const file of files)
    await send(addressOf(prefix ? `${prefix}/${file.name}` : file.name), { method: 'PUT', body: file });
  tell(say(words.uploaded, { count: files.length }));
  await readFiles();
}
