import { startCloud, type LocalCloud } from '@fangzhen/local-cloud';
import { merchantFromEnv, startLocalPay, type LocalPay } from '@fangzhen/payments/local';
import type { Person } from '@fangzhen/demo';
import { h5Folder } from '../build/app';
import { FriendlyError } from '../lib/friendly-error';
import { inRoot } from '../lib/root';
import { damaged, type DataFolder } from './data-folder';
import { functionsFolder } from './functions-folder';
import { localPeople } from './local-people';
import { ofBrand, OWN_MERCHANTS, secretEnv } from './secret-env';

/** What the pay sheet says the money goes to. */
const MERCHANT_NAMES: Record<string, string> = { group: '云陌集团', loom: '织屿' };

export interface Parts {
  cloud: LocalCloud;
  pay: LocalPay;
}

interface PartsOptions {
  folder: string;
  data: DataFolder;
  port: number;
  people: Person[];
  nowMs?: number;
  withApp?: boolean;
  log?: boolean;
  workersAtOnce?: number;
}

/**
 * Starts the local WeChat Pay, then the local cloud, each told where the other is.
 * @param closers gets what has to be closed, in the order of closing
 */
export async function openParts(options: PartsOptions, closers: (() => unknown)[]): Promise<Parts> {
  const { folder, data, port, people, nowMs, withApp, workersAtOnce, log = false } = options;
  const functionsDir = await functionsFolder();
  const url = `http://127.0.0.1:${port}`;
  const secrets = secretEnv();
  // WeChat Pay has to be there first, but the cloud's clock is the one that counts; until then nobody asks for the time.
  const parts: Partial<Parts> = {};
  const clock = { nowMs: () => parts.cloud?.clock.nowMs() ?? Date.now() };
  const allowOrigins = [url, url.replace('127.0.0.1', 'localhost')];
  const merchants = [undefined, ...OWN_MERCHANTS].map((brandId) =>
    merchantFromEnv(secrets, { name: MERCHANT_NAMES[brandId ?? 'group'], brandId }),
  );
  const pay = await usable(folder, () =>
    startLocalPay({ dataDir: data.payDir, clock, merchants, allowOrigins, quiet: !log }),
  );
  closers.unshift(() => pay.close());
  const config = JSON.stringify({ payUrl: pay.url, cloudUrl: url });
  const cloud = await usable(folder, () =>
    startCloud({
      functionsDir,
      dataDir: data.cloudDir,
      port,
      nowMs,
      workersAtOnce,
      quiet: !log,
      envId: 'fangzhen',
      sdkFrom: inRoot('packages/cloudkit'),
      env: { '*': { ...secrets, ...payEnv(pay), WXPAY_NOTIFY_BASE: `${url}/http` } },
      people: localPeople(people),
      site: withApp
        ? {
            dir: h5Folder,
            files: { '/local-config.json': { contentType: 'application/json', body: config } },
          }
        : undefined,
    }),
  );
  closers.unshift(() => cloud.close());
  return Object.assign(parts, { cloud, pay });
}

/** WeChat Pay's half of the environment, once more for each merchant: here all of them know it by one key. */
function payEnv({ env }: LocalPay): Record<string, string> {
  const { WXPAY_API_BASE, ...keys } = env;
  const all = [undefined, ...OWN_MERCHANTS].flatMap((brandId) =>
    Object.entries(keys).map(([name, value]) => [ofBrand(name, brandId), value]),
  );
  return { WXPAY_API_BASE, ...Object.fromEntries(all) };
}

/** Data that cannot be opened is the person's to mend; anything else is a bug and keeps its stack. */
async function usable<T>(folder: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    const { message = '', code = '' } = error as Error & { code?: string };
    if (/^Port \d+ /.test(message)) throw new FriendlyError(`${message}: choose another with --port.`);
    if (
      /SQLITE|NOTADB|not a database|malformed|damaged|cannot use|cannot be used/.test(`${code} ${message}`)
    ) {
      const { cause } = error as Error;
      throw damaged(folder, (cause instanceof Error ? cause.message : message).replace(/\s+/g, ' '));
    }
    throw error;
  }
}
