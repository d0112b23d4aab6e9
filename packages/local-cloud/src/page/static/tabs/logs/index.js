import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { say } from '../../lib/language.js';
import { attempt } from '../../lib/notice.js';
import { empty, field } from '../../lib/parts.js';
import { redraw } from '../../lib/redraw.js';
import { callView } from './call.js';
import { linesView } from './lines.js';
import { openRequest, readLines, refresh, state, takeFilter } from './state.js';
import { words } from './words.js';

const LEVELS = ['log', 'info', 'warn', 'error'];

function view() {
  return openRequest() ? callView() : tailView();
}

function tailView() {
  const lines = [...state.lines].reverse();
  const filtered = state.text || state.functionName || state.level;
  return html`<div class="head">
      <h2>${say(words.title)}</h2>
      <span class="muted small">${say(state.paused ? words.paused : words.live)}</span>
      <button class="button" @click=${pause}>${say(state.paused ? words.resume : words.pause)}</button>
    </div>
    <div class="line">${filters()}</div>
    ${
      lines.length > 0
        ? linesView(lines, { withRequest: true })
        : empty(say(filtered ? words.noMatches : words.none))
    }`;
}

function pause() {
  state.paused = !state.paused;
  redraw();
}

function filters() {
  const type = (/** @type {Event} */ event) => {
    state.text = /** @type {HTMLInputElement} */ (event.target).value;
    void attempt(readLines);
  };
  const levels = LEVELS.map((level) => ({ value: level, label: say(words.andWorse, { level }) }));
  const functions = state.functions.map((name) => ({ value: name, label: name }));
  return html`${field(
    `${say(words.text)} / ${say(words.requestId)}`,
    html`<input name="text" .value=${live(state.text)} @input=${type} data-query />`,
    'grow',
  )}
  ${field(say(words.function), choice('functionName', functions))}
  ${field(say(words.level), choice('level', levels))}`;
}

/** @param {'functionName' | 'level'} what @param {{ value: string, label: string }[]} options */
function choice(what, options) {
  const choose = (/** @type {Event} */ event) => {
    state[what] = /** @type {HTMLSelectElement} */ (event.target).value;
    void attempt(readLines);
  };
  return html`<select name=${what} @change=${choose}>
    ${[{ value: '', label: say(words.all) }, ...options].map(
      ({ value, label }) => html`<option value=${value} ?selected=${value === state[what]}>${label}</option>`,
    )}
  </select>`;
}

/** @type {import('../index.js').Tab} */
export const logsTab = { id: 'logs', title: words.title, view, refresh, opened: takeFilter };
