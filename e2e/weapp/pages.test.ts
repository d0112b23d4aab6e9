import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '@fangzhen/tools/root';
import { MORNING_MS } from '@fangzhen/tools/stage';
import { startKillable, type KillableStage } from '@fangzhen/tools/testing';
import { Phone } from './phone/phone';

let stage: KillableStage;
const dataDir = mkdtempSync(join(tmpdir(), 'fangzhen-weapp-'));
beforeAll(async () => {
  stage = await startKillable(dataDir, MORNING_MS);
});
afterAll(async () => {
  await stage.kill();
  rmSync(dataDir, { recursive: true });
});

test('home', async () => {
  const person = stage.people.find(({ key }) => key === 'lin')!;
  const phone = await Phone.start({ stage, person, appFolder: inRoot('dist/weapp') });
  await phone.open('pages/home/index');
  expect(phone.text).toContain('早上好，林晓');
  phone.close();
});
