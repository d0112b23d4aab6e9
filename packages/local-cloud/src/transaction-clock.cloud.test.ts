import { testCloud, type TestCloud, type Tools } from './testing/test-cloud';

jest.setTimeout(30_000);

let cloud: TestCloud;
beforeAll(async () => (cloud = await testCloud({ things: {} })));
beforeEach(() => cloud.import('things', [{ _id: 'a', n: 1 }]));
afterAll(() => cloud.close());

/** Leaves a transaction open that has written the document, as an instance does that dies in the middle. */
const leaveOpen = () =>
  cloud.run(async ({ db, kept }: Tools) => {
    kept.transaction = await db.startTransaction();
    await kept.transaction
      .collection('things')
      .doc('a')
      .update({ data: { n: 2 } });
  }) as Promise<void>;

/** What becomes of another transaction that writes the same document. */
const writeAlso = () =>
  cloud.run(async ({ db }: Tools) => {
    const other = await db.startTransaction();
    const went = await other
      .collection('things')
      .doc('a')
      .update({ data: { n: 3 } })
      .then(
        () => 'written',
        (e: Tools) => e.errMsg,
      );
    if (went === 'written') await other.commit();
    return went;
  }) as Promise<string>;

const commitLeft = () =>
  cloud.run(({ kept }: Tools) =>
    kept.transaction.commit().then(
      () => 'committed',
      (e: Tools) => e.errMsg ?? e.message,
    ),
  ) as Promise<string>;

test('a clock that is moved on past the limit ends a transaction and frees what it holds', async () => {
  await leaveOpen();
  cloud.clock.advance(31_000);
  expect(await writeAlso()).toBe('written');
  expect(await commitLeft()).toContain('[ResourceUnavailable.TransactionNotExist]');
});

test('within the limit it goes on, also when the clock is moved back', async () => {
  await leaveOpen();
  cloud.clock.advance(20_000);
  cloud.clock.advance(-3_600_000);
  expect(await writeAlso()).toContain('[ResourceUnavailable.TransactionConflict]');
  expect(await commitLeft()).toBe('committed');
});
