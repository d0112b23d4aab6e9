import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { dateTime, size } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { attempt } from '../../lib/notice.js';
import { empty, field } from '../../lib/parts.js';
import { openFile } from './file.js';
import { readFiles, refresh, showMore, state } from './state.js';
import { openUpload } from './upload.js';
import { words } from './words.js';

function view() {
  const setPrefix = (/** @type {Event} */ event) => {
    state.prefix = /** @type {HTMLInputElement} */ (event.target).value;
    void attempt(readFiles);
  };
  const prefix = html`<input class="code" .value=${live(state.prefix)} @input=${setPrefix} data-query />`;
  return html`<div class="head">
      <h2>${say(words.title)}</h2>
      <button class="button button--main" @click=${openUpload}>${say(words.upload)} <kbd>n</kbd></button>
    </div>
    <div class="line">${field(say(words.prefix), prefix, 'grow')}</div>
    ${state.files.length > 0 ? tableView() : emptyView()}
    ${state.more ? html`<div><button class="button" @click=${showMore}>${say(words.more)}</button></div>` : ''}`;
}

const emptyView = () =>
  empty(state.prefix ? say(words.noMatches, { prefix: state.prefix }) : say(words.none));

const tableView = () =>
  html`<div class="table">
    <table data-rows>
      <thead>
        <tr>
          <th scope="col">${say(words.path)}</th>
          <th scope="col" class="number">${say(words.size)}</th>
          <th scope="col" class="wide">${say(words.when)}</th>
        </tr>
      </thead>
      <tbody>
        ${state.files.map(
          (file) =>
            html`<tr>
              <td>
                <button class="row-link row-link--whole" data-row @click=${() => openFile(file)}>
                  ${file.path}
                </button>
              </td>
              <td class="number">${size(file.bytes)}</td>
              <td class="wide">${dateTime(file.atMs)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/** @type {import('../index.js').Tab} */
export const filesTab = { id: 'files', title: words.title, view, refresh, create: openUpload };
