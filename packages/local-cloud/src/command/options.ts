import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { CloudOptions } from '../options';
import { readEnvFile } from './env-file';

export const USAGE = `wxcloud-local --functions <folder> [options]

WeChat Cloud on this machine: serves a folder of cloud functions to the unmodified wx-server-sdk.

  --functions <folder>  each folder in it that has an index.js is a function; cloud.json beside them is optional
  --data <folder>       where everything is kept; without it, a temporary folder that is removed at the end
  --port <n>            4180 if absent; 0 takes any free one
  --seed <file>         data for a new data folder: .json, .mjs, .js or .cjs
  --from <file>         begins a new data folder with a backup
  --fresh               forgets what the data folder holds
  --env <file>          environment values for the functions: NAME=value lines, or JSON by function
  --sdk <folder>        where modules are looked for that a function does not bring along
  --no-watch            changes of functions take effect at the next start only
  --host <address>      listens there instead of 127.0.0.1: whoever reaches it can act as anyone
  --help, --version`;

export const DEFAULT_PORT = 4180;

/** The person at the command line can mend it. */
export class UsageError extends Error {}

const OPTIONS = {
  functions: { type: 'string' },
  data: { type: 'string' },
  port: { type: 'string' },
  seed: { type: 'string' },
  from: { type: 'string' },
  fresh: { type: 'boolean' },
  env: { type: 'string' },
  sdk: { type: 'string' },
  watch: { type: 'boolean' },
  'no-watch': { type: 'boolean' },
  host: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/**
 * What the arguments ask for.
 * @throws UsageError, in one sentence
 */
export function readOptions(args: string[]): 'help' | 'version' | CloudOptions {
  const values = parsed(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const { functions, data, seed, from } = values;
  if (functions === undefined) throw new UsageError('Say where the functions are: --functions <folder>');
  mustBeFolder('--functions', functions);
  if (values.sdk !== undefined) mustBeFolder('--sdk', values.sdk);
  if (values.watch && values['no-watch'])
    throw new UsageError('--watch and --no-watch contradict each other');
  if (seed !== undefined && from !== undefined)
    throw new UsageError('--seed and --from both begin the data folder: give one of them');
  for (const [name, file] of Object.entries({ seed, from }))
    if (file !== undefined) mustBeFile(`--${name}`, file);
  return {
    functionsDir: functions,
    dataDir: data,
    port: portOf(values.port),
    host: values.host,
    seed,
    from,
    fresh: values.fresh,
    env: values.env === undefined ? undefined : envOf(values.env),
    sdkFrom: values.sdk,
    watch: !values['no-watch'],
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    // Its first sentence says what is wrong; the rest is about how to give arguments that begin with a dash.
    throw new UsageError((error as Error).message.split(/[.\n] ?/)[0]!);
  }
}

function portOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new UsageError(`--port must be a number from 0 to 65535: ${text}`);
  return port;
}

function mustBeFolder(option: string, path: string): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${option}: there is no folder ${path}`);
}

function mustBeFile(option: string, path: string): void {
  if (!existsSync(path)) throw new UsageError(`${option}: there is no file ${path}`);
}

function envOf(file: string): CloudOptions['env'] {
  mustBeFile('--env', file);
  try {
    return readEnvFile(file);
  } catch (error) {
    throw new UsageError(`--env ${file}: ${(error as Error).message}`);
  }
}
