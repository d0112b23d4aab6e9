import { someone, testCloud, type TestCloud } from '../testing/test-cloud';

jest.setTimeout(30_000);

const SLEEPY = `
const born = Math.random();
exports.main = async ({ ms = 0 }) => { await new Promise((r) => setTimeout(r, ms)); return born; };
`;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud(
    {},
    {
      'some/index.js': SLEEPY,
      'kept/index.js': SLEEPY,
      'cloud.json': { functions: { some: { maxWorkers: 4 }, kept: { minWorkers: 1 } } },
    },
    { idleMs: 800 },
  );
});
afterAll(() => cloud.close());

interface Counts {
  workers: number;
  busy: number;
  coldStarts: number;
  warmStarts: number;
  endedIdle: number;
}
const counts = (name: string) => cloud.metrics().workers[name] as Counts;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const call = (name: string, ms = 0) => cloud.call<number>(name, { ms }, someone);

async function until(fits: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 10_000; !fits() && Date.now() < deadline;) await sleep(20);
  expect(fits()).toBe(true);
}

test('a pool grows to what is needed at once, no further than allowed, and shrinks to nothing when unused', async () => {
  await Promise.all(Array.from({ length: 12 }, () => call('some', 50)));
  const grown = counts('some');
  expect(grown).toMatchObject({ workers: 4, busy: 0, coldStarts: 4, warmStarts: 8 });
  await until(() => counts('some').workers === 0);
  expect(counts('some').endedIdle).toBe(4);
  await call('some');
  expect(counts('some')).toMatchObject({ coldStarts: 5, workers: 1 });
});

test('an instance in use does not end, the ones beside it do', async () => {
  await Promise.all([1, 2, 3].map(() => call('some', 50)));
  const born = new Set<number>();
  for (const deadline = Date.now() + 2500; Date.now() < deadline; await sleep(50))
    born.add(await call('some'));
  expect(born.size).toBe(1);
  expect(counts('some').workers).toBe(1);
});

describe('where few instances start at once', () => {
  let few: TestCloud;
  const workers = () => (few.metrics().workers['some'] as Counts).workers;
  const calls = (count: number, ms: number) =>
    Promise.all(Array.from({ length: count }, () => few.call('some', { ms }, someone)));
  beforeAll(async () => {
    few = await testCloud({}, { 'some/index.js': SLEEPY, 'cloud.json': {} }, { workersAtOnce: 2 });
  });
  afterAll(() => few.close());

  test('short calls wait for one of them', async () => {
    await few.prewarm('some', 2);
    await calls(6, 10);
    expect(workers()).toBe(2);
  });

  test('a call that has waited a second gets another one, and the next one a second later', async () => {
    const startedMs = performance.now();
    const all = calls(5, 2500);
    await until(() => workers() === 3);
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(1000);
    await until(() => workers() === 4);
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(2000);
    await all;
  });
});

test('minWorkers of cloud.json stay, however long nobody calls', async () => {
  await Promise.all([1, 2, 3].map(() => call('kept', 50)));
  await until(() => counts('kept').workers === 1);
  await sleep(1700);
  expect(counts('kept').workers).toBe(1);
  const { coldStarts } = counts('kept');
  await call('kept');
  expect(counts('kept').coldStarts).toBe(coldStarts);
});
