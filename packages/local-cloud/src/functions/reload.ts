import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { FSWatcher } from 'chokidar';
import { applyIndexes, readConfig, type CloudConfig, type ConfigDefaults } from '../config';
import type { Cloud } from '../kernel';
import { forget } from './warm';

/** Files that change together are taken over together: so long after the last of them. */
const QUIET_MS = 80;
/** A change is taken over after so long even if others keep coming. */
const LONGEST_HOLD_MS = 2000;
/** What vanishes is often only being built anew: so long it is waited for. */
const GONE_MS = 5000;
/** A change is noticed within this time. */
export const NOTICE_MS = QUIET_MS + 300;

const CLOUD_JSON = 'cloud.json';

/**
 * Watches the folder of functions and takes changes over: code, config.json, cloud.json, new and removed functions.
 * What cannot be used is said in the log, and the state before stays in force until the next change.
 * @returns a function that ends the watching
 */
export async function watchFunctions(
  cloud: Cloud,
  functionsDir: string,
  defaults: ConfigDefaults,
): Promise<() => Promise<void>> {
  // Loaded only here: most clouds watch nothing, and start faster for it.
  const { watch } = await import('chokidar');
  const watcher = watch(functionsDir, {
    ignoreInitial: true,
    ignored: (path) => path.slice(functionsDir.length).split(sep).some(isInstalled),
  });
  const reloader = new Reloader(cloud, resolve(functionsDir), defaults);
  watcher.on('all', (_event, path) => reloader.changed(path));
  watcher.on('error', (error) => cloud.log({ level: 'error', text: `watching failed: ${String(error)}` }));
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return () => end(watcher, reloader);
}

const isInstalled = (name: string) => name === 'node_modules' || name === '.git';

async function end(watcher: FSWatcher, reloader: Reloader): Promise<void> {
  reloader.close();
  await watcher.close();
}

class Reloader {
  /** Names of functions whose files have changed, and of cloud.json. */
  private dirty = new Set<string>();
  private firstChangeMs = 0;
  private goneSinceMs: number | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly cloud: Cloud,
    private readonly root: string,
    private readonly defaults: ConfigDefaults,
  ) {}

  changed(path: string): void {
    const [name = '', file = ''] = relative(this.root, path).split(sep);
    if (name === '' || this.closed) return;
    if (file === 'package.json') forget(join(this.root, name));
    if (this.dirty.size === 0) this.firstChangeMs = performance.now();
    this.dirty.add(name);
    if (name !== CLOUD_JSON) this.cloud.functions.noteChange(name);
    const heldMs = performance.now() - this.firstChangeMs;
    this.later(Math.max(0, Math.min(QUIET_MS, LONGEST_HOLD_MS - heldMs)));
  }

  private later(afterMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.takeOver().catch((error: unknown) =>
        this.cloud.log({ level: 'error', text: `reload failed: ${(error as Error).stack}` }),
      );
    }, afterMs);
  }

  private async takeOver(): Promise<void> {
    if (this.closed) return;
    if (this.waitsForGone()) return;
    const dirty = this.dirty;
    this.dirty = new Set();
    const config = this.read();
    const changed = new Set([...config.functions.keys()].filter((name) => dirty.has(name)));
    for (const [name, spec] of config.functions)
      if (!same(spec, this.cloud.functions.specs.get(name))) changed.add(name);
    const removed = [...this.cloud.functions.specs.keys()].filter((name) => !config.functions.has(name));
    const before = this.cloud.config;
    this.cloud.config = config;
    this.cloud.functions.renew(config.functions, changed);
    this.cloud.timers.renew(config.functions);
    for (const functionName of changed) this.cloud.log({ functionName, text: `reloaded ${functionName}` });
    for (const functionName of removed) this.cloud.log({ functionName, text: `removed ${functionName}` });
    await this.index(before, config);
    await Promise.all([...changed].map((name) => this.report(name)));
  }

  /** Something that was there is gone: perhaps a build is under way. @returns whether to look again later */
  private waitsForGone(): boolean {
    const { functions } = this.cloud;
    const gone =
      [...functions.specs.values()].some(({ dir }) => !existsSync(join(dir, 'index.js'))) ||
      (this.dirty.has(CLOUD_JSON) && !existsSync(join(this.root, CLOUD_JSON)));
    if (!gone && existsSync(this.root)) {
      this.goneSinceMs = undefined;
      return false;
    }
    this.goneSinceMs ??= performance.now();
    const restMs = this.goneSinceMs + GONE_MS - performance.now();
    if (restMs > 0) this.later(restMs);
    return restMs > 0;
  }

  /** What the folder says now; if that cannot be used, what it said before. */
  private read(): CloudConfig {
    try {
      return readConfig(this.root, { ...this.defaults, lenient: true });
    } catch (error) {
      this.cloud.log({ level: 'error', text: `not taken over: ${(error as Error).message}` });
      const specs = new Map(this.cloud.functions.specs);
      for (const [name, { dir }] of specs) if (!existsSync(join(dir, 'index.js'))) specs.delete(name);
      return { ...this.cloud.config, functions: specs };
    }
  }

  private async index(before: CloudConfig, config: CloudConfig): Promise<void> {
    for (const [name, indexes] of config.collections) {
      if (same(indexes, before.collections.get(name))) continue;
      try {
        await applyIndexes(this.cloud.db, name, indexes);
        this.cloud.log({ text: `the collection ${name} has the indexes of cloud.json` });
      } catch (error) {
        const { message } = error as Error;
        this.cloud.log({ level: 'error', text: `the indexes of ${name} are not taken over: ${message}` });
      }
    }
  }

  private async report(functionName: string): Promise<void> {
    const error = await this.cloud.functions.tryLoading(functionName);
    if (error && !this.closed)
      this.cloud.log({ level: 'error', functionName, text: `the new code does not load: ${error}` });
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
