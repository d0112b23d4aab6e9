import { html } from 'lit-html';
import { get, post } from '../../lib/api.js';
import { dateTime, fromDateTimeField, toDateTimeField } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { attempt, tell } from '../../lib/notice.js';
import { field } from '../../lib/parts.js';
import { readStatus, status } from '../../shell/status.js';
import { timersView } from './timers.js';
import { words } from './words.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** @typedef {{ functionName: string, name: string, expression: string, nextMs?: number, lastRun?: { startedAtMs: number, dueMs: number, ok: boolean } }} Timer */

/** @type {Timer[]} */
let timers = [];

async function refresh() {
  timers = await get('/local/timers');
}

/** @param {object} how as POST /local/clock takes it */
const move = (how) =>
  attempt(async () => {
    const { nowMs, timers: ran } = await post('/local/clock', how);
    tell(say(words.moved, { time: dateTime(nowMs), count: ran.length }));
    await Promise.all([readStatus(), refresh()]);
  });

function moveTo(/** @type {SubmitEvent} */ event) {
  event.preventDefault();
  const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
  const nowMs = fromDateTimeField(String(form.get('time')));
  if (Number.isNaN(nowMs)) tell(say(words.noTime), true);
  else void move({ nowMs });
}

function view() {
  return html`<section class="card">
      <div class="head">
        <h2>${say(words.clock)}</h2>
        <b>${status.nowMs ? dateTime(status.nowMs) : ''}</b><span class="muted">${distance()}</span>
      </div>
      <p class="muted">${say(words.about)}</p>
      <form class="line" @submit=${moveTo}>
        <button type="button" class="button" @click=${() => move({ advanceMs: MINUTE_MS })}>
          ${say(words.minute)}
        </button>
        <button type="button" class="button" @click=${() => move({ advanceMs: HOUR_MS })}>
          ${say(words.hour)}
        </button>
        <button type="button" class="button" @click=${() => move({ advanceMs: DAY_MS })}>
          ${say(words.day)}
        </button>
        ${field(
          say(words.to),
          html`<input
            type="datetime-local"
            step="1"
            name="time"
            value=${status.nowMs ? toDateTimeField(openedAtMs()) : ''}
            data-query
          />`,
        )}
        <button class="button">${say(words.move)}</button>
        <button
          type="button"
          class="button"
          ?disabled=${status.movedByMs === 0}
          @click=${() => move({ real: true })}
        >
          ${say(words.toReal)}
        </button>
      </form>
    </section>
    ${timersView(timers, refresh)}`;
}

let openedAt = 0;

/** The field starts with the time at which the page was opened, and is then the reader's own. */
const openedAtMs = () => (openedAt ||= status.nowMs);

function distance() {
  const ms = status.movedByMs;
  if (ms === 0) return say(words.real);
  return say(ms > 0 ? words.ahead : words.behind, { how: span(Math.abs(ms)) });
}

/** `2 d 03:04:05` @param {number} ms */
function span(ms) {
  const days = Math.floor(ms / DAY_MS);
  const rest = new Date(ms % DAY_MS).toISOString().slice(11, 19);
  return days > 0 ? `${days} ${say(['天', 'd'])} ${rest}` : rest;
}

/** @type {import('../index.js').Tab} */
export const clockTab = { id: 'clock', title: words.title, view, refresh };
