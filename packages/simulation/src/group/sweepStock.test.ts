import type { Ctx, Store } from '@fangzhen/cloudkit';
import type { Stock } from '@fangzhen/domain';
import { reserveStock } from '@fangzhen/steps/stock/reserveStock';
import { sweepStock } from '@fangzhen/steps/stock/sweepStock';
import { by, Instants } from './instants';
import { MORNING_MS } from './world';

const MINUTE_MS = 60_000;

let instants: Instants;
let store: Store;
beforeEach(() => {
  instants = new Instants(['stock', 'orders']);
  store = instants.store();
});
afterEach(() => instants.close());
const done = <T>(work: Promise<T>): Promise<T> => instants.done(work);

const at = (minutes: number, system = store): Ctx => by(system, MORNING_MS + minutes * MINUTE_MS);

/** A shelf with ten of a SKU, some of them held until so many minutes from the morning. */
async function shelve(skuId: string, held: Record<string, number>): Promise<void> {
  const ends = Object.values(held).map((minutes) => MORNING_MS + minutes * MINUTE_MS);
  const shelf: Stock = {
    ...{ _id: `s__${skuId}`, storeId: 's', skuId },
    ...{ onHand: 10, reserved: ends.length, available: 10 - ends.length },
    held: Object.fromEntries(Object.keys(held).map((id, i) => [id, { qty: 1, untilMs: ends[i]! }])),
    ...(ends.length > 0 && { holdEndsAtMs: Math.min(...ends) }),
  };
  await instants.put('stock', shelf);
}

const shelf = (skuId: string) => done(store.get('stock', `s__${skuId}`)) as Promise<Stock>;

const reserve = (skuId: string, ctx: Ctx) =>
  reserveStock(
    ctx,
    { storeId: 's', holdId: 'late_1', lines: [{ skuId, title: '', qty: 1 }] },
    ctx.nowMs + 5 * MINUTE_MS,
  );

/** The store, with something that happens just before the sweeper says when it looks again. */
const interrupted = (before: () => Promise<void>): Store => ({
  ...store,
  update: async (name, filter, change) => {
    if (change.unset?.includes('holdEndsAtMs') || change.set?.['holdEndsAtMs']) await before();
    return store.update(name, filter, change);
  },
});

test('I1: what no order wants goes back when its time is over, and until then nobody looks', async () => {
  await shelve('a', { o1_1: -1, o2_1: 8 });
  await shelve('b', { o3_1: 30 });
  const before = await shelf('b');
  await done(sweepStock(at(0)));
  expect(await shelf('a')).toMatchObject({ available: 9, held: { o2_1: { qty: 1 } } });
  expect((await shelf('a')).holdEndsAtMs).toBe(MORNING_MS + 4 * MINUTE_MS);
  expect(await shelf('b')).toEqual(before);
  await done(sweepStock(at(9)));
  expect(await shelf('a')).toMatchObject({ reserved: 0, available: 10, held: {} });
  expect((await shelf('a')).holdEndsAtMs).toBeUndefined();
  expect(await shelf('b')).toEqual(before);
});

test('I1: what an order holds stays, and is looked at again', async () => {
  await shelve('a', { o1_1: -1 });
  await instants.put('orders', { _id: 'o1', holdId: 'o1_1' } as { _id: string });
  await done(sweepStock(at(0)));
  expect(await shelf('a')).toMatchObject({ reserved: 1, holdEndsAtMs: MORNING_MS + 4 * MINUTE_MS });
});

test('I1: who reserves while the sweeper looks is not overlooked', async () => {
  await shelve('a', { o1_1: -1 });
  let reserved = false;
  const meanwhile = async () => {
    // By the clock of a call that began a little earlier.
    if (!reserved) await reserve('a', at(-0.5));
    reserved = true;
  };
  await done(sweepStock(at(0, interrupted(meanwhile))));
  const { held, holdEndsAtMs } = await shelf('a');
  expect(Object.keys(held)).toEqual(['late_1']);
  expect(holdEndsAtMs).toBeLessThanOrEqual(held['late_1']!.untilMs);
});

test('I1: a reservation that would end before the sweeper looks again is refused', async () => {
  await shelve('a', {});
  const short = { storeId: 's', holdId: 'o1_1', lines: [{ skuId: 'a', title: '', qty: 1 }] };
  await expect(reserveStock(at(0), short, MORNING_MS + 4 * MINUTE_MS)).rejects.toThrow(RangeError);
});
