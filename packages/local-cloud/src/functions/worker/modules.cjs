// @ts-nocheck: plain JavaScript, so that an instance starts without a compiler.
'use strict';

const Module = require('node:module');
const path = require('node:path');

/** Modules a function does not bring along are looked for in the given folder, as the real cloud installs them beside it. */
module.exports.alsoResolveFrom = function alsoResolveFrom(folder) {
  if (!folder) return;
  const resolve = Module._resolveFilename;
  Module._resolveFilename = function (request, parent, isMain, options) {
    try {
      return resolve.call(this, request, parent, isMain, options);
    } catch (error) {
      const bare = !request.startsWith('.') && !path.isAbsolute(request);
      const installed = parent?.filename?.includes(`${path.sep}node_modules${path.sep}`);
      if (error.code !== 'MODULE_NOT_FOUND' || !bare || installed || options?.paths) throw error;
      return resolve.call(this, request, parent, isMain, { paths: [folder] });
    }
  };
};
