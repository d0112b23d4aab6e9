import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Database } from './db/database';
import type { IndexSpec } from './db/index-spec';

/** One function, as its folder, cloud.json and the start options describe it. */
import { checkTriggers, type TimerTrigger } from './timers/triggers';

export interface FunctionSpec {
  name: string;
  dir: string;
  timeoutMs: number;
  memoryMb: number;
  maxWorkers: number;
  /** So many instances stay, however long nobody calls. */
  minWorkers: number;
  /** Paths under /http that lead to it. */
  http: string[];
  /** Values from outside, by the names cloud.json lists; the '*' ones go to every function. */
  env: Record<string, string>;
  openapi: string[];
  timers: TimerTrigger[];
}

export interface CloudConfig {
  functions: Map<string, FunctionSpec>;
  collections: Map<string, IndexSpec[]>;
  /** Texts that `security.msgSecCheck` finds risky. */
  riskyWords: string[];
  /** Merchants bound to the environment; any may be used if cloud.json names none. */
  merchants: string[] | undefined;
}

interface FunctionJson {
  timeoutSeconds?: number;
  memoryMb?: number;
  maxWorkers?: number;
  minWorkers?: number;
  http?: string[];
  env?: string[];
}

interface CloudJson {
  functions?: Record<string, FunctionJson>;
  collections?: Record<string, { indexes?: IndexSpec[] } | undefined>;
  riskyWords?: string[];
  merchants?: string[];
}

interface ConfigJson {
  permissions?: { openapi?: string[] };
  triggers?: unknown;
}

export interface ConfigDefaults {
  env?: Record<string, Record<string, string>>;
  maxWorkersPerFunction: number;
  /** A function that cloud.json names but that is not there is left out. */
  lenient?: boolean;
}

/** Reads `<dir>/cloud.json` and every folder beside it that has an index.js. @throws naming the file that is not right */
export function readConfig(functionsDir: string, defaults: ConfigDefaults): CloudConfig {
  const root = resolve(functionsDir);
  const cloud = readJson<CloudJson>(join(root, 'cloud.json')) ?? {};
  const functions = new Map<string, FunctionSpec>();
  if (!existsSync(root)) throw new Error(`There is no folder of functions at ${root}`);
  for (const folder of readdirSync(root, { withFileTypes: true })) {
    if (!existsSync(join(root, folder.name, 'index.js'))) continue;
    functions.set(folder.name, functionSpec(folder.name, join(root, folder.name), cloud, defaults));
  }
  for (const name of Object.keys(cloud.functions ?? {}))
    if (!functions.has(name) && !defaults.lenient)
      throw new Error(`cloud.json names the function ${name}, but ${name}/index.js is missing`);
  const collections = Object.entries(cloud.collections ?? {});
  return {
    functions,
    collections: new Map(collections.map(([name, spec]) => [name, spec?.indexes ?? []])),
    riskyWords: cloud.riskyWords ?? [],
    merchants: cloud.merchants,
  };
}

/** Gives a collection its indexes, and makes it where there is none. @throws if the data does not fit a unique one */
export async function applyIndexes({ store }: Database, name: string, indexes: IndexSpec[]): Promise<void> {
  await store.setIndexesInPieces(store.has(name) ? store.collection(name) : store.create(name), indexes);
  await store.file.durable();
}

function functionSpec(name: string, dir: string, cloud: CloudJson, defaults: ConfigDefaults): FunctionSpec {
  const own = cloud.functions?.[name] ?? {};
  const config = readJson<ConfigJson>(join(dir, 'config.json')) ?? {};
  const given = { ...defaults.env?.['*'], ...defaults.env?.[name] };
  for (const missing of (own.env ?? []).filter((key) => !(key in given)))
    throw new Error(
      `cloud.json says that the function ${name} needs the environment value ${missing}; it was not given`,
    );
  const seconds = own.timeoutSeconds ?? 3;
  if (!(seconds > 0 && seconds <= 60))
    throw new Error(`cloud.json: ${name}.timeoutSeconds must lie between 0 and 60`);
  return {
    name,
    dir,
    timeoutMs: seconds * 1000,
    memoryMb: own.memoryMb ?? 256,
    maxWorkers: own.maxWorkers ?? defaults.maxWorkersPerFunction,
    minWorkers: own.minWorkers ?? 0,
    http: own.http ?? [],
    env: given,
    openapi: config.permissions?.openapi ?? [],
    timers: checkTriggers(join(dir, 'config.json'), config.triggers),
  };
}

function readJson<T>(path: string): T | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch (error) {
    throw new Error(`${path} is not JSON: ${(error as Error).message}`);
  }
}
