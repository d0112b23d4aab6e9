import { html } from 'lit-html';
import { say } from '../../lib/language.js';
import { badge } from '../../lib/parts.js';
import { openCollection } from './state.js';
import { words } from './words.js';

/** The indexes of the open collection, folded. */
export function indexesView() {
  const indexes = openCollection()?.indexes ?? [];
  return html`<details>
    <summary>${say(words.indexes)} (${indexes.length})</summary>
    <ul class="list">
      ${indexes.map(
        ({ name, keys, unique }) =>
          html`<li class="line line--middle">
            <code>${name}</code>
            <code class="muted">${keys.map(([path, way]) => `${path}: ${way}`).join(', ')}</code>
            ${unique ? badge(say(words.unique)) : ''}
          </li>`,
      )}
    </ul>
  </details>`;
}
