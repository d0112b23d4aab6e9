import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import vm from 'node:vm';
import { JSDOM } from 'jsdom';
import { inRoot } from '@fangzhen/tools/root';
import type { Activity } from './activity';

/** Timers up to here are part of what just happened; longer ones (countdowns, polls, a toast's end) are later events. */
const SOON_MS = 500;

/** What a mini-program's code finds besides JavaScript itself; the `wx` API and constructors come on top. */
const GIVEN = ['console', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'];
const CONSTRUCTORS = ['wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages'];

/** In Node's JavaScript, but not in every WeChat that runs us: Android has no whole Intl, iOS no WebAssembly. */
const NOT_EVERYWHERE = ['Intl', 'WebAssembly', 'SharedArrayBuffer'];

const GENERATED = 'jsdom/lib/jsdom/living/generated/Event.js';

/** JavaScript itself. */
const SCRIPT = vm.runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[];

export interface Said {
  level: 'error' | 'warn' | 'log';
  text: string;
}

/** A JavaScript world of its own with jsdom's DOM, in which WeChat's component engine and the app run together. */
export class Realm {
  private readonly dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    runScripts: 'outside-only',
    url: 'https://servicewechat.com/',
  });
  readonly window = this.dom.window as unknown as Record<string, never> & { document: Document };
  readonly said: Said[] = [];

  constructor(activity: Activity) {
    const say =
      (level: Said['level']) =>
      (...words: unknown[]) =>
        void this.said.push({ level, text: words.map(asText).join(' ') });
    const [error, warn, log] = [say('error'), say('warn'), say('log')];
    this.give({ console: { error, warn, log, info: log, debug: log }, ...this.timers(activity, error) });
  }

  give(globals: Record<string, unknown>): void {
    Object.assign(this.window, globals);
  }

  run(script: vm.Script): unknown {
    return script.runInContext(this.dom.getInternalVMContext());
  }

  /** Text as a value of this world, where arrays are this world's arrays. */
  parse(text: string): unknown {
    return (vm.runInContext('JSON', this.dom.getInternalVMContext()) as JSON).parse(text);
  }

  /** Names that jsdom or Node know and WeChat's logic layer does not: app code must not see them. */
  hidden(): string[] {
    const known = new Set([...GIVEN, ...CONSTRUCTORS, ...SCRIPT]);
    const names = namesOf(this.window).filter((name) => !known.has(name));
    return [...names, ...NOT_EVERYWHERE].filter((name) => /^[A-Za-z_$][\w$]*$/.test(name));
  }

  close(): void {
    this.dom.window.close();
  }

  private timers(activity: Activity, error: (...words: unknown[]) => void): Record<string, unknown> {
    const { setTimeout, clearTimeout } = this.dom.window;
    const ends = new Map<number, () => void>();
    const settle = (id: number): void => {
      ends.get(id)?.();
      ends.delete(id);
    };
    return {
      setTimeout: (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
        const end = ms <= SOON_MS ? activity.begin(`a timer of ${ms} ms`) : () => activity.changed();
        const id = setTimeout(() => {
          try {
            work(...args);
          } catch (thrown) {
            error('Uncaught', thrown);
          }
          settle(id);
        }, ms);
        ends.set(id, end);
        return id;
      },
      clearTimeout: (id: number) => {
        clearTimeout(id);
        settle(id);
      },
    };
  }
}

/**
 * jsdom's interfaces (`Event`, `Blob`, `AbortController` …). They are on its window and are not among its names: a
 * context of node:vm leaves out what is not enumerable. Each has a file.
 */
const INTERFACES = readdirSync(dirname(createRequire(inRoot('e2e/package.json')).resolve(GENERATED))).map(
  (file) => basename(file, '.js'),
);

/** Own and inherited: some of a window's names are on its prototypes. */
function namesOf(window: object): string[] {
  const names = INTERFACES.filter((name) => name in window);
  for (let at: object | null = window; at; at = Object.getPrototypeOf(at) as object | null)
    names.push(...Object.getOwnPropertyNames(at));
  return [...new Set(names)];
}

function asText(word: unknown): string {
  if (typeof word === 'string') return word;
  const { stack, message, errMsg } = (word ?? {}) as { stack?: string; message?: string; errMsg?: string };
  return stack ?? message ?? errMsg ?? String(JSON.stringify(word));
}
