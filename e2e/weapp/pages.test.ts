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
import { emptyCart } from './pages/beforehand';
import type { World } from './pages/scene';
import { Visit } from './pages/visit';
import { Phone } from './phone/phone';

/** What a page shows while it waits for its first data. */
const BONES = '.fz-skeleton, .fz-bone';

const dataDir = mkdtempSync(join(tmpdir(), 'fangzhen-weapp-'));
const measured = new Map<string, SetDataRecord[]>();
let stage: KillableStage | undefined;
let world: World;

beforeAll(async () => {
  stage = await startKillable(dataDir, MORNING_MS);
  world = { stage, ...(await setScene(stage)) };
});
afterAll(async () => {
  await stage?.kill();
  rmSync(dataDir, { recursive: true });
  if (visits.every(({ title }) => measured.has(title))) writeReport([...measured.values()].flat());
});

/** For `pnpm bench size`. A run of some pages only leaves what the last whole run has measured. */
function writeReport(records: SetDataRecord[]): void {
  mkdirSync(inRoot('dist/reports'), { recursive: true });
  writeFileSync(inRoot('dist/reports/setdata.json'), `${JSON.stringify({ records }, null, 2)}\n`);
}

test('every page of the mini-program has a scene, and every scene a page', () => {
  expect(Object.keys(scenes).sort()).toEqual([...routes].sort());
});

test('a template that is missing would be found', async () => {
  const person = world.stage.people[0]!;
  const phone = await Phone.start({ stage: world.stage, person, appFolder });
  await phone.open('pages/cart/index');
  phone.front!.setData({ 'root.cn.[0].nn': 'nothing' });
  expect(phone.said.map(({ text }) => text).join()).toMatch(/WXMLRT.*tmpl_0_nothing/);
  phone.close();
});

const visits = routes.flatMap((route) =>
  (scenes[route] ?? []).map((scene) => ({
    title: scene.name ? `${route}, ${scene.name}` : route,
    route,
    scene,
  })),
);

describe.each(visits)('$title', ({ title, route, scene }) => {
  let phone: Phone | undefined;
  let visit: Visit | undefined;
  const opened = (): Visit => {
    if (!visit) throw new Error('The page did not open: see above.');
    return visit;
  };

  afterAll(() => {
    phone?.close();
    if (visit) measured.set(title, visit.records);
  });

  test('opens and shows what only the cloud can have told it', async () => {
    const { as, before, query, shows, windowWidth } = scene;
    const person = world.stage.people.find(({ key }) => key === as)!;
    await emptyCart(world, as);
    phone = await Phone.start({ stage: world.stage, person, appFolder, windowWidth });
    await before?.(phone, world);
    const looking = new Visit(phone, route);
    await looking.open((await query?.(world)) ?? {});
    visit = looking;
    for (const words of shows) expect(phone.text).toContain(words);
    expect(phone.all(BONES)).toEqual([]);
  });

  test('does at a tap what its controls say', () => scene.taps(opened(), world));

  test('writes nothing to the console: no error, no template that is missing', () => {
    expect(opened().phone.said).toEqual([]);
  });

  test('sends the screen no more than its budgets', () => {
    expect(opened().excesses).toEqual([]);
  });
});
