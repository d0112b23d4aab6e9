import { html } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { timeOfDay } from '../../lib/format.js';
import { address } from '../../lib/router.js';

const SHORT_ID = 8;

/**
 * Lines of the log; with a link to their request unless all are of one.
 * @param {import('./state.js').LogLine[]} lines
 * @param {{ withRequest: boolean }} options
 */
export const linesView = (lines, { withRequest }) =>
  html`<ul class="log" data-rows>
    ${repeat(
      lines,
      ({ n }) => n,
      ({ atMs, level, functionName, requestId, text }) =>
        html`<li class=${`log__line--${level}`}>
          <span class="log__time">${timeOfDay(atMs)}</span><span>${level}</span>
          ${
            withRequest && requestId
              ? html`<a class="row-link" data-row href=${address('logs', requestId)} title=${requestId}
                  >${functionName} ${requestId.slice(0, SHORT_ID)}</a
                >`
              : html`<span>${functionName}</span>`
          }
          <span class="log__text">${text}</span>
        </li>`,
    )}
  </ul>`;
