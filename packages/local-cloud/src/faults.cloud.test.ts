import { testCloud, type TestCloud, type Tools } from './testing/test-cloud';

jest.setTimeout(30_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud({ things: {} });
});
afterEach(() => fetch(`${cloud.url}/local/faults`, { method: 'DELETE' }));
afterAll(() => cloud.close());

const faults = (settings: object) =>
  fetch(`${cloud.url}/local/faults`, { method: 'POST', body: JSON.stringify(settings) });

/** Adds n documents one after another; what each add came to. */
const addMany = (prefix: string, count: number) =>
  cloud.run(
    async ({ db }: Tools, name: string, n: number) => {
      const outcomes: string[] = [];
      for (let i = 0; i < n; i++)
        await db
          .collection('things')
          .add({ data: { _id: `${name}${i}`, group: name } })
          .then(
            () => outcomes.push('ok'),
            (e: Tools) => outcomes.push(e.errMsg ?? e.message),
          );
      return outcomes;
    },
    prefix,
    count,
  ) as Promise<string[]>;
const stored = (prefix: string) =>
  cloud.run(
    async ({ db }: Tools, name: string) =>
      (await db.collection('things').where({ group: name }).count()).total,
    prefix,
  );

test('latency makes every database call take longer', async () => {
  await faults({ dbLatencyMs: 30 });
  const tookMs = await cloud.run(async ({ db }: Tools) => {
    const startMs = performance.now();
    for (let i = 0; i < 4; i++) await db.collection('things').count();
    return performance.now() - startMs;
  });
  expect(tookMs).toBeGreaterThanOrEqual(120);
});

test('errors: some calls fail and do nothing; the same seed fails the same ones', async () => {
  await faults({ errorRate: 0.4, seed: 7 });
  const first = await addMany('e', 20);
  await faults({ errorRate: 0.4, seed: 7 });
  const second = await addMany('f', 20);
  const failed = first.filter((outcome) => outcome !== 'ok').length;
  expect(failed).toBeGreaterThan(2);
  expect(failed).toBeLessThan(18);
  expect(second).toEqual(first);
  await fetch(`${cloud.url}/local/faults`, { method: 'DELETE' });
  expect(await stored('e')).toBe(20 - failed);
});

test('a lost reply: the call took effect, the caller is told 504', async () => {
  await faults({ lostReplyRate: 1 });
  const outcomes = await addMany('lost', 3);
  await fetch(`${cloud.url}/local/faults`, { method: 'DELETE' });
  for (const outcome of outcomes) expect(outcome).toContain('504');
  expect(await stored('lost')).toBe(3);
});

test('a cut reply: the call took effect, the connection is gone', async () => {
  await faults({ cutReplyRate: 0.5, seed: 3 });
  const outcomes = await addMany('cut', 6);
  await fetch(`${cloud.url}/local/faults`, { method: 'DELETE' });
  expect(outcomes.some((outcome) => outcome !== 'ok')).toBe(true);
  expect(await stored('cut')).toBe(6);
});

test('conflicts: writes in transactions meet them and the transaction is over', async () => {
  await faults({ conflictRate: 1 });
  const errMsg = await cloud.run(async ({ db }: Tools) =>
    db
      .runTransaction(async (t: Tools) =>
        t
          .collection('things')
          .doc('c')
          .set({ data: { a: 1 } }),
      )
      .catch((e: Tools) => e.errMsg),
  );
  expect(errMsg).toContain('[ResourceUnavailable.TransactionConflict]');
  expect(cloud.metrics().conflicts).toBeGreaterThan(0);
});

test('a killed worker: the call fails, its transaction does not commit, the next call works', async () => {
  await faults({ killWorkerRate: 1, seed: 5 });
  const call = cloud.run(async ({ db, sleep }: Tools) => {
    await db.collection('things').count();
    await sleep(1000);
  });
  await expect(call).rejects.toThrow(/died before it answered/);
  await fetch(`${cloud.url}/local/faults`, { method: 'DELETE' });
  expect(await cloud.run(() => 'alive')).toBe('alive');
});

test('metrics count calls by action, database calls, round trips, workers and transactions', async () => {
  await fetch(`${cloud.url}/local/metrics`, { method: 'DELETE' });
  const code = `async ({ db }) => {
    const c = db.collection('things');
    await Promise.all([c.doc('a').get(), c.doc('b').get()]);
    await c.count();
  }`;
  const caller = { appId: 'a', openId: 'o' };
  for (let i = 0; i < 3; i++) await cloud.call('run', { action: 'look', code, args: [] }, caller);
  await cloud.call('run', { code: '() => 1', args: [] }, caller);
  await cloud.run(({ db }: Tools) =>
    db.runTransaction((t: Tools) =>
      t
        .collection('things')
        .doc('m')
        .set({ data: { n: 1 } }),
    ),
  );
  const report = (await (await fetch(`${cloud.url}/local/metrics`)).json()) as Tools;
  expect(report.calls['run.look']).toMatchObject({
    count: 3,
    errors: 0,
    dbOps: 9,
    dbOpsPerCall: 3,
    roundTripsPerCall: 2,
    maxRoundTrips: 2,
  });
  expect(report.calls['run.look'].p50Ms).toBeGreaterThan(0);
  expect(report.calls.run.count).toBe(2);
  expect(report.database['database.getDocument'].count).toBe(6);
  expect(report.transactions).toEqual({ started: 1, committed: 1, aborted: 0, retried: 0 });
  expect(report.workers.run).toMatchObject({ workers: expect.any(Number), coldStarts: expect.any(Number) });
});
