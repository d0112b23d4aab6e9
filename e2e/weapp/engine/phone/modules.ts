/** What a browser has and the place where WeChat runs an app's code has not. */
const ABSENT = [
  ...['window', 'self', 'document', 'location', 'navigator', 'history', 'screen', 'parent', 'top', 'frames'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'Headers', 'Request', 'Response', 'FormData', 'Blob', 'File'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'crypto', 'atob', 'btoa', 'structuredClone'],
  ...['AbortController', 'AbortSignal', 'TextEncoder', 'TextDecoder', 'URL', 'URLSearchParams'],
  ...['Element', 'HTMLElement', 'Node', 'Image', 'Event', 'CustomEvent', 'EventTarget', 'MutationObserver'],
  ...['requestAnimationFrame', 'cancelAnimationFrame', 'queueMicrotask', 'MessageChannel', 'Worker'],
  ...['performance', 'alert', 'confirm', 'prompt'],
];

type Exports = Record<string, unknown>;

function resolve(from: string, path: string): string {
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.replace(/\.js$/, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The global object as an app sees it: the language without the browser. */
function languageOnly(): object {
  const absent = new Set<PropertyKey>(ABSENT);
  return new Proxy(globalThis, {
    get: (target, key) => (absent.has(key) ? undefined : Reflect.get(target, key)),
    has: (target, key) => !absent.has(key) && Reflect.has(target, key),
  });
}

/** WeChat's module system: one scope a file, and a package sees its own files and those of the main package. */
export class Modules {
  private readonly cache = new Map<string, { exports: Exports }>();
  private readonly scope: Record<string, unknown>;

  /**
   * @param scripts source by path without its ending
   * @param roots of the sub-packages
   * @param globals what the app finds without asking: wx, Page, …
   */
  constructor(
    private readonly scripts: Record<string, string>,
    private readonly roots: string[],
    globals: Record<string, unknown>,
  ) {
    const absent = Object.fromEntries(ABSENT.map((name) => [name, undefined]));
    this.scope = { ...absent, globalThis: languageOnly(), ...globals };
  }

  /** Runs a file once and gives what it exports. */
  load(path: string): Exports {
    const known = this.cache.get(path);
    if (known) return known.exports;
    const source = this.scripts[path];
    if (source === undefined) throw new Error(`module '${path}.js' is not defined`);
    const module = { exports: {} as Exports };
    this.cache.set(path, module);
    const requireFrom = (wanted: string): Exports => this.loadFor(path, resolve(path, wanted));
    const names = ['require', 'module', 'exports', ...Object.keys(this.scope)];
    const run = new Function(...names, `${source}\n//# sourceURL=weapp/${path}.js`);
    run(requireFrom, module, module.exports, ...Object.values(this.scope));
    return module.exports;
  }

  private loadFor(from: string, path: string): Exports {
    const owner = this.packageOf(path);
    if (owner !== '' && owner !== this.packageOf(from))
      throw new Error(`module '${path}.js' of package '${owner}' is not there for '${from}.js'`);
    return this.load(path);
  }

  private packageOf(path: string): string {
    return this.roots.find((root) => path.startsWith(`${root}/`)) ?? '';
  }
}
