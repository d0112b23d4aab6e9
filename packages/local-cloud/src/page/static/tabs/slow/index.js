import { html } from 'lit-html';
import { get, post } from '../../lib/api.js';
import { dateTime, number } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { attempt } from '../../lib/notice.js';
import { empty } from '../../lib/parts.js';
import { address } from '../../lib/router.js';
import { words as common } from '../../lib/words.js';
import { words } from './words.js';

/** @typedef {{ collection: string, shape: string, read: number, returned: number, times: number, lastAtMs: number, indexes: object[], advice: string }} SlowQuery */

/** @type {SlowQuery[]} */
let queries = [];

async function refresh() {
  queries = (await get('/local/slow-queries')).queries.reverse();
}

const clear = () =>
  attempt(async () => {
    await post('/local/slow-queries/clear');
    await refresh();
  });

function view() {
  return html`<div class="head">
      <h2>${say(words.title)}</h2>
      <button class="button" ?disabled=${queries.length === 0} @click=${clear}>${say(common.clear)}</button>
    </div>
    <p class="muted">${say(words.about)}</p>
    ${queries.length === 0 ? empty(say(words.none)) : html`<div class="data__part" data-rows>${queries.map(card)}</div>`}`;
}

/** @param {SlowQuery} query */
const card = ({ collection, shape, read, returned, times, lastAtMs, indexes, advice }) =>
  html`<article class="card">
    <div class="line line--middle">
      <a class="row-link" data-row href=${address('data', collection)}>${collection}</a>
      <span class="muted small">
        ${say(words.facts, {
          read: number(read),
          returned: number(returned),
          times: number(times),
          time: dateTime(lastAtMs),
        })}
      </span>
    </div>
    <code>${shape}</code>
    ${
      indexes.length > 0
        ? html`<span class="muted small">${say(words.index)}</span>
            <pre class="answer" tabindex="0">
${indexes.map((index) => JSON.stringify(index)).join(',\n')}</pre>`
        : html`<p class="hint">${advice}</p>`
    }
  </article>`;

/** @type {import('../index.js').Tab} */
export const slowTab = { id: 'slow', title: words.title, view, refresh };
