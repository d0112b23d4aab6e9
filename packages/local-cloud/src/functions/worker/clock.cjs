// @ts-nocheck: plain JavaScript, so that an instance starts without a compiler.
'use strict';

/** Makes `Date` follow the cloud's clock. Timers keep real time. */
module.exports.followClock = function followClock(shared) {
  const offsetMs = new Float64Array(shared);
  const RealDate = Date;
  const now = () => Math.round(RealDate.now() + offsetMs[0]);
  const CloudDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  Object.defineProperty(RealDate.prototype, 'constructor', {
    value: CloudDate,
    writable: true,
    configurable: true,
  });
  globalThis.Date = CloudDate;
};
