// @ts-nocheck: plain JavaScript, so that an instance starts without a compiler.
'use strict';

/** What belongs to one call. Whatever an earlier call left of it would be taken for this caller's. */
const OF_ONE_CALL =
  /^(WX_|FROM_|TCB_(SOURCE|SEQID|TRACELOG|SESSIONTOKEN|ROUTE_KEY|UUID|CUSTOM_USER_ID)$|TRIGGER_SRC$|LOGINTYPE$)/;

/**
 * Keeps the thread's environment in an object of its own. Node asks natively for every name, and the SDK reads some two hundred
 * for one request. A value is still a string, whatever is put in.
 */
module.exports.keepEnvironment = function keepEnvironment() {
  process.env = new Proxy(
    { ...process.env },
    {
      set(names, name, value) {
        names[name] = `${value}`;
        return true;
      },
    },
  );
};

module.exports.setCallEnvironment = function setCallEnvironment(values) {
  for (const key of Object.keys(process.env)) if (OF_ONE_CALL.test(key)) delete process.env[key];
  Object.assign(process.env, values);
};
