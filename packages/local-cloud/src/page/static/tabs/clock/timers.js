import { html } from 'lit-html';
import { post } from '../../lib/api.js';
import { dateTime } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { attempt, tell } from '../../lib/notice.js';
import { badge, empty } from '../../lib/parts.js';
import { address } from '../../lib/router.js';
import { words } from './words.js';

/** @typedef {import('./index.js').Timer} Timer */

/** The timers of all functions. @param {Timer[]} timers @param {() => Promise<void>} refresh */
export function timersView(timers, refresh) {
  const run = (/** @type {Timer} */ { functionName, name }) =>
    attempt(async () => {
      const { ok } = await post('/local/timers/run', { functionName });
      tell(say(ok ? words.ran : words.ranBadly, { name }), !ok);
      await refresh();
    });
  if (timers.length === 0) return empty(say(words.none));
  return html`<h2>${say(words.timers)}</h2>
    <div class="table">
      <table data-rows>
        <thead>
          <tr>
            <th scope="col">${say(words.name)}</th>
            <th scope="col">${say(words.function)}</th>
            <th scope="col" class="wide">${say(words.expression)}</th>
            <th scope="col">${say(words.next)}</th>
            <th scope="col" class="wide">${say(words.last)}</th>
            <th scope="col"></th>
          </tr>
        </thead>
        <tbody>
          ${timers.map((timer) => row(timer, run))}
        </tbody>
      </table>
    </div>`;
}

/** @param {Timer} timer @param {(timer: Timer) => void} run */
const row = (timer, run) =>
  html`<tr>
    <td>${timer.name}</td>
    <td>
      <a class="row-link" href=${address('logs', '', timer.functionName)} data-row>${timer.functionName}</a>
    </td>
    <td class="wide"><code>${timer.expression}</code></td>
    <td>${timer.nextMs === undefined ? say(words.never) : nextTime(timer.nextMs)}</td>
    <td class="wide">${lastRun(timer)}</td>
    <td class="number"><button class="button" @click=${() => run(timer)}>${say(words.runNow)}</button></td>
  </tr>`;

/** On a narrow window it breaks between date and time only. @param {number} ms */
const nextTime = (ms) =>
  dateTime(ms)
    .split(' ')
    .map((part) => html`<span class="whole">${part}</span> `);

/** @param {Timer} timer */
function lastRun({ lastRun: last }) {
  if (!last) return html`<span class="muted">${say(words.notYet)}</span>`;
  return html`${dateTime(last.startedAtMs)}
  ${badge(say(last.ok ? words.good : words.bad), last.ok ? 'good' : 'bad')}`;
}
