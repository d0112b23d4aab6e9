// @ts-nocheck: plain JavaScript, so that an instance starts without a compiler.
'use strict';

const Module = require('node:module');

/**
 * Makes the `require` of installed files: one of them that is known where it is asked for is loaded without looking for it.
 * @param found file names by asking folder and request
 * @param files what has a text to load, by file name
 */
module.exports.warmRequire = function warmRequire(found, files) {
  const { _load, _resolveFilename } = Module;
  const ask = Module.prototype.require;
  /** Whoever puts something of their own in between is asked each time. */
  const isHooked = () =>
    Module._load !== _load ||
    Module._resolveFilename !== _resolveFilename ||
    Module.prototype.require !== ask;

  return function requireOf(module, directory) {
    const require = (id) => {
      const filename = found.get(`${directory}\0${id}`);
      return files.has(filename) && !isHooked() ? exportsOf(filename, module) : module.require(id);
    };
    require.resolve = (request, options) => Module._resolveFilename(request, module, false, options);
    require.resolve.paths = (request) => Module._resolveLookupPaths(request, module);
    require.cache = Module._cache;
    require.extensions = Module._extensions;
    require.main = process.mainModule;
    return require;
  };
};

/** What `Module._load` comes to for a file that is known. */
function exportsOf(filename, parent) {
  const cached = Module._cache[filename];
  if (cached) {
    if (!parent.children.includes(cached)) parent.children.push(cached);
    return cached.exports;
  }
  const module = new Module(filename, parent);
  Module._cache[filename] = module;
  try {
    module.load(filename);
  } finally {
    if (!module.loaded) {
      delete Module._cache[filename];
      parent.children.splice(parent.children.indexOf(module), 1);
    }
  }
  return module.exports;
}
