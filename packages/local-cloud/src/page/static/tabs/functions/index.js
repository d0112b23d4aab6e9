import { html } from 'lit-html';
import { get, remove } from '../../lib/api.js';
import { say } from '../../lib/language.js';
import { attempt } from '../../lib/notice.js';
import { empty } from '../../lib/parts.js';
import { openCall } from './call.js';
import { rowsOf } from './rows.js';
import { tableView } from './table.js';
import { words } from './words.js';

/** @type {import('./rows.js').Row[]} */
let rows = [];

async function refresh() {
  rows = rowsOf(await get('/local/metrics'));
}

const reset = () =>
  attempt(async () => {
    await remove('/local/metrics');
    await refresh();
  });

function view() {
  return html`<div class="head">
      <h2>${say(words.title)}</h2>
      <button class="button" @click=${reset}>${say(words.reset)}</button>
    </div>
    <p class="muted">${say(words.about)}</p>
    ${rows.length === 0 ? empty(say(words.none)) : tableView(rows)}`;
}

/** @type {import('../index.js').Tab} */
export const functionsTab = {
  id: 'functions',
  title: words.title,
  view,
  refresh,
  create: () => rows[0] && openCall(rows[0].functionName),
};
