// @ts-nocheck: plain JavaScript, so that an instance starts without a compiler.
'use strict';

const http = require('node:http');
const { setImmediate } = require('node:timers');

/**
 * Watches this thread's HTTP requests to the cloud, from the moment each is made:
 * - how many are under way, for the server, which can then tell that another one is about to arrive; one counts twice
 *   until this thread's turn is over, for what is sent side by side (Promise.all) is all sent within one turn;
 * - the longest chain of database calls of which each began after the one before had ended.
 */
module.exports.watchRequests = function watchRequests(underWay, host) {
  let endedDepth = 0;

  const watch = (request) => {
    const depth = endedDepth;
    let open = true;
    const end = () => {
      if (open) Atomics.sub(underWay, 0, 1);
      open = false;
    };
    Atomics.add(underWay, 0, 2);
    setImmediate(() => Atomics.sub(underWay, 0, 1));
    request.once('response', ({ headers }) => {
      end();
      if (headers['x-local-database']) endedDepth = Math.max(endedDepth, depth + 1);
    });
    request.once('close', end);
  };

  const makeRequest = http.request;
  http.request = function (...args) {
    const request = makeRequest.apply(this, args);
    if (request.getHeader('host') === host) watch(request);
    return request;
  };

  return {
    reset: () => {
      endedDepth = 0;
    },
    longestChain: () => endedDepth,
  };
};
