// @ts-nocheck: plain JavaScript, so that an instance starts without a compiler.
'use strict';

/**
 * The thread one instance of a function lives in. Plain CommonJS, so that it starts without any compiler.
 * In: {id, event, environment, context}. Out: {type: 'ready' | 'log' | 'done' | 'failed' | 'warmth', ...}.
 */
const { parentPort, workerData } = require('node:worker_threads');
const { format } = require('node:util');
const { keepEnvironment, setCallEnvironment } = require('./environment.cjs');
const { alsoResolveFrom } = require('./modules.cjs');
const { watchRequests } = require('./round-trips.cjs');
const { startWarm } = require('./warm-start.cjs');

require('./clock.cjs').followClock(workerData.clock);
alsoResolveFrom(workerData.sdkFrom);
keepEnvironment();
const newWarmth = startWarm(workerData.warmth);
const requests = watchRequests(new Int32Array(workerData.underWay), workerData.host);

let currentId = '';
/** What one call may write: more would only fill memory. */
const MOST_LINES = 1000;
const MOST_CHARACTERS = 8 * 1024;
let lines = 0;

function log(level, args) {
  lines++;
  if (lines > MOST_LINES) return;
  const full =
    lines < MOST_LINES ? format(...args) : `further lines of this call are left out (${MOST_LINES})`;
  const rest = full.length > MOST_CHARACTERS ? `… (${full.length} characters)` : '';
  parentPort.postMessage({ type: 'log', id: currentId, level, text: full.slice(0, MOST_CHARACTERS) + rest });
}
for (const level of ['debug', 'log', 'info', 'warn', 'error']) console[level] = (...args) => log(level, args);

const described = (error) => {
  const { name, message, stack } = error instanceof Error ? error : new Error(format(error));
  return { name, message: error?.errMsg ?? message, stack };
};

let tellWarmth = workerData.tellWarmth;

async function call({ id, event, environment, context }) {
  currentId = id;
  lines = 0;
  setCallEnvironment(environment);
  requests.reset();
  try {
    const result = await handler(JSON.parse(event), context);
    const text = result === undefined ? 'null' : JSON.stringify(result);
    parentPort.postMessage({ type: 'done', id, result: text ?? 'null', roundTrips: requests.longestChain() });
  } catch (error) {
    parentPort.postMessage({
      type: 'failed',
      id,
      error: described(error),
      roundTrips: requests.longestChain(),
    });
  }
  // After the first call, so that what it made V8 compile is part of it.
  if (tellWarmth) parentPort.postMessage({ type: 'warmth', warmth: newWarmth() });
  tellWarmth = false;
}

let handler;
let loadError;
try {
  handler = require(workerData.main).main;
  if (typeof handler !== 'function') throw new Error('index.js exports no function "main"');
} catch (error) {
  handler = () => Promise.reject(error);
  loadError = described(error);
}
parentPort.on('message', call);
parentPort.postMessage({ type: 'ready', error: loadError });
