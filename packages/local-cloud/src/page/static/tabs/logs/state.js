import { get } from '../../lib/api.js';
import { route } from '../../lib/router.js';

/** @typedef {{ n: number, atMs: number, level: string, functionName: string, requestId: string, text: string }} LogLine */
/** @typedef {{ n: number, requestId: string, parentRequestId?: string, functionName: string, action: string, startedAtMs: number, ms: number, ok: boolean, cold: boolean, queuedMs: number, dbOps: number, roundTrips: number, source: string, error?: { code: string, message: string } }} CallRecord */

const MOST_LINES = 300;
/** All of one call. */
const MOST_OF_A_CALL = 1000;

export const state = {
  text: '',
  functionName: '',
  level: '',
  paused: false,
  /** @type {string[]} */
  functions: [],
  /** In the order they were written. @type {LogLine[]} */
  lines: [],
  /** The call the address names, with its calls. @type {CallRecord | undefined} */
  call: undefined,
  /** @type {CallRecord[]} */
  nested: [],
};

/** The request whose call is shown; empty for all lines. */
export const openRequest = () => (route()[0] === 'logs' ? (route()[1] ?? '') : '');

/** `#/logs//<function>` comes with a filter. */
export function takeFilter() {
  const functionName = route()[2];
  if (functionName) state.functionName = functionName;
  state.lines = [];
  state.call = undefined;
}

export async function refresh() {
  const requestId = openRequest();
  if (requestId) return readCall(requestId);
  if (!state.paused) await readLines();
}

/** The latest lines that fit the filters. */
export async function readLines() {
  const query = new URLSearchParams({ limit: String(MOST_LINES) });
  if (state.functionName) query.set('function', state.functionName);
  if (state.level) query.set('level', state.level);
  if (state.text) query.set('text', state.text);
  const [lines, metrics] = await Promise.all([get(`/local/logs?${query}`), get('/local/metrics')]);
  if (openRequest() || state.text !== (query.get('text') ?? '')) return;
  Object.assign(state, { lines, functions: Object.keys(metrics.workers).sort() });
}

/** @param {string} requestId */
async function readCall(requestId) {
  const query = new URLSearchParams({ requestId, limit: String(MOST_OF_A_CALL) });
  const [[call], lines, nested] = await Promise.all([
    get(`/local/calls?${query}`),
    get(`/local/logs?${query}`),
    get(`/local/calls?${new URLSearchParams({ parent: requestId })}`),
  ]);
  if (openRequest() === requestId) Object.assign(state, { call, lines, nested: nested.reverse() });
}
