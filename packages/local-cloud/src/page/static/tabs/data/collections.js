import { html } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { post } from '../../lib/api.js';
import { openDialog } from '../../lib/dialog.js';
import { number } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { attempt } from '../../lib/notice.js';
import { field } from '../../lib/parts.js';
import { address, go } from '../../lib/router.js';
import { openName, readCollections, state } from './state.js';
import { words } from './words.js';

/** The collections with their counts, and a button for a new one. */
export function collectionsView() {
  const open = openName();
  return html`<ul class="list list--across" data-rows>
      ${(state.collections ?? []).map(
        ({ name, count }) =>
          html`<li>
            <a
              href=${address('data', name)}
              aria-current=${name === open ? 'true' : 'false'}
              data-row
              ${ref(name === open ? intoSight : undefined)}
            >
              ${name}<span>${number(count)}</span>
            </a>
          </li>`,
      )}
    </ul>
    <button class="button" @click=${openNewCollection}>${say(words.newCollection)}</button>`;
}

/** On a narrow window the collections scroll sideways: the open one comes into sight, once. @param {Element} [link] */
function intoSight(link) {
  // The list is drawn as a whole before it is in the page.
  queueMicrotask(() => {
    const list = link?.closest('ul');
    if (list && list.scrollWidth > list.clientWidth)
      link?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  });
}

function openNewCollection() {
  openDialog({
    title: () => say(words.newCollection),
    view: (close) => {
      const create = (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        const name = new FormData(/** @type {HTMLFormElement} */ (event.target)).get('name');
        void attempt(async () => {
          await post('/local/data/collections', { name });
          await readCollections();
          close();
          go('data', String(name));
        });
      };
      return html`<form class="data__part" @submit=${create}>
        ${field(say(words.collectionName), html`<input name="name" class="code" required data-first />`)}
        <div class="dialog__foot">
          <button class="button button--main">${say(words.create)}</button>
        </div>
      </form>`;
    },
  });
}
