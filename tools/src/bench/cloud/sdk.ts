import { createRequire } from 'node:module';
import { inRoot } from '../../lib/root';

/** What the benchmark uses of the SDK's database; the SDK's own types do not cover its instances. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type SdkDatabase = any;

/** As inside a function of WeChat Cloud; without it the SDK looks for another host before every request. */
const ENVIRONMENT = {
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  TENCENTCLOUD_SESSIONTOKEN: 'local',
  SCF_NAMESPACE: 'local-cloud',
  TCB_ENV: 'local-cloud',
  NO_PROXY: '127.0.0.1',
  SILENCE: 'true',
};

/** The genuine SDK's database, with kept connections, speaking to one address. Several may stand beside each other. */
export function sdkDatabase(serviceUrl: string): SdkDatabase {
  Object.assign(process.env, ENVIRONMENT);
  const sdk = createRequire(inRoot('packages/local-cloud/package.json'))('wx-server-sdk') as {
    createNewInstance(config: object): { database(): SdkDatabase };
  };
  const instance = sdk.createNewInstance({ env: 'local-cloud', serviceUrl, keepalive: true });
  return instance.database();
}
