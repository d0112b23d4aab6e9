import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SDK_FOLDER, SDK_VERSION, testCloud, type Tools } from './test-cloud';

test('functions get the version of the SDK that the run asks for', async () => {
  const cloud = await testCloud({});
  const loaded = await cloud.run(({ cloud: sdk }: Tools) => sdk.version);
  await cloud.close();
  const installed = JSON.parse(readFileSync(join(SDK_FOLDER, 'package.json'), 'utf8')).version;
  expect([loaded, installed]).toEqual([SDK_VERSION, SDK_VERSION]);
});
