// @ts-nocheck: plain JavaScript, so that an instance starts without a compiler.
'use strict';

const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const { pack, textOf, codeOf } = require('./kept.cjs');
const { warmRequire } = require('./warm-require.cjs');

/**
 * Most of a cold start is finding, reading and compiling the same few hundred files of node_modules. The first instance tells
 * where it found them, their texts and what V8 made of them; the next ones start from that and ask neither disk nor compiler.
 * Nothing else about a module changes. Only installed packages: they stay as they are while the cloud runs.
 */
const isInstalled = (filename) => filename.includes(`${path.sep}node_modules${path.sep}`);

module.exports.startWarm = function startWarm({ found, files }) {
  const newlyFound = new Map();
  const newFiles = new Map();
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

  const read = Module._extensions['.js'];
  Module._extensions['.js'] = function (module, filename) {
    const kept = files.get(filename);
    if (!kept) return read.call(this, module, filename);
    const script = compiled(filename, textOf(kept), codeOf(kept));
    if (script.cachedDataRejected) newFiles.set(filename, { text: textOf(kept), script });
    run(module, filename, script);
  };

  const compile = Module.prototype._compile;
  Module.prototype._compile = function (content, filename, ...rest) {
    if (!filename.endsWith('.js') || !isInstalled(filename) || rest.includes('module'))
      return compile.call(this, content, filename, ...rest);
    const text = Module.wrap(content);
    const script = compiled(filename, text);
    newFiles.set(filename, { text, script });
    return run(this, filename, script);
  };

  const requireOf = warmRequire(found, files);

  function run(module, filename, script) {
    const directory = path.dirname(filename);
    const require = requireOf(module, directory);
    return script
      .runInThisContext()
      .call(module.exports, module.exports, require, module, filename, directory);
  }

  /** What this instance had to find and compile itself. */
  return () => {
    const told = { found: new Map(newlyFound), files: pack(newFiles) };
    newlyFound.clear();
    newFiles.clear();
    return told;
  };
};

const compiled = (filename, text, cachedData) =>
  new vm.Script(text, {
    filename,
    cachedData,
    importModuleDynamically: vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
