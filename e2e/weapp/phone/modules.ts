import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import vm from 'node:vm';
import { inRoot } from '@fangzhen/tools/root';
import type { Realm } from './realm';

type Require = (id: string) => unknown;

const fromHere = createRequire(inRoot('e2e/package.json'));

/** The component engine lives beside the app; what it only compiles with stays outside and is loaded once. */
const ENGINE = /[\\/]node_modules[\\/](miniprogram-simulate|j-component|miniprogram-exparser)[\\/]/;

interface Compiler {
  wxmlToJs(root: string, options?: object): string;
}
const { wxmlToJs } = fromHere('miniprogram-compiler') as Compiler;
const compiled = new Map<string, string>();
const compiler: Compiler = {
  wxmlToJs(root, options) {
    const code = compiled.get(root) ?? wxmlToJs(root, options);
    compiled.set(root, code);
    return code;
  },
};

const scripts = new Map<string, vm.Script>();

/** A file as a function of these names, compiled once for all phones. */
function script(path: string, names: string[]): vm.Script {
  const known = scripts.get(path);
  if (known) return known;
  const source = `(function (${names.join(', ')}) {${readFileSync(path, 'utf8')}\n})`;
  const made = new vm.Script(source, { filename: path });
  scripts.set(path, made);
  return made;
}

/** CommonJS inside a realm: the engine with Node's names, the app's files with what WeChat gives them. */
export class Modules {
  private readonly cache = new Map<string, { exports: unknown }>();
  private hidden: string[] | undefined;

  constructor(
    private readonly realm: Realm,
    private readonly appFolder: string,
  ) {}

  engine<T>(id: string): T {
    return this.load(fromHere.resolve(id)) as T;
  }

  /** Runs a file of the app, given without `.js`. A file runs once, as in WeChat. */
  app(path: string): unknown {
    return this.load(`${path.replace(/\.js$/, '')}.js`);
  }

  private load(path: string): unknown {
    const known = this.cache.get(path);
    if (known) return known.exports;
    const module = { exports: {} };
    this.cache.set(path, module);
    if (this.isApp(path)) this.runApp(path, module);
    else this.runEngine(path, module);
    return module.exports;
  }

  private isApp(path: string): boolean {
    return !relative(this.appFolder, path).startsWith('..' + sep);
  }

  private runApp(path: string, module: { exports: unknown }): void {
    // Every file gets the same names: WeChat's logic layer shadows the browser's in the same way.
    this.hidden ??= this.realm.hidden();
    const names = ['require', 'module', 'exports', ...this.hidden];
    const requireApp: Require = (id) => this.app(join(dirname(path), id));
    const run = this.realm.run(script(path, names)) as (...args: unknown[]) => void;
    run(requireApp, module, module.exports);
  }

  private runEngine(path: string, module: { exports: unknown }): void {
    const resolver = createRequire(path);
    const requireEngine: Require & { resolve?: Require; cache?: object } = (id) => {
      if (id === 'miniprogram-compiler') return compiler;
      if (id.startsWith(this.appFolder)) return this.app(id);
      const found = resolver.resolve(id);
      return ENGINE.test(found) ? this.load(found) : resolver(id);
    };
    requireEngine.resolve = (id) => id;
    requireEngine.cache = {};
    const names = ['require', 'module', 'exports', 'global', 'process'];
    const run = this.realm.run(script(path, names)) as (...args: unknown[]) => void;
    run(requireEngine, module, module.exports, this.realm.window, {});
  }
}
