// @ts-nocheck: plain JavaScript, so that an instance starts without a compiler.
'use strict';

const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

/**
 * Most of a cold start is finding and compiling the same few hundred files of node_modules. The first instance tells
 * where it found them and what V8 made of them; the next ones start from that. Nothing else about a module changes.
 * Only installed packages: V8 tells an edited file from the old one by its length alone.
 */
const isInstalled = (filename) => filename.includes(`${path.sep}node_modules${path.sep}`);

module.exports.startWarm = function startWarm({ found, code }) {
  const newlyFound = new Map();
  const newScripts = new Map();

  const resolve = Module._resolveFilename;
  Module._resolveFilename = function (request, parent, isMain, options) {
    const asker = parent?.filename;
    if (!asker || options || !isInstalled(asker)) return resolve.call(this, request, parent, isMain, options);
    const question = `${path.dirname(asker)}\0${request}`;
    const known = found.get(question);
    if (known) return known;
    const filename = resolve.call(this, request, parent, isMain, options);
    if (path.isAbsolute(filename)) newlyFound.set(question, filename);
    return filename;
  };

  const compile = Module.prototype._compile;
  Module.prototype._compile = function (content, filename, ...rest) {
    if (!filename.endsWith('.js') || !isInstalled(filename) || rest.includes('module'))
      return compile.call(this, content, filename, ...rest);
    const known = code.get(filename);
    const script = new vm.Script(Module.wrap(content), {
      filename,
      cachedData: known && Buffer.from(known),
      importModuleDynamically: vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    if (!known || script.cachedDataRejected) newScripts.set(filename, script);
    const run = script.runInThisContext();
    return run.call(this.exports, this.exports, requireOf(this), this, filename, path.dirname(filename));
  };

  /** What this instance had to find and compile itself. */
  return () => {
    const compiled = new Map();
    for (const [filename, script] of newScripts) {
      const data = script.createCachedData();
      const shared = new SharedArrayBuffer(data.length);
      new Uint8Array(shared).set(data);
      compiled.set(filename, shared);
    }
    const told = { found: new Map(newlyFound), code: compiled };
    newlyFound.clear();
    newScripts.clear();
    return told;
  };
};

function requireOf(module) {
  const require = (id) => module.require(id);
  require.resolve = (request, options) => Module._resolveFilename(request, module, false, options);
  require.resolve.paths = (request) => Module._resolveLookupPaths(request, module);
  require.cache = Module._cache;
  require.extensions = Module._extensions;
  require.main = process.mainModule;
  return require;
}
