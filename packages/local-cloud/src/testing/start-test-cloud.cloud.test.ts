import { join } from 'node:path';
import { SDK_FOLDER } from './test-cloud';
import { startTestCloud, type TestCloud } from './start-test-cloud';

jest.setTimeout(30_000);

const EXAMPLE = join(__dirname, '../../examples/quickstart');
const DAY_MS = 86_400_000;

let cloud: TestCloud;
let beginning: string;
beforeAll(async () => {
  cloud = await startTestCloud({
    functions: join(EXAMPLE, 'functions'),
    seed: join(EXAMPLE, 'seed.json'),
    sdkFrom: SDK_FOLDER,
  });
  beginning = await cloud.snapshot();
});
beforeEach(() => cloud.restore(beginning));
afterAll(() => cloud.close());

const pay = (fen: number) => cloud.call('transfer', { from: 'ann', to: 'bob', fen });
const balances = async () => (await cloud.export('accounts')).map(({ balanceFen }) => balanceFen);

test('the nearest places come first, those too far away not at all', async () => {
  await cloud.call('places', { action: 'add', name: 'Pier', longitude: 121.5, latitude: 31.24 });
  const found = await cloud.call<{ name: string }[]>('places', {
    action: 'nearest',
    longitude: 121.4999,
    latitude: 31.24,
  });
  expect(found.map(({ name }) => name)).toEqual(['Pier', 'The Bund']);
});

test('only who added a place may remove it', async () => {
  const ann = { appId: 'wxapp', openId: 'ann' };
  const event = { action: 'add', name: 'Pier', longitude: 121.5, latitude: 31.24 };
  const { id } = await cloud.call<{ id: string }>('places', event, ann);
  expect(await cloud.call('places', { action: 'remove', id })).toEqual({ removed: 0 });
  expect(await cloud.call('places', { action: 'remove', id }, ann)).toEqual({ removed: 1 });
});

test('transfers side by side never take more than there is, and no money is made or lost', async () => {
  const all = await Promise.allSettled(Array.from({ length: 8 }, () => pay(3000)));
  const moved = all.filter((one) => one.status === 'fulfilled' && (one.value as { moved: boolean }).moved);
  expect(moved.length).toBeGreaterThan(0);
  expect(moved.length).toBeLessThanOrEqual(3);
  expect(await balances()).toEqual([10_000 - 3000 * moved.length, 3000 * moved.length]);
});

test('the clock is moved and the timer sums up the day; restore takes all of it back', async () => {
  await pay(500);
  expect(await cloud.advance(DAY_MS)).toMatchObject([{ functionName: 'daily', ok: true }]);
  expect(await cloud.export('days')).toMatchObject([{ count: 1, fen: 500 }]);
  await cloud.restore(beginning);
  expect(await cloud.export('days')).toEqual([]);
  expect(await balances()).toEqual([10_000, 0]);
});

test('faults are set, told and ended', async () => {
  expect(cloud.faults({ errorRate: 1 })).toMatchObject({ errorRate: 1 });
  await expect(pay(500)).rejects.toThrow();
  expect(cloud.faults()).toMatchObject({ errorRate: 1 });
  expect(cloud.faults(null)).toMatchObject({ errorRate: 0 });
  expect(await pay(500)).toEqual({ moved: true });
  expect(cloud.messages()).toEqual([]);
});
