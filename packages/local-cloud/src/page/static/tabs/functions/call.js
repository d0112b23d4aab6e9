import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { get } from '../../lib/api.js';
import { openDialog } from '../../lib/dialog.js';
import { onCtrlEnter } from '../../lib/keys.js';
import { say } from '../../lib/language.js';
import { attempt } from '../../lib/notice.js';
import { field } from '../../lib/parts.js';
import { redraw } from '../../lib/redraw.js';
import { answerView } from './answer.js';
import { run } from './run.js';
import { words } from './words.js';

/** @typedef {{ label?: string, name?: string, appId: string, openId: string, unionId?: string }} Person */

/**
 * @typedef {object} Call a call by hand: what will be sent, and what came of it
 * @property {string} functionName
 * @property {string} event JSON
 * @property {string} who number of a person, or `typed`
 * @property {Person} typed
 * @property {Person[]} people
 * @property {boolean} running
 * @property {string} [problem]
 * @property {import('./run.js').Outcome} [outcome]
 */

/** What was sent last, by function, for the next time. @type {Map<string, string>} */
const lastEvents = new Map();

/** @param {string} functionName */
export function openCall(functionName) {
  /** @type {Call} */
  const call = {
    functionName,
    event: lastEvents.get(functionName) ?? '{}',
    who: 'typed',
    typed: { appId: 'wx-local', openId: 'someone' },
    people: [],
    running: false,
  };
  openDialog({
    title: () => say(words.call, { name: functionName }),
    wide: true,
    view: () => callView(call),
  });
  void attempt(async () => {
    call.people = await get('/local/people');
    if (call.people.length > 0) call.who = '0';
  });
}

/** @param {Call} call */
function callView(call) {
  const start = () => {
    lastEvents.set(call.functionName, call.event);
    void run(call);
  };
  const write = (/** @type {Event} */ event) => {
    call.event = /** @type {HTMLTextAreaElement} */ (event.target).value;
    call.problem = undefined;
  };
  return html`${whoView(call)}
    ${field(
      say(words.event),
      html`<textarea
        rows="6"
        name="event"
        .value=${live(call.event)}
        @input=${write}
        @keydown=${onCtrlEnter(start)}
        aria-invalid=${call.problem ? 'true' : 'false'}
        spellcheck="false"
        data-first
      ></textarea>`,
    )}
    ${call.problem ? html`<p class="problem" role="alert">${call.problem}</p>` : ''}
    <footer class="dialog__foot">
      <button class="button button--main" ?disabled=${call.running} @click=${start}>
        ${say(call.running ? words.running : words.run)} <kbd>Ctrl+Enter</kbd>
      </button>
    </footer>
    ${call.outcome ? answerView(call.outcome) : ''}`;
}

/** @param {Call} call */
function whoView(call) {
  const choose = (/** @type {Event} */ event) => {
    call.who = /** @type {HTMLSelectElement} */ (event.target).value;
    redraw();
  };
  return html`${field(
    say(words.as),
    html`<select name="who" .value=${live(call.who)} @change=${choose}>
      ${call.people.map(
        ({ label, name, openId }, at) =>
          html`<option value=${at} ?selected=${call.who === String(at)}>
            ${[name, label].filter(Boolean).join(' · ') || openId}
          </option>`,
      )}
      <option value="typed" ?selected=${call.who === 'typed'}>${say(words.typed)}</option>
    </select>`,
  )}
  ${call.who === 'typed' ? typedView(call.typed) : ''}`;
}

/** @param {Person} typed */
const typedView = (typed) =>
  html`<div class="line">
    ${
      /** @type {const} */ (['appId', 'openId', 'unionId']).map((name) =>
        field(
          name,
          html`<input
            class="code"
            name=${name}
            .value=${live(typed[name] ?? '')}
            @input=${(/** @type {Event} */ event) => {
              typed[name] = /** @type {HTMLInputElement} */ (event.target).value;
            }}
          />`,
          'grow',
        ),
      )
    }
  </div>`;
