import { html } from 'lit-html';
import { duration } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { badge } from '../../lib/parts.js';
import { address } from '../../lib/router.js';
import { linesView } from '../logs/lines.js';
import { words } from './words.js';

/** What a call by hand came to. @param {import('./run.js').Outcome} outcome */
export const answerView = ({ ok, text, ms, requestId, record, lines }) =>
  html`<section class="data__part" aria-live="polite" data-outcome>
    <div class="line line--middle">
      <h3>${say(words.answer)}</h3>
      ${badge(ok ? 'OK' : 'ERROR', ok ? 'good' : 'bad')}
      <span class="muted small">${record ? factsOf(record) : duration(ms)}</span>
    </div>
    <pre class="answer" tabindex="0">${text}</pre>
    ${lines.length > 0 ? linesView(lines, { withRequest: false }) : html`<p class="muted small">${say(words.noLines)}</p>`}
    ${requestId ? html`<a class="small" href=${address('logs', requestId)} @click=${closeDialog}>${say(words.toLog)}</a>` : ''}
  </section>`;

/** @param {import('../logs/state.js').CallRecord} record */
const factsOf = ({ ms, cold, dbOps, roundTrips }) =>
  say(words.facts, {
    ms: duration(ms),
    start: say(cold ? words.coldStart : words.warmStart),
    dbOps,
    roundTrips,
  });

/** The link leads to the page behind the dialog. @param {Event} event */
function closeDialog(event) {
  /** @type {HTMLElement} */ (event.target).closest('dialog')?.close();
}
