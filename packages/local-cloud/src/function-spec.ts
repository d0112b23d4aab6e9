import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTriggers, type TimerTrigger } from './timers/triggers';

/** One function, as its folder, cloud.json and the start options describe it. */
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

/** What cloud.json may say of a function; nothing of it is believed before it is checked. */
export type FunctionJson = Partial<
  Record<'timeoutSeconds' | 'memoryMb' | 'maxWorkers' | 'minWorkers' | 'http' | 'env', unknown>
>;

interface Given {
  env: Record<string, Record<string, string>> | undefined;
  maxWorkersPerFunction: number;
}

/** @throws naming the file and the field that is not right */
export function functionSpec(name: string, dir: string, own: FunctionJson, given: Given): FunctionSpec {
  const file = join(dir, 'config.json');
  const config = readJson<{ permissions?: { openapi?: unknown }; triggers?: unknown }>(file) ?? {};
  const env = { ...given.env?.['*'], ...given.env?.[name] };
  const where = (field: string) => `cloud.json: ${name}.${field}`;
  for (const missing of texts(where('env'), own.env).filter((key) => !Object.hasOwn(env, key)))
    throw new Error(
      `cloud.json says that the function ${name} needs the environment value ${missing}; it was not given`,
    );
  const seconds = own.timeoutSeconds ?? 3;
  if (!(typeof seconds === 'number' && seconds > 0 && seconds <= 60))
    throw new Error(`${where('timeoutSeconds')} must lie between 0 and 60`);
  return {
    name,
    dir,
    timeoutMs: seconds * 1000,
    memoryMb: whole(where('memoryMb'), own.memoryMb ?? 256, 16, 65_536),
    maxWorkers: whole(where('maxWorkers'), own.maxWorkers ?? given.maxWorkersPerFunction, 1, 1000),
    minWorkers: whole(where('minWorkers'), own.minWorkers ?? 0, 0, 1000),
    http: texts(where('http'), own.http).map((route) => checkRoute(where('http'), route)),
    env,
    openapi: texts(`${file}: permissions.openapi`, config.permissions?.openapi),
    timers: checkTriggers(file, config.triggers),
  };
}

function whole(where: string, value: unknown, least: number, most: number): number {
  if (!Number.isInteger(value) || (value as number) < least || (value as number) > most)
    throw new Error(`${where} must be a whole number from ${least} to ${most}`);
  return value as number;
}

/** A list of texts; absent: empty. */
export function texts(where: string, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every((one): one is string => typeof one === 'string'))
    throw new Error(`${where} must be a list of texts`);
  return value;
}

function checkRoute(where: string, route: string): string {
  if (!/^\/(?:[^?#\s]*[^/?#\s])$/.test(route))
    throw new Error(`${where} has "${route}"; a route begins with / and does not end with it`);
  return route;
}

export function readJson<T>(path: string): T | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch (error) {
    throw new Error(`${path} is not JSON: ${(error as Error).message}`);
  }
}
