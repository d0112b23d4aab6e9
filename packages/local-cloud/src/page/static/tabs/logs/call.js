import { html } from 'lit-html';
import { duration, timeOfDay } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { badge, empty } from '../../lib/parts.js';
import { address } from '../../lib/router.js';
import { linesView } from './lines.js';
import { openRequest, state } from './state.js';
import { words } from './words.js';

/** One call: how it went, its lines, and the calls around it. */
export function callView() {
  const { call, lines, nested } = state;
  return html`<div class="head">
      <h2>${say(words.call, { id: openRequest() })}</h2>
      <a class="button" href=${address('logs')}>${say(words.back)}</a>
    </div>
    ${call ? recordView(call) : html`<p class="hint">${say(words.unknown)}</p>`}
    <h3>${say(words.lines)}</h3>
    ${lines.length > 0 ? linesView(lines, { withRequest: false }) : empty(say(words.noLines))}
    ${
      call?.parentRequestId
        ? html`<h3>${say(words.parent)}</h3>
            ${linkTo(call.parentRequestId, call.parentRequestId)}`
        : ''
    }
    ${nested.length > 0 ? html`<h3>${say(words.nested)}</h3>` : ''}
    <ul class="list" data-rows>
      ${nested.map((one) => html`<li class="line line--middle">${linkTo(one.requestId, nameOf(one))} ${howItWent(one)}</li>`)}
    </ul>`;
}

/** @param {import('./state.js').CallRecord} call */
const recordView = (call) =>
  html`<div class="card">
    <div class="line line--middle"><b>${nameOf(call)}</b> ${howItWent(call)}</div>
    <span>
      ${say(words.facts, {
        time: timeOfDay(call.startedAtMs),
        ms: duration(call.ms),
        queued: duration(call.queuedMs),
        start: say(call.cold ? words.cold : words.warm),
        dbOps: call.dbOps,
        roundTrips: call.roundTrips,
        source: call.source || '–',
      })}
    </span>
    ${call.error ? html`<pre class="problem">${call.error.code}: ${call.error.message}</pre>` : ''}
  </div>`;

/** @param {import('./state.js').CallRecord} call */
const nameOf = ({ functionName, action }) => (action ? `${functionName}.${action}` : functionName);

/** @param {import('./state.js').CallRecord} call */
const howItWent = ({ ok, ms }) =>
  html`${badge(ok ? 'OK' : 'ERROR', ok ? 'good' : 'bad')} <span>${duration(ms)}</span>`;

/** @param {string} requestId @param {string} text */
const linkTo = (requestId, text) =>
  html`<a class="row-link" data-row href=${address('logs', requestId)}>${text}</a>`;
