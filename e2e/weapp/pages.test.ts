import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '@fangzhen/tools/root';
import type { SetDataRecord } from '@fangzhen/tools/set-data';
import { MORNING_MS } from '@fangzhen/tools/stage';
import { startKillable, type KillableStage } from '@fangzhen/tools/testing';
import { setScene } from '../screens/scene';
import { appFolder, routes } from './build';
import { scenes } from './pages';
import type { World } from './pages/scene';
import { Visit } from './pages/visit';
import { Phone } from './phone/phone';

/** What a page shows while it waits for its first data. */
const BONES = '.fz-skeleton, .fz-bone';

const dataDir = mkdtempSync(join(tmpdir(), 'fangzhen-weapp-'));
const measured = new Map<string, SetDataRecord[]>();
let stage: KillableStage;
let world: World;

beforeAll(async () => {
  stage = await startKillable(dataDir, MORNING_MS);
  world = { stage, ...(await setScene(stage)) };
});
afterAll(async () => {
  await stage.kill();
  rmSync(dataDir, { recursive: true });
  if (routes.every((route) => measured.has(route))) writeReport([...measured.values()].flat());
});

/** For `pnpm bench size`. A run of some pages only leaves what the last whole run has measured. */
function writeReport(records: SetDataRecord[]): void {
  mkdirSync(inRoot('dist/reports'), { recursive: true });
  writeFileSync(inRoot('dist/reports/setdata.json'), `${JSON.stringify({ records }, null, 2)}\n`);
}

test('every scene is of a page that the mini-program has', () => {
  expect(Object.keys(scenes).filter((route) => !routes.includes(route))).toEqual([]);
});

describe.each(routes)('%s', (route) => {
  let phone: Phone | undefined;
  let visit: Visit;
  const scene = scenes[route];

  afterAll(() => {
    phone?.close();
    if (visit) measured.set(route, visit.records);
  });

  test('opens and shows what only the cloud can have told it', async () => {
    if (!scene) throw new Error(`Nobody opens ${route}: give it a scene in e2e/weapp/pages.`);
    const { as, before, query, shows, windowWidth } = scene;
    const person = stage.people.find(({ key }) => key === as)!;
    phone = await Phone.start({ stage, person, appFolder, windowWidth });
    await before?.(phone, world);
    visit = new Visit(phone, route);
    await visit.open((await query?.(world)) ?? {});
    for (const words of shows) expect(phone.text).toContain(words);
    expect(phone.all(BONES)).toEqual([]);
  });

  test('does at a tap what its controls say', async () => {
    await scene!.taps(visit, world);
  });

  test('writes nothing to the console: no error, no template that is missing', () => {
    expect(phone!.said).toEqual([]);
  });

  test('sends the screen no more than its budgets', () => {
    expect(visit.excesses).toEqual([]);
  });
});
