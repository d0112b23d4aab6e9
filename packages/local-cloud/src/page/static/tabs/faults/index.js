import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { get, post, remove } from '../../lib/api.js';
import { number } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { attempt, tell } from '../../lib/notice.js';
import { faultNote, faultTitle, words } from './words.js';

/** Settings by name, and how often each has been injected. @type {{ injected: Record<string, number>, [name: string]: any }} */
let faults = { injected: {} };

async function refresh() {
  faults = await get('/local/faults');
}

/** @param {string} name @param {Event} event */
function change(name, event) {
  const value = Number(/** @type {HTMLInputElement} */ (event.target).value);
  return attempt(async () => {
    await post('/local/faults', { [name]: value });
    await refresh();
  });
}

const clear = () =>
  attempt(async () => {
    await remove('/local/faults');
    await refresh();
    tell(say(words.cleared));
  });

function view() {
  const names = Object.keys(faults).filter((name) => typeof faults[name] === 'number');
  return html`<div class="head">
      <h2>${say(words.title)}</h2>
      <button class="button button--danger" @click=${clear}>${say(words.clear)}</button>
    </div>
    <p class="muted">${say(words.about)}</p>
    <div class="columns">
      ${names.map((name) => (name.endsWith('Rate') ? rateView(name) : numberView(name)))}
    </div>`;
}

/** @param {string} name */
function rateView(name) {
  const percent = Math.round(faults[name] * 1000) / 10;
  const count = faults.injected[name] ?? 0;
  return html`<label class="card">
    <span class="line line--middle"><b class="push">${faultTitle(name)}</b><output>${percent}%</output></span>
    <input
      type="range"
      min="0"
      max="1"
      step="0.01"
      name=${name}
      .value=${live(String(faults[name]))}
      @change=${(/** @type {Event} */ event) => change(name, event)}
    />
    <span class="muted small">${faultNote(name)}</span>
    <span class="muted small">${say(words.injected, { count: number(count) })}</span>
  </label>`;
}

/** @param {string} name */
const numberView = (name) =>
  html`<label class="card">
    <b>${faultTitle(name)}</b>
    <input
      type="number"
      min="0"
      step="1"
      name=${name}
      value=${faults[name]}
      @change=${(/** @type {Event} */ event) => change(name, event)}
    />
    <span class="muted small">${faultNote(name)}</span>
  </label>`;

/** @type {import('../index.js').Tab} */
export const faultsTab = { id: 'faults', title: words.title, view, refresh };
