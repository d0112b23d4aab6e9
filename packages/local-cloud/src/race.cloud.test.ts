import { testCloud, type TestCloud, type Tools } from './testing/test-cloud';

jest.setTimeout(30_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud({ stock: {}, accounts: {} });
});
afterAll(() => cloud.close());

test('200 callers race for 50 units by a conditional update: exactly 50 get one', async () => {
  await cloud.import('stock', [{ _id: 'sku', available: 50 }]);
  const takes = await Promise.all(
    Array.from({ length: 200 }, (_, order) =>
      cloud.run(
        async ({ db, _ }: Tools, key: string) =>
          (
            await db
              .collection('stock')
              .where({ _id: 'sku', available: _.gte(1), [`held.${key}`]: _.exists(false) })
              .update({ data: { available: _.inc(-1), [`held.${key}`]: { n: 1 } } })
          ).stats.updated,
        `o${order}`,
      ),
    ),
  );
  expect(takes.filter((taken) => taken === 1)).toHaveLength(50);
  const { available, held } = await cloud.run(
    async ({ db }: Tools) => (await db.collection('stock').doc('sku').get()).data,
  );
  expect(available).toBe(0);
  expect(Object.keys(held)).toHaveLength(50);
  expect(cloud.metrics().workers['run']).toMatchObject({ workers: 8 });
});

test('transfers by transaction, retried on conflict, keep the sum', async () => {
  const accounts = Array.from({ length: 5 }, (_, i) => ({ _id: `acc${i}`, balance: 100 }));
  await cloud.import('accounts', accounts);
  await Promise.all(
    Array.from({ length: 16 }, (_, worker) =>
      cloud.run(async ({ db, _, sleep }: Tools, seed: number) => {
        for (let i = 0; i < 6; i++) {
          const from = `acc${(seed + i) % 5}`;
          const to = `acc${(seed * 3 + i + 1) % 5}`;
          for (let attempt = 0; ; attempt++) {
            try {
              await db.runTransaction(async (t: Tools) => {
                const c = t.collection('accounts');
                const { balance } = (await c.doc(from).get()).data;
                if (balance < 7 || from === to) return;
                await c.doc(from).update({ data: { balance: balance - 7 } });
                await c.doc(to).update({ data: { balance: _.inc(7) } });
              });
              break;
            } catch (error: Tools) {
              if (attempt > 40 || !/TransactionConflict/.test(error.errMsg ?? error.message)) throw error;
              await sleep(Math.random() * 20 * attempt);
            }
          }
        }
      }, worker),
    ),
  );
  const balances: number[] = await cloud.run(async ({ db }: Tools) =>
    (await db.collection('accounts').get()).data.map((d: Tools) => d.balance),
  );
  expect(balances.reduce((sum, one) => sum + one, 0)).toBe(500);
  expect(Math.min(...balances)).toBeGreaterThanOrEqual(0);
  expect(cloud.metrics().transactions.committed).toBeGreaterThan(0);
});
