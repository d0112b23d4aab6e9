import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Database } from './db/database';
import type { IndexSpec } from './db/index-spec';
import { functionSpec, readJson, texts, type FunctionJson, type FunctionSpec } from './function-spec';

export type { FunctionSpec };

export interface CloudConfig {
  functions: Map<string, FunctionSpec>;
  collections: Map<string, IndexSpec[]>;
  /** Texts that `security.msgSecCheck` finds risky. */
  riskyWords: string[];
  /** Merchants bound to the environment; any may be used if cloud.json names none. */
  merchants: string[] | undefined;
}

interface CloudJson {
  functions?: Record<string, FunctionJson>;
  collections?: Record<string, { indexes?: IndexSpec[] } | undefined>;
  riskyWords?: unknown;
  merchants?: unknown;
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
  const own = cloud.functions ?? {};
  const given = { env: defaults.env, maxWorkersPerFunction: defaults.maxWorkersPerFunction };
  const functions = new Map<string, FunctionSpec>();
  if (!existsSync(root)) throw new Error(`There is no folder of functions at ${root}`);
  for (const folder of readdirSync(root, { withFileTypes: true })) {
    if (!existsSync(join(root, folder.name, 'index.js'))) continue;
    functions.set(
      folder.name,
      functionSpec(folder.name, join(root, folder.name), own[folder.name] ?? {}, given),
    );
  }
  for (const name of Object.keys(own))
    if (!functions.has(name) && !defaults.lenient)
      throw new Error(`cloud.json names the function ${name}, but ${name}/index.js is missing`);
  checkRoutes(functions);
  const collections = Object.entries(cloud.collections ?? {});
  return {
    functions,
    collections: new Map(collections.map(([name, spec]) => [name, spec?.indexes ?? []])),
    riskyWords: texts('cloud.json: riskyWords', cloud.riskyWords),
    merchants: cloud.merchants === undefined ? undefined : texts('cloud.json: merchants', cloud.merchants),
  };
}

function checkRoutes(functions: Map<string, FunctionSpec>): void {
  const owners = new Map<string, string>();
  for (const { name, http } of functions.values())
    for (const route of http) {
      const owner = owners.get(route);
      if (owner !== undefined)
        throw new Error(`cloud.json: ${owner} and ${name} have the same route ${route}`);
      owners.set(route, name);
    }
}

/** Gives a collection its indexes, and makes it where there is none. @throws if the data does not fit a unique one */
export async function applyIndexes({ store }: Database, name: string, indexes: IndexSpec[]): Promise<void> {
  await store.setIndexesInPieces(store.has(name) ? store.collection(name) : store.create(name), indexes);
  await store.file.durable();
}
