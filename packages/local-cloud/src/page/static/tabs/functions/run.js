import { Failure, get, post, send } from '../../lib/api.js';
import { pretty } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { failure } from '../../lib/notice.js';
import { redraw } from '../../lib/redraw.js';
import { words } from './words.js';

/**
 * @typedef {object} Outcome
 * @property {boolean} ok
 * @property {string} text the answer, or what went wrong
 * @property {number} ms as seen from here
 * @property {string} [requestId]
 * @property {import('../logs/state.js').CallRecord} [record]
 * @property {import('../logs/state.js').LogLine[]} lines
 */

/** Calls the function as the app would, and fetches what the cloud knows of that call. @param {import('./call.js').Call} call */
export async function run(call) {
  call.problem = problemOf(call.event);
  if (call.problem === undefined && !call.running) {
    call.running = true;
    redraw();
    call.outcome = await outcomeOf(call);
    call.running = false;
  }
  redraw();
}

/** @param {string} text @returns {string | undefined} */
function problemOf(text) {
  try {
    const value = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? undefined : say(words.notObject);
  } catch (error) {
    return say(words.notJson, { message: /** @type {Error} */ (error).message });
  }
}

/** @param {import('./call.js').Call} call @returns {Promise<Outcome>} */
async function outcomeOf({ functionName, event, who, typed, people }) {
  const { appId, openId, unionId } = people[Number(who)] ?? typed;
  const startedAt = performance.now();
  /** @type {Outcome} */
  let outcome;
  try {
    const { token } = await post('/local/sessions', { appId, openId, ...(unionId ? { unionId } : {}) });
    const reply = await send(`/call/${encodeURIComponent(functionName)}`, {
      method: 'POST',
      body: event,
      headers: { 'x-local-session': token },
    });
    const requestId = reply.headers.get('x-local-request-id') ?? undefined;
    outcome = {
      ok: true,
      text: pretty(await reply.text()),
      ms: performance.now() - startedAt,
      requestId,
      lines: [],
    };
  } catch (error) {
    const requestId = error instanceof Failure ? error.requestId : undefined;
    outcome = { ok: false, text: failure(error), ms: performance.now() - startedAt, requestId, lines: [] };
  }
  return { ...outcome, ...(await known(outcome.requestId)) };
}

/** @param {string | undefined} requestId @returns {Promise<Pick<Outcome, 'record' | 'lines'>>} */
async function known(requestId) {
  if (!requestId) return { lines: [] };
  const query = new URLSearchParams({ requestId });
  try {
    const [[record], lines] = await Promise.all([get(`/local/calls?${query}`), get(`/local/logs?${query}`)]);
    return { record, lines };
  } catch {
    return { lines: [] };
  }
}
