import type { Store } from '@fangzhen/cloudkit';
import { shanghaiDay, type StockMove } from '@fangzhen/domain';
import { order } from '@fangzhen/domain/testing/orders';
import { tellFeed } from '@fangzhen/steps/feed/tellFeed';
import { holdAllowance } from '@fangzhen/steps/shared/holdAllowance';
import { noteRefused, refusedId } from '@fangzhen/steps/finance/noteRefused';
import { writeOrders } from '@fangzhen/steps/orders/writeOrders';
import { paysBy, type Merchants } from '@fangzhen/steps/payments/client';
import { finishRefund } from '@fangzhen/steps/payments/finishRefund';
import { moveStock } from '@fangzhen/steps/stock/moveStock';
import { by, Instants } from './instants';
import { MORNING_MS } from './world';

const DAY = shanghaiDay(MORNING_MS).key;
const MCH_ID = '1900000109';
const COLLECTIONS = [
  ...['orders', 'stock', 'stockMoves', 'coupons', 'feedPages'],
  ...['refusedNotices', 'refundDays', 'abnormalRefunds', 'members'],
];

let instants: Instants;
beforeEach(() => (instants = new Instants(COLLECTIONS)));
afterEach(() => instants.close());
const done = <T>(work: Promise<T>): Promise<T> => instants.done(work);

/** One merchant whose key every notice was sealed with. */
const merchants = {
  group: { mchId: MCH_ID, readClaim: () => ({ isSealedForUs: true }) },
  own: new Map(),
} as unknown as Merchants;

const shelf = (skuId: string) => ({
  ...{ _id: `s1__${skuId}`, storeId: 's1', skuId, held: {} },
  ...{ onHand: 5, reserved: 0, available: 5 },
});

/** An instance that another overtakes: beside its first call of this kind the other's whole work is done. */
function overtaken(
  store: Store,
  call: 'get' | 'update' | 'transaction',
  meanwhile: () => Promise<unknown>,
): Store {
  let other: Promise<unknown> | undefined;
  const before = async () => void (await (other ??= meanwhile()));
  const after = async <T>(answer: Promise<T>): Promise<T> => {
    const answered = await answer;
    await before();
    return answered;
  };
  return {
    ...store,
    ...(call === 'get' && { get: (name, id) => after(store.get(name, id)) }),
    ...(call === 'update' && { update: (...args) => after(store.update(...args)) }),
    ...(call === 'transaction' && {
      transaction: (...args) => before().then(() => store.transaction(...args)),
    }),
  };
}

describe('of two instances that both find no document of the day', () => {
  test('I8: each keeps the notice that it refused', async () => {
    const note = (system: Store, body: string) => {
      paysBy(system, merchants);
      return noteRefused(by(system), { headers: {}, body }, { why: 'PAY_BAD_SIGNATURE', from: '' });
    };
    const first = instants.store('first');
    const second = overtaken(instants.store('second'), 'update', () => note(first, 'of the first'));
    await done(note(second, 'of the second'));
    expect(await done(first.get('refusedNotices', refusedId(MCH_ID, DAY)))).toMatchObject({ kept: 2 });
  });

  test('I6: both decisions are within the limit of the day, and a third is not', async () => {
    const hold = (system: Store, key: string) =>
      holdAllowance(by(system), { name: 'refundDays', memberId: 'clerk', key, amount: 100, perDay: 200 });
    const first = instants.store('first');
    let other = false;
    const second = overtaken(
      instants.store('second'),
      'update',
      async () => (other = await hold(first, 'a')),
    );
    expect([await done(hold(second, 'b')), other]).toEqual([true, true]);
    expect(await done(hold(first, 'c'))).toBe(false);
    expect(await done(hold(first, 'b'))).toBe(true);
    const [day] = await done(first.find('refundDays', {}, { limit: 2 }));
    expect(day).toMatchObject({ used: 200, held: { a: 100, b: 100 } });
  });
});

test('I7: a move by hand that is sent twice at once is made once', async () => {
  await instants.put('stock', shelf('a'));
  const move: StockMove = {
    ...{ _id: 'move-1', storeId: 's1', skuId: 'a', kind: 'receive', qty: 4, reason: '' },
    ...{ by: 'clerk', byName: '', atMs: MORNING_MS, fingerprint: 'f' },
  };
  const first = instants.store('first');
  const second = overtaken(instants.store('second'), 'get', () => moveStock(by(first), move));
  expect(await done(moveStock(by(second), move))).toEqual(move);
  expect(await done(first.get('stock', 's1__a'))).toMatchObject({ onHand: 9, available: 9 });
});

test('I4: of two orders for one coupon the second finds it locked, however late it looked', async () => {
  await instants.put('stock', shelf('latte'));
  const coupon = { memberId: 'm1', state: 'issued', expiresAtMs: MORNING_MS + 1_000_000 };
  await instants.put('coupons', { _id: 'c', ...coupon });
  const place = (system: Store, _id: string) => {
    const drafted = order({ _id, holdId: `${_id}_a`, couponIds: ['c'], expiresAtMs: MORNING_MS + 900_000 });
    return writeOrders(by(system), {
      ...{ firstId: _id, wants: [undefined], campaigns: [], draft: () => [drafted] },
      uses: { members: ['m1'], couponIds: ['c'], usedPoints: 0 },
    });
  };
  const first = instants.store('first');
  const second = overtaken(instants.store('second'), 'transaction', () => place(first, 'o1'));
  await expect(done(place(second, 'o2'))).rejects.toMatchObject({ code: 'COUPON_UNUSABLE' });
  expect(await done(first.get('coupons', 'c'))).toMatchObject({ state: 'locked', holdId: 'o1_a' });
  expect(await done(first.get('stock', 's1__latte'))).toMatchObject({ reserved: 1, available: 4 });
});

test('I8: of two who send a refund another way at once one is sent, the other is told', async () => {
  const kept = { orderId: 'o1', mchId: MCH_ID, refundId: 'r1', refundFen: 100, atMs: MORNING_MS, asked: [] };
  await instants.put('abnormalRefunds', { _id: 'n1', version: 0, state: 'open', ...kept } as { _id: string });
  const sent: string[] = [];
  const group = {
    mchId: MCH_ID,
    queryRefund: () => Promise.resolve({ state: 'ABNORMAL' }),
    finishAbnormalRefund: ({ refundTo }: { refundTo: { to: string } }) =>
      Promise.resolve(void sent.push(refundTo.to)),
  };
  const send = (system: Store, who: string) => {
    paysBy(system, { ...merchants, group } as unknown as Merchants);
    return finishRefund(by(system), { id: 'n1', refundTo: { to: 'merchant' }, by: who });
  };
  const first = instants.store('first');
  const second = overtaken(instants.store('second'), 'get', () => send(first, 'ann'));
  await expect(done(send(second, 'bao'))).rejects.toMatchObject({ code: 'STALE' });
  expect(sent).toEqual(['merchant']);
  expect(await done(first.get('abnormalRefunds', 'n1'))).toMatchObject({ asked: [{ by: 'ann' }] });
});

test('I14: a page of the feed whose teller died before its orders knew is not told again', async () => {
  await instants.put('orders', order({ told: 0, untold: true }));
  const store = instants.store();
  const dies: Store = { ...store, update: () => Promise.reject(new Error('the instance is gone')) };
  await expect(done(tellFeed(by(dies)))).rejects.toThrow('gone');
  await done(tellFeed(by(store)));
  await done(tellFeed(by(store)));
  const pages = await done(store.find('feedPages', {}, { limit: 10 }));
  expect(pages.flatMap(({ events }) => events.map(({ id }) => id))).toEqual(['o1-1']);
});
