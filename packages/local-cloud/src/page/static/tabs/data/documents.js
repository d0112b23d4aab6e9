import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { duration, number } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { attempt } from '../../lib/notice.js';
import { empty } from '../../lib/parts.js';
import { words as common } from '../../lib/words.js';
import { columnsOf, shown } from './columns.js';
import { openDocument } from './document.js';
import { nextPage, openName, previousPage, state } from './state.js';
import { words } from './words.js';

/** One page of documents and how it was read. */
export function documentsView() {
  const { page, pageOf, cursors } = state;
  if (!page || pageOf !== openName()) return state.problem ? nothing : empty(say(common.loading));
  if (page.docs.length === 0 && cursors.length === 1)
    return html`${empty(say(state.filter ? words.noMatches : words.noDocuments))} ${foot(page)}`;
  const docs = page.docs.map(({ id, text, cut }) => ({ id, text, doc: cut ? undefined : JSON.parse(text) }));
  const columns = columnsOf(docs.map(({ doc }) => doc));
  return html`<div class="table">
      <table data-rows>
        <thead>
          <tr>
            <th scope="col">_id</th>
            ${columns.map((name, at) => html`<th scope="col" class=${at > 0 ? 'wide' : ''}>${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            docs,
            ({ id }) => id,
            ({ id, text, doc }) => row(id, text, doc, columns),
          )}
        </tbody>
      </table>
    </div>
    ${foot(page)}`;
}

/** @param {string} id @param {string} text @param {Record<string, unknown> | undefined} doc @param {string[]} columns */
function row(id, text, doc, columns) {
  const cells = doc
    ? columns.map((name, at) => html`<td class=${at > 0 ? 'cell wide' : 'cell'}>${shown(doc[name])}</td>`)
    : html`<td class="cell" colspan=${Math.max(1, columns.length)}>${text}</td>`;
  return html`<tr>
    <td class="cell">
      <button class="row-link" data-row @click=${() => openDocument(openName(), id)}>
        ${shown(JSON.parse(id))}
      </button>
    </td>
    ${cells}
  </tr>`;
}

/** @param {import('./state.js').Page} page */
function foot({ next, read }) {
  return html`<div class="line line--middle">
    <span class="muted small push" data-read>${howRead(read)}</span>
    <button class="button" ?disabled=${state.cursors.length === 1} @click=${() => attempt(previousPage)}>
      ${say(words.previous)}
    </button>
    <button class="button" ?disabled=${next === null} @click=${() => attempt(() => nextPage(next))}>
      ${say(words.next)}
    </button>
  </div>`;
}

/** @param {import('./state.js').Read} read */
function howRead({ how, index, documents, ms }) {
  const browsing = state.filter.trim() === '' && state.sort.trim() === '';
  const ways = {
    ids: words.readIds,
    index: words.readIndex,
    union: words.readUnion,
    near: words.readNear,
    scan: words.readScan,
  };
  const way = browsing ? words.newestFirst : (ways[/** @type {keyof typeof ways} */ (how)] ?? words.readScan);
  return say(words.readHow, { how: say(way, { index }), documents: number(documents), ms: duration(ms) });
}
