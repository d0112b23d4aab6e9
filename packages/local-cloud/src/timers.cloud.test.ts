import { testCloud, type TestCloud, type Tools } from './testing/test-cloud';

jest.setTimeout(30_000);

/** Keeps the events it is called with, and who it is. */
const JOB = `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, keepalive: true });
const db = cloud.database();
exports.main = async (event) => {
  await db.collection('runs').add({ data: { event, context: cloud.getWXContext(), trigger: process.env.TRIGGER_SRC, nowMs: Date.now() } });
};
`;
const timer = (name: string, config: string) => ({ triggers: [{ name, type: 'timer', config }] });

/** 08:00:30 in Shanghai. */
const START_MS = Date.UTC(2026, 0, 5, 0, 0, 30);
const MINUTE_MS = 60_000;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud(
    { runs: {} },
    {
      'minutely/index.js': JOB,
      'minutely/config.json': timer('everyMinute', '0 * * * * * *'),
      'nightly/index.js': JOB,
      'nightly/config.json': timer('night', '0 0 3 * * * *'),
      'hook/index.js': JOB,
      'cloud.json': { functions: { hook: { http: ['/hook'] } } },
    },
    { nowMs: START_MS },
  );
});
afterAll(() => cloud.close());

const runs = () =>
  cloud.run(
    async ({ db }: Tools) => (await db.collection('runs').orderBy('nowMs', 'asc').limit(1000).get()).data,
  );

test('the clock starts where it was told to', () => {
  expect(cloud.clock.nowMs() - START_MS).toBeLessThan(30_000);
});

test('a timer that comes due runs with the event of WeChat, without an openid', async () => {
  cloud.clock.set(START_MS + MINUTE_MS);
  expect(await cloud.runDueTimers()).toMatchObject([
    { functionName: 'minutely', name: 'everyMinute', ok: true },
  ]);
  const [run] = await runs();
  expect(run.event).toEqual({
    Type: 'Timer',
    TriggerName: 'everyMinute',
    Time: '2026-01-05T00:01:00Z',
    Message: '',
  });
  expect(run.trigger).toBe('timer');
  expect(run.context).not.toHaveProperty('OPENID');
  expect(run.nowMs).toBeGreaterThanOrEqual(START_MS + MINUTE_MS);
});

test('however far the clock jumps, each due timer runs once; the fields are UTC+8', async () => {
  const before = (await runs()).length;
  cloud.clock.set(Date.UTC(2026, 0, 5, 18, 59, 59));
  expect((await cloud.runDueTimers()).map((run) => run.functionName)).toEqual(['minutely']);
  cloud.clock.set(Date.UTC(2026, 0, 5, 19, 0, 0));
  expect((await cloud.runDueTimers()).map((run) => run.functionName).sort()).toEqual(['minutely', 'nightly']);
  expect(await cloud.runDueTimers()).toEqual([]);
  expect((await runs()).length - before).toBe(3);
});

test('after a jump backward timers count from the new time', async () => {
  cloud.clock.set(START_MS);
  expect(await cloud.runDueTimers()).toEqual([]);
  cloud.clock.set(START_MS + MINUTE_MS);
  expect(await cloud.runDueTimers()).toHaveLength(1);
});

test('POST /local/clock answers when what came due has run', async () => {
  const before = (await runs()).length;
  const reply = await fetch(`${cloud.url}/local/clock`, {
    method: 'POST',
    body: JSON.stringify({ advanceMs: MINUTE_MS }),
  });
  expect(await reply.json()).toMatchObject({ timers: [{ name: 'everyMinute', ok: true }] });
  expect((await runs()).length - before).toBe(1);
});

test('GET /local/timers: next due times and last runs; POST /local/timers/run runs one at once', async () => {
  const list = async () => (await (await fetch(`${cloud.url}/local/timers`)).json()) as Tools[];
  const run = (functionName: string) =>
    fetch(`${cloud.url}/local/timers/run`, { method: 'POST', body: JSON.stringify({ functionName }) });
  const night = (timers: Tools[]) => timers.find((timer) => timer.functionName === 'nightly');
  const before = night(await list());
  expect(new Date(before.nextMs).toISOString()).toMatch(/T19:00:00\.000Z$/);
  const { length } = await runs();
  expect(await (await run('nightly')).json()).toMatchObject({
    functionName: 'nightly',
    name: 'night',
    ok: true,
  });
  expect(await runs()).toHaveLength(length + 1);
  const after = night(await list());
  expect(after).toMatchObject({ nextMs: before.nextMs, lastRun: { ok: true } });
  expect(after.lastRun.startedAtMs).not.toBe(before.lastRun.startedAtMs);
  expect((await run('run')).status).toBe(404);
});

test('with timers "always" the clock alone brings them', async () => {
  const ticking = await testCloud(
    { runs: {} },
    { 'tick/index.js': JOB, 'tick/config.json': timer('t', '* * * * * * *') },
    { timers: 'always' },
  );
  const count = () => ticking.run(async ({ db }: Tools) => (await db.collection('runs').count()).total);
  const deadline = Date.now() + 20_000;
  while ((await count()) < 2 && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await count()).toBeGreaterThanOrEqual(2);
  await ticking.close();
});

test('under the fault a timer and an HTTP request reach their functions twice', async () => {
  const faults = (repeatDeliveryRate: number) =>
    fetch(`${cloud.url}/local/faults`, { method: 'POST', body: JSON.stringify({ repeatDeliveryRate }) });
  const before = (await runs()).length;
  await faults(1);
  cloud.clock.advance(MINUTE_MS);
  expect((await cloud.runDueTimers()).map((run) => run.functionName)).toEqual(['minutely']);
  expect((await fetch(`${cloud.url}/http/hook`, { method: 'POST', body: 'once' })).status).toBe(200);
  await faults(0);
  expect(await runs()).toHaveLength(before + 4);
});
