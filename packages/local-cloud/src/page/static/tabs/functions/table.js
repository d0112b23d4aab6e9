import { html } from 'lit-html';
import { duration, number } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { address } from '../../lib/router.js';
import { openCall } from './call.js';
import { words } from './words.js';

/** @typedef {import('./rows.js').Row} Row */

/** @param {Row[]} rows */
export const tableView = (rows) =>
  html`<div class="table">
    <table data-rows>
      <thead>
        <tr>
          <th scope="col">${say(words.function)}</th>
          <th scope="col" class="number">${say(words.calls)}</th>
          <th scope="col" class="number">${say(words.errors)}</th>
          <th scope="col" class="number">p50</th>
          <th scope="col" class="number wide">p95</th>
          <th scope="col" class="number wide">p99</th>
          <th scope="col" class="number wide">${say(words.dbOps)}</th>
          <th scope="col" class="number wide">${say(words.roundTrips)}</th>
          <th scope="col" class="number wide" title=${say(words.coldTitle)}>${say(words.cold)}</th>
          <th scope="col" class="number wide">${say(words.instances)}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(row)}
      </tbody>
    </table>
  </div>`;

/** @param {Row} row */
function row({ functionName, action, calls, errors, series, instances }) {
  const name = action
    ? html`<code class="muted">· ${action}</code>`
    : html`<button class="row-link" data-row @click=${() => openCall(functionName)}>${functionName}</button>`;
  const bad = errors > 0 ? html`<a href=${address('logs', '', functionName)}>${number(errors)}</a>` : '0';
  return html`<tr>
    <td>${name}</td>
    <td class="number">${number(calls)}</td>
    <td class="number">${bad}</td>
    <td class="number">${duration(series?.p50Ms)}</td>
    <td class="number wide">${duration(series?.p95Ms)}</td>
    <td class="number wide">${duration(series?.p99Ms)}</td>
    <td class="number wide">${series?.dbOpsPerCall.toFixed(1)}</td>
    <td class="number wide">${series?.roundTripsPerCall.toFixed(1)}</td>
    <td class="number wide">${instances?.coldStarts}</td>
    <td class="number wide">${instances ? instancesText(instances) : ''}</td>
  </tr>`;
}

/** @param {import('./rows.js').Instances} instances */
const instancesText = ({ workers, busy, queued }) => `${busy} / ${Math.max(0, workers - busy)} / ${queued}`;
