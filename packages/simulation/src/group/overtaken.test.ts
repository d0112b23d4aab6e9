import type { Ctx, Store } from '@fangzhen/cloudkit';
import { shanghaiDay, type StockMove } from '@fangzhen/domain';
import { Beginning, Caller, Engine, SimCloud, simStore } from '@fangzhen/local-cloud/sim';
import { holdAllowance } from '@fangzhen/steps/afterSales/holdAllowance';
import { noteRefused, refusedId } from '@fangzhen/steps/finance/noteRefused';
import { paysBy, type Merchants } from '@fangzhen/steps/payments/client';
import { moveStock } from '@fangzhen/steps/stock/moveStock';
import { fastStore } from './store';
import { MORNING_MS } from './world';

const DAY = shanghaiDay(MORNING_MS).key;
const MCH_ID = '1900000109';

let engine: Engine;
let cloud: SimCloud;
beforeEach(() => {
  engine = new Engine(MORNING_MS);
  cloud = new SimCloud(
    engine,
    1,
    new Beginning({ refusedNotices: [], refundDays: [], stock: [], stockMoves: [] }),
  );
});
afterEach(() => cloud.close());

const storeOf = (name: string): Store => fastStore(simStore(new Caller(cloud, name)));

/** One merchant whose key every notice was sealed with. */
const merchants = {
  group: { mchId: MCH_ID, readClaim: () => ({ isSealedForUs: true }) },
  own: new Map(),
} as unknown as Merchants;

/** Lets things happen until the work is done. */
async function done<T>(work: Promise<T>): Promise<T> {
  let ended = false;
  const watched = work.finally(() => (ended = true));
  await engine.run(() => ended);
  return watched;
}

const by = (system: Store): Ctx => ({ nowMs: MORNING_MS, system, log: () => undefined }) as unknown as Ctx;

/** An instance that another overtakes: when its first call of this kind is answered, the other's whole work is done. */
function overtaken(store: Store, call: 'get' | 'update', meanwhile: () => Promise<unknown>): Store {
  let ahead = false;
  const first = async <T>(answer: Promise<T>): Promise<T> => {
    const answered = await answer;
    if (!ahead) {
      ahead = true;
      await meanwhile();
    }
    return answered;
  };
  if (call === 'get') return { ...store, get: (name, id) => first(store.get(name, id)) };
  return { ...store, update: (...args) => first(store.update(...args)) };
}

describe('of two instances that both find no document of the day', () => {
  test('I8: each keeps the notice that it refused', async () => {
    const note = (system: Store, body: string) => {
      paysBy(system, merchants);
      return noteRefused(by(system), { headers: {}, body }, { why: 'PAY_BAD_SIGNATURE', from: '' });
    };
    const first = storeOf('first');
    const second = overtaken(storeOf('second'), 'update', () => note(first, 'of the first'));
    await done(note(second, 'of the second'));
    expect(await done(first.get('refusedNotices', refusedId(MCH_ID, DAY)))).toMatchObject({ kept: 2 });
  });

  test('I6: both decisions are within the limit of the day, and a third is not', async () => {
    const hold = (system: Store, key: string) =>
      holdAllowance(by(system), { memberId: 'clerk', key, amountFen: 100, perDayFen: 200 });
    const first = storeOf('first');
    let other = false;
    const second = overtaken(storeOf('second'), 'update', async () => (other = await hold(first, 'a')));
    expect([await done(hold(second, 'b')), other]).toEqual([true, true]);
    expect(await done(hold(first, 'c'))).toBe(false);
    expect(await done(hold(first, 'b'))).toBe(true);
    const [day] = await done(first.find('refundDays', {}, { limit: 2 }));
    expect(day).toMatchObject({ usedFen: 200, held: { a: 100, b: 100 } });
  });
});

test('I7: a move by hand that is sent twice at once is made once', async () => {
  const shelf = { _id: 's__a', storeId: 's', skuId: 'a', onHand: 5, reserved: 0, available: 5, held: {} };
  await done(cloud.database.import('stock', [shelf]));
  const move: StockMove = {
    ...{ _id: 'move-1', storeId: 's', skuId: 'a', kind: 'receive', qty: 4, reason: '' },
    ...{ by: 'clerk', byName: '', atMs: MORNING_MS, fingerprint: 'f' },
  };
  const first = storeOf('first');
  const second = overtaken(storeOf('second'), 'get', () => moveStock(by(first), move));
  expect(await done(moveStock(by(second), move))).toEqual(move);
  expect(await done(first.get('stock', 's__a'))).toMatchObject({ onHand: 9, available: 9 });
});
