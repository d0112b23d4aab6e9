import { html } from 'lit-html';
import { send } from '../../lib/api.js';
import { openDialog } from '../../lib/dialog.js';
import { dateTime, size } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { attempt, tell } from '../../lib/notice.js';
import { redraw } from '../../lib/redraw.js';
import { addressOf, readFiles } from './state.js';
import { words } from './words.js';

const PICTURES = /\.(png|jpe?g|webp|gif|svg)$/i;

/** A file with its picture, if it is one. @param {import('./state.js').StoredFile} file */
export function openFile({ path, fileId, bytes, atMs }) {
  let asking = false;
  const ask = (/** @type {boolean} */ value) => {
    asking = value;
    redraw();
  };
  const remove = (/** @type {() => void} */ close) =>
    attempt(async () => {
      await send(addressOf(path), { method: 'DELETE' });
      close();
      tell(say(words.removed, { path }));
      await readFiles();
    });
  openDialog({
    title: () => path,
    view: (close) =>
      html`${PICTURES.test(path) ? html`<img class="picture" src=${addressOf(path)} alt=${path} />` : ''}
        <p class="muted">${size(bytes)} · ${dateTime(atMs)}</p>
        <div class="card"><span class="muted small">${say(words.fileId)}</span><code>${fileId}</code></div>
        ${
          asking
            ? html`<footer class="dialog__foot hint">
                <span class="push">${say(words.removeSure)}</span>
                <button class="button" @click=${() => ask(false)}>${say(words.keep)}</button>
                <button class="button button--danger" @click=${() => remove(close)}>
                  ${say(words.removeYes)}
                </button>
              </footer>`
            : html`<footer class="dialog__foot">
                <button class="button button--danger push" @click=${() => ask(true)}>
                  ${say(words.remove)}
                </button>
                <a
                  class="button button--main"
                  href=${addressOf(path)}
                  download=${path.split('/').pop() ?? path}
                  data-first
                >
                  ${say(words.download)}
                </a>
              </footer>`
        }`,
  });
}
