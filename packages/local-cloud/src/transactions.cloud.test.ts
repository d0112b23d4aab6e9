import { testCloud, type TestCloud, type Tools } from './testing/test-cloud';

jest.setTimeout(30_000);

let cloud: TestCloud;
let fresh: string;
beforeAll(async () => {
  cloud = await testCloud(
    { things: { indexes: [{ name: 'code', keys: [['code', 1]], unique: true }] } },
    {},
    { transactionLimitMs: 1500 },
  );
  await cloud.import('things', [
    { _id: 'a', code: 1, n: 1 },
    { _id: 'b', code: 2, n: 1 },
  ]);
  fresh = await cloud.snapshot();
});
beforeEach(() => cloud.restore(fresh));
afterAll(() => cloud.close());

const read = (id: string) =>
  cloud.run(async ({ db }: Tools, key: string) => (await db.collection('things').doc(key).get()).data, id);

test('a commit makes all its writes visible, a rollback none', async () => {
  const seen = await cloud.run(async ({ db }: Tools) => {
    const c = db.collection('things');
    const t = await db.startTransaction();
    await t
      .collection('things')
      .doc('a')
      .update({ data: { n: 10 } });
    await t.collection('things').add({ data: { _id: 'new', code: 3 } });
    await t.collection('things').doc('b').remove();
    const own = (await t.collection('things').doc('a').get()).data.n;
    const outside = [
      (await c.doc('a').get()).data.n,
      (await c.doc('new').get()).data,
      (await c.doc('b').get()).data.n,
    ];
    await t.commit();
    const after = [
      (await c.doc('a').get()).data.n,
      (await c.doc('new').get()).data.code,
      (await c.doc('b').get()).data,
    ];
    const u = await db.startTransaction();
    await u
      .collection('things')
      .doc('new')
      .set({ data: { code: 4 } });
    await u.rollback();
    return { own, outside, after, rolledBack: (await c.doc('new').get()).data.code };
  });
  expect(seen).toEqual({ own: 10, outside: [1, null, 1], after: [10, 3, null], rolledBack: 3 });
});

test('reads come from one snapshot, taken at the first operation', async () => {
  const seen = await cloud.run(async ({ db, _ }: Tools) => {
    const c = db.collection('things');
    const t = await db.startTransaction();
    await c.doc('a').update({ data: { n: 2 } });
    const first = (await t.collection('things').doc('a').get()).data.n;
    await c.doc('a').update({ data: { n: 3 } });
    await c.doc('b').remove();
    await c.add({ data: { _id: 'late', code: 9 } });
    const again = (await t.collection('things').doc('a').get()).data.n;
    const gone = (await t.collection('things').doc('b').get()).data.n;
    const late = (await t.collection('things').doc('late').get()).data;
    await t.commit();
    await c.doc('late').remove();
    return { first, again, gone, late };
  });
  expect(seen).toEqual({ first: 2, again: 2, gone: 1, late: null });
});

const TEXT = '[ResourceUnavailable.TransactionConflict]';

describe('conflicts over documents', () => {
  test('writing what another transaction has written fails at once: errCode -501001 and no code', async () => {
    const error = await cloud.run(async ({ db }: Tools) => {
      const first = await db.startTransaction();
      await first
        .collection('things')
        .doc('a')
        .update({ data: { n: 2 } });
      const second = await db.startTransaction();
      await second.collection('things').doc('b').get();
      const startedMs = performance.now();
      const failed = await second
        .collection('things')
        .doc('a')
        .update({ data: { n: 3 } })
        .catch((e: Tools) => e);
      const tookMs = performance.now() - startedMs;
      const afterwards = await second
        .collection('things')
        .doc('b')
        .get()
        .catch((e: Tools) => e.errMsg);
      await first.commit();
      return { errCode: failed.errCode, code: failed.code, errMsg: failed.errMsg, tookMs, afterwards };
    });
    expect(error.errCode).toBe(-501001);
    expect(error.code).toBeUndefined();
    expect(error.errMsg).toContain(TEXT);
    expect(error.tookMs).toBeLessThan(500);
    expect(error.afterwards).toContain('[ResourceUnavailable.TransactionNotExist]');
    expect((await read('a')).n).toBe(2);
  });

  test('writing what anyone has changed since the snapshot fails: no lost update', async () => {
    const errMsg = await cloud.run(async ({ db, _ }: Tools) => {
      const t = await db.startTransaction();
      const { n } = (await t.collection('things').doc('a').get()).data;
      await db
        .collection('things')
        .doc('a')
        .update({ data: { n: _.inc(100) } });
      const failed = await t
        .collection('things')
        .doc('a')
        .update({ data: { n: n + 1 } })
        .catch((e: Tools) => e);
      return failed.errMsg;
    });
    expect(errMsg).toContain(TEXT);
    expect((await read('a')).n).toBe(101);
  });
});

describe('retries', () => {
  test('runTransaction of the SDK does not retry a conflict at an operation', async () => {
    const tries = await cloud.run(async ({ db }: Tools) => {
      const holder = await db.startTransaction();
      await holder
        .collection('things')
        .doc('a')
        .update({ data: { n: 2 } });
      let count = 0;
      await db
        .runTransaction(async (t: Tools) => {
          count++;
          await t
            .collection('things')
            .doc('a')
            .update({ data: { n: 3 } });
        })
        .catch(() => undefined);
      await holder.rollback();
      return count;
    });
    expect(tries).toBe(1);
  });
});

describe('conflicts over keys', () => {
  test('two transactions cannot take the same key of a unique index, nor the same new id', async () => {
    const errors = await cloud.run(async ({ db }: Tools) => {
      const failed = async (work: (first: Tools, second: Tools) => Promise<unknown>) => {
        const first = await db.startTransaction();
        const second = await db.startTransaction();
        const text = await work(first.collection('things'), second.collection('things')).then(
          () => 'no error',
          (e: Tools) => e.errMsg,
        );
        await first.rollback().catch(() => undefined);
        await second.rollback().catch(() => undefined);
        return text;
      };
      return [
        await failed(async (x, y) => {
          await x.add({ data: { _id: 'k1', code: 50 } });
          await y.add({ data: { _id: 'k2', code: 50 } });
        }),
        await failed(async (x, y) => {
          await x.add({ data: { _id: 'k3', code: 51 } });
          await y.add({ data: { _id: 'k3', code: 52 } });
        }),
        await failed(async (x) => x.add({ data: { _id: 'k4', code: 1 } })),
      ];
    });
    expect(errors[0]).toContain(TEXT);
    expect(errors[1]).toContain(TEXT);
    expect(errors[2]).toContain('E11000');
  });

  test('a key may move from one document to another within a transaction', async () => {
    await cloud.run(async ({ db }: Tools) => {
      await db.runTransaction(async (t: Tools) => {
        await t
          .collection('things')
          .doc('a')
          .update({ data: { code: 77 } });
        await t
          .collection('things')
          .doc('b')
          .update({ data: { code: 1 } });
      });
    });
    expect([(await read('a')).code, (await read('b')).code]).toEqual([77, 1]);
  });
});

test('a plain update waits for the lock and then looks again', async () => {
  const outcome = (newValue: number) =>
    cloud.run(async ({ db, _, sleep }: Tools, n: number) => {
      const events: string[] = [];
      const t = await db.startTransaction();
      await t.collection('things').doc('a').update({ data: { n } });
      const waiting = db
        .collection('things')
        .where({ _id: 'a', n: _.gte(1) })
        .update({ data: { n: _.inc(-1) } })
        .then((r: Tools) => events.push(`updated ${r.stats.updated}`));
      await sleep(100);
      events.push('commit');
      await t.commit();
      await waiting;
      return events;
    }, newValue);
  expect(await outcome(100)).toEqual(['commit', 'updated 1']);
  expect((await read('a')).n).toBe(99);
  expect(await outcome(0)).toEqual(['commit', 'updated 0']);
  expect((await read('a')).n).toBe(0);
});

test('write skew is possible, as under any snapshot isolation', async () => {
  await cloud.run(async ({ db }: Tools) => {
    const x = await db.startTransaction();
    const y = await db.startTransaction();
    const sum = async (t: Tools) =>
      (await t.collection('things').doc('a').get()).data.n +
      (await t.collection('things').doc('b').get()).data.n;
    const sums = [await sum(x), await sum(y)];
    if (sums[0] >= 2)
      await x
        .collection('things')
        .doc('a')
        .update({ data: { n: 0 } });
    if (sums[1] >= 2)
      await y
        .collection('things')
        .doc('b')
        .update({ data: { n: 0 } });
    await x.commit();
    await y.commit();
  });
  expect([(await read('a')).n, (await read('b')).n]).toEqual([0, 0]);
});

test('operations side by side in one transaction: TransactionBusy; the rollback still frees the locks', async () => {
  const got = await cloud.run(async ({ db }: Tools) => {
    const texts: string[] = [];
    for (let i = 0; i < 5; i++)
      await db
        .runTransaction(async (t: Tools) => {
          await t
            .collection('things')
            .doc('b')
            .update({ data: { n: 5 + i } });
          await Promise.all([t.collection('things').doc('a').get(), t.collection('things').doc('b').get()]);
        })
        .then(
          () => texts.push('no error'),
          (e: Tools) => texts.push(e.errMsg),
        );
    const { updated } = (
      await db
        .collection('things')
        .doc('b')
        .update({ data: { n: 9 } })
    ).stats;
    return { texts, updated };
  });
  for (const text of got.texts) expect(text).toContain('[ResourceUnavailable.TransactionBusy]');
  expect(got.updated).toBe(1);
});

test('reads beside a transaction, not in it, do not make it busy', async () => {
  const results = await cloud.run(async ({ db }: Tools) =>
    db.runTransaction(async (t: Tools) =>
      Promise.all([t.collection('things').doc('a').get(), db.collection('things').doc('b').get()]).then(
        (both) => both.map((one: Tools) => one.data._id),
      ),
    ),
  );
  expect(results).toEqual(['a', 'b']);
});

test('a transaction that stays open too long is gone, and so are its locks', async () => {
  const got = await cloud.run(async ({ db, sleep }: Tools) => {
    const t = await db.startTransaction();
    await t
      .collection('things')
      .doc('a')
      .update({ data: { n: 2 } });
    await sleep(1700);
    const { updated } = (
      await db
        .collection('things')
        .doc('a')
        .update({ data: { n: 3 } })
    ).stats;
    const error = await t.commit().catch((e: Tools) => e.errMsg ?? e.message);
    return { updated, error };
  });
  expect(got.updated).toBe(1);
  expect(got.error).toContain('[ResourceUnavailable.TransactionNotExist]');
});

test('where().update inside a transaction acts outside it, as the SDK sends no transaction id', async () => {
  await cloud.run(async ({ db }: Tools) => {
    const t = await db.startTransaction();
    await t
      .collection('things')
      .where({ _id: 'b' })
      .update({ data: { n: 42 } });
    await t.rollback();
  });
  expect((await read('b')).n).toBe(42);
});

test('where().get and a serverDate in an insert are refused inside a transaction', async () => {
  const texts = await cloud.run(async ({ db }: Tools) => {
    const t = await db.startTransaction();
    const query = await t
      .collection('things')
      .where({ n: 1 })
      .get()
      .catch((e: Tools) => e.errMsg);
    const insert = await t
      .collection('things')
      .add({ data: { code: 90, at: db.serverDate() } })
      .catch((e: Tools) => e.errMsg);
    await t.rollback();
    return [query, insert];
  });
  expect(texts[0]).toContain('not offered');
  expect(texts[1]).toContain('serverDate');
});
