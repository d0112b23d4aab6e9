import { testCloud, type TestCloud, type Tools } from '../testing/test-cloud';

let cloud: TestCloud;
let fresh: string;
beforeAll(async () => {
  cloud = await testCloud({ accounts: {} });
  await cloud.import('accounts', [
    { _id: 'a', fen: 100 },
    { _id: 'b', fen: 0 },
  ]);
  fresh = await cloud.snapshot();
});
beforeEach(() => cloud.restore(fresh));
afterAll(() => cloud.close());

const all = () => cloud.export('accounts');

test('[database.startTransaction] [transaction.collection] [transaction.commit] with every operation within', async () => {
  const got = await cloud.run(async ({ db, _ }: Tools) => {
    const transaction = await db.startTransaction();
    const accounts = transaction.collection('accounts');
    const read = (await accounts.doc('a').get()).data;
    const updated = await accounts.doc('a').update({ data: { fen: _.inc(-30) } });
    const made = await accounts.doc('c').set({ data: { fen: 30 } });
    const replaced = await accounts.doc('c').set({ data: { fen: 31 } });
    const added = await accounts.add({ data: { _id: 'd', fen: 1 } });
    const removed = await accounts.doc('b').remove();
    await transaction.commit();
    return {
      read,
      updated: updated.stats,
      made: made.stats,
      replaced: replaced.stats,
      id: added._id,
      removed: removed.stats,
    };
  });
  expect(got).toEqual({
    read: { _id: 'a', fen: 100 },
    updated: { updated: 1 },
    // Within a transaction both versions of the SDK look for what was made under a name it does not have there.
    made: { updated: 0, created: 0 },
    replaced: { updated: 1, created: 0 },
    id: 'd',
    removed: { removed: 1 },
  });
  expect(await all()).toEqual([
    { _id: 'a', fen: 70 },
    { _id: 'c', fen: 31 },
    { _id: 'd', fen: 1 },
  ]);
});

test('[transaction.get] of a document changed or removed within; of one there is not', async () => {
  const got = await cloud.run(async ({ db, cloud: sdk }: Tools) => {
    const transaction = await db.startTransaction();
    const accounts = transaction.collection('accounts');
    await accounts.doc('a').update({ data: { fen: 7 } });
    await accounts.doc('b').remove();
    const seen = [(await accounts.doc('a').get()).data, (await accounts.doc('b').get()).data];
    await transaction.rollback();
    const strict = await sdk.database().startTransaction();
    const failed = await strict
      .collection('accounts')
      .doc('nobody')
      .get()
      .catch((e: Tools) => e.errMsg ?? e.message);
    await strict.rollback().catch(() => undefined);
    return { seen, failed };
  });
  expect(got.seen).toEqual([{ _id: 'a', fen: 7 }, null]);
  expect(got.failed).toContain('nobody');
  expect((await all())[0]).toEqual({ _id: 'a', fen: 100 });
});

test('[transaction.set] [transaction.update] [transaction.remove] [transaction.add] a rollback undoes them all', async () => {
  const before = await all();
  await cloud.run(async ({ db }: Tools) => {
    const transaction = await db.startTransaction();
    const accounts = transaction.collection('accounts');
    await accounts.doc('a').set({ data: { fen: 1 } });
    await accounts.doc('b').update({ data: { fen: 1 } });
    await accounts.add({ data: { fen: 1 } });
    await accounts.doc('a').remove();
    await transaction.rollback();
  });
  expect(await all()).toEqual(before);
});

test('[transaction.update] [transaction.remove] of a document there is not change nothing; [transaction.add] refuses a second id', async () => {
  const got = await cloud.run(async ({ db }: Tools) => {
    const transaction = await db.startTransaction();
    const accounts = transaction.collection('accounts');
    const updated = (await accounts.doc('nobody').update({ data: { fen: 1 } })).stats.updated;
    const removed = (await accounts.doc('nobody').remove()).stats.removed;
    const failed = await accounts
      .add({ data: { _id: 'a' } })
      .catch((e: Tools) => ({ errCode: e.errCode, errMsg: e.errMsg }));
    await transaction.rollback().catch(() => undefined);
    return { updated, removed, failed };
  });
  expect(got).toMatchObject({ updated: 0, removed: 0, failed: { errCode: -502001 } });
  expect(got.failed.errMsg).toContain('E11000');
});

test('[database.runTransaction] gives what its function gives, and commits', async () => {
  const result = await cloud.run(({ db, _ }: Tools) =>
    db.runTransaction(async (transaction: Tools) => {
      const accounts = transaction.collection('accounts');
      await accounts.doc('a').update({ data: { fen: _.inc(-1) } });
      await accounts.doc('b').update({ data: { fen: _.inc(1) } });
      return 'moved';
    }),
  );
  expect(result).toBe('moved');
  expect(await all()).toEqual([
    { _id: 'a', fen: 99 },
    { _id: 'b', fen: 1 },
  ]);
});

test('[transaction.rollback] [database.runTransaction] fails with the reason given, or with what its function throws', async () => {
  const got = await cloud.run(async ({ db }: Tools) => {
    const change = (transaction: Tools) =>
      transaction
        .collection('accounts')
        .doc('a')
        .update({ data: { fen: 0 } });
    const reason = await db
      .runTransaction(async (transaction: Tools) => {
        await change(transaction);
        await transaction.rollback(-100);
      })
      .then(
        () => 'no error',
        (e: unknown) => e,
      );
    const thrown = await db
      .runTransaction(async (transaction: Tools) => {
        await change(transaction);
        throw new Error('changed my mind');
      })
      .catch((e: Error) => e.message);
    return { reason, thrown };
  });
  expect(got.reason).toBe(-100);
  expect(got.thrown).toContain('changed my mind');
  expect((await all())[0]).toEqual({ _id: 'a', fen: 100 });
});

test('[transaction.commit] [transaction.rollback] a second time: the transaction is gone, on both versions with its text', async () => {
  const errors = await cloud.run(async ({ db }: Tools) => {
    const told = (e: Tools) => ({ code: e.code, errCode: e.errCode, text: e.errMsg ?? e.message });
    const committed = await db.startTransaction();
    await committed.commit();
    const rolledBack = await db.startTransaction();
    await rolledBack.rollback();
    return [
      await committed.commit().catch(told),
      await rolledBack.rollback().catch(told),
      await rolledBack
        .collection('accounts')
        .doc('a')
        .update({ data: { fen: 1 } })
        .catch(told),
    ];
  });
  for (const error of errors) expect(error.text).toContain('[ResourceUnavailable.TransactionNotExist]');
  // What an operation fails with has a number and no code; it is the same on both versions.
  expect([errors[2].errCode, errors[2].code]).toEqual([-501001, undefined]);
});

test('[transaction.where] get() with a condition is refused within a transaction', async () => {
  const error = await cloud.run(async ({ db }: Tools) => {
    const transaction = await db.startTransaction();
    const failed = await transaction
      .collection('accounts')
      .where({ fen: 100 })
      .get()
      .catch((e: Tools) => e.errMsg);
    await transaction.rollback();
    return failed;
  });
  expect(error).toContain('not offered');
});
