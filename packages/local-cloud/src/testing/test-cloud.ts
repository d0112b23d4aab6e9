import { createRequire } from 'node:module';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startCloud } from '../cloud';
import type { Identity } from '../identity';
import type { CloudOptions, LocalCloud } from '../options';

/** Runs whatever code the test sends, on the genuine SDK, inside an instance. */
export const RUN_CODE = `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, keepalive: true });
const db = cloud.database({ throwOnNotFound: false });
const kept = {};
exports.main = async (event, context) => {
  const work = new Function('tools', 'const __name = (f) => f; return (' + event.code + ')(tools, ...tools.event.args)');
  return work({ cloud, db, _: db.command, $: db.command.aggregate, event, context, kept, sleep: (ms) => new Promise((r) => setTimeout(r, ms)) });
};
`;

/** What code sent to the function gets. The SDK's own types do not cover all that is tested. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Tools = any;

export const someone: Identity = { appId: 'wxapp1', openId: 'openid-1', unionId: 'union-1' };

/** The packages under which both versions of the SDK are installed. */
const SDK_PACKAGES = { '4.0.2': 'wx-server-sdk', '3.0.4': 'wx-server-sdk-3' };

/** The version of the SDK that functions get in this run: the environment value `WX_SDK`, 4.0.2 if absent. */
export const SDK_VERSION = (process.env['WX_SDK'] ?? '4.0.2') as keyof typeof SDK_PACKAGES;
if (!(SDK_VERSION in SDK_PACKAGES))
  throw new Error(`WX_SDK=${SDK_VERSION}: only 4.0.2 and 3.0.4 are installed`);

/** Folder where that SDK is installed; `wx-server-sdk` required from there is the SDK itself, whatever its alias. */
export const SDK_FOLDER = realpathSync(
  dirname(createRequire(import.meta.url).resolve(`${SDK_PACKAGES[SDK_VERSION]}/package.json`)),
);

export interface TestCloud extends LocalCloud {
  /** Runs code in the function `run`; the code may use nothing but what it is given. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  run(code: (tools: Tools, ...args: any[]) => any, ...args: unknown[]): Promise<any>;
}

export interface TestFolder {
  dir: string;
  remove(): void;
}

/** A folder of functions, written from texts by path. `run/index.js` is always there. */
export function functionsFolder(files: Record<string, string | object> = {}): TestFolder {
  const dir = mkdtempSync(join(tmpdir(), 'local-cloud-test-'));
  for (const [path, content] of Object.entries({ 'run/index.js': RUN_CODE, ...files })) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

const RUN_SECONDS = 20;

/** A cloud on a temporary folder with the collections named, and the function `run`. */
export async function testCloud(
  collections: Record<string, object>,
  files: Record<string, string | object> = {},
  options: Partial<CloudOptions> = {},
): Promise<TestCloud> {
  const given = files['cloud.json'] as { functions?: object } | undefined;
  const functions = { run: { timeoutSeconds: RUN_SECONDS }, ...given?.functions };
  const folder = functionsFolder({ ...files, 'cloud.json': { ...given, functions, collections } });
  const cloud = await startCloud({
    functionsDir: folder.dir,
    sdkFrom: SDK_FOLDER,
    quiet: true,
    fsync: false,
    timers: 'jumps',
    ...options,
  });
  return {
    ...cloud,
    run: (code, ...args) => cloud.call('run', { code: code.toString(), args }, someone),
    async close() {
      await cloud.close();
      folder.remove();
    },
  };
}
