import { NOW_MS } from '../../testing/carts';
import { order as anOrder } from '../../testing/orders';
import type { Order } from '../model/order';
import { moveOrder } from '../order/move';
import { askAfterSale, type AfterSaleRequest } from './ask';
import {
  approveAfterSale,
  forwardAfterSale,
  refuseAfterSale,
  withdrawAfterSale,
  type Decider,
} from './decide';
import { backFen, orderRefunds, refundOfNumber } from './refunds';
import { AFTER_SALE_RULES, refundLimit } from './rules';
import { refundPartAgain, settleAfterSale } from './settle';

const line = anOrder().lines[0]!;
/** Three coffees of ¥9.99 that points have paid ¥0.01 of, and a cake. */
const order = (given: Partial<Order> = {}): Order =>
  anOrder({
    lines: [
      { ...line, skuId: 'coffee', qty: 3, unitFen: 333, amountFen: 999, discountFen: 1, payFen: 998 },
      { ...line, skuId: 'cake', qty: 1, unitFen: 500, amountFen: 500, discountFen: 0, payFen: 500 },
    ],
    discounts: [
      { source: 'points', sourceId: 'p', title: '积分', payer: 'group', amountFen: 1, byLine: [1, 0] },
    ],
    itemsFen: 1499,
    payFen: 1498,
    usedPoints: 1,
    earnPoints: 14,
    couponIds: ['c1'],
    state: 'accepted',
    ...given,
  });
const completed = (given: Partial<Order> = {}) =>
  order({ state: 'completed', timeline: [{ state: 'completed', atMs: NOW_MS, by: 'staff' }], ...given });
const request = (given: Partial<AfterSaleRequest> = {}): AfterSaleRequest => ({
  ...{ requestId: 'r1', fingerprint: 'f1', by: 'member', reason: '凉了', pictures: [], nowMs: NOW_MS },
  lines: [{ line: 0, qty: 1 }],
  ...given,
});
const store: Decider = { actor: 'store', memberId: 'm9', name: '小满', nowMs: NOW_MS };
const group: Decider = { ...store, actor: 'group' };
const types = ({ events }: Order) => events.map(({ type }) => type);
const refusal = (run: () => unknown) => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};
const given = (now: Order, lines: AfterSaleRequest['lines'], requestId = 'r1') => {
  const asked = askAfterSale(now, request({ lines, requestId }));
  return approveAfterSale(asked, asked.afterSales!.at(-1)!.id, true, store);
};

test('I10: asking and deciding change the version, and the order stays where it is', () => {
  const asked = askAfterSale(order(), request());
  expect(asked).toMatchObject({ version: 2, state: 'accepted', openAfterSale: 'asked', refundsOpen: false });
  const agreed = approveAfterSale(asked, 'a1', true, store);
  expect(agreed).toMatchObject({ version: 3, state: 'accepted', openAfterSale: null, refundsOpen: true });
  expect(agreed.afterSales).toMatchObject([{ state: 'refunding', amountFen: 332, decidedByName: '小满' }]);
  expect(types(agreed)).toEqual(['returnStock', 'refund']);
  const done = settleAfterSale(agreed, 'a1', 'wechatPay', NOW_MS);
  expect(done).toMatchObject({ refundsOpen: false, afterSales: [{ state: 'refunded', doneAtMs: NOW_MS }] });
  expect(settleAfterSale(done, 'a1', 'wechatPay', NOW_MS)).toBe(done);
});

test('I7: the same request asks once; the same key with another body is an error', () => {
  const asked = askAfterSale(order(), request());
  expect(askAfterSale(asked, request())).toBe(asked);
  expect(refusal(() => askAfterSale(asked, request({ fingerprint: 'f2' })))).toMatchObject({
    code: 'KEY_REUSED',
  });
});

test('I6: one after-sale is open at a time, and only of units that are left, in their time', () => {
  const asked = askAfterSale(order(), request());
  const again = (now: Order, more: Partial<AfterSaleRequest> = {}) =>
    refusal(() => askAfterSale(now, request({ requestId: 'r2', ...more })));
  expect(again(asked)).toMatchObject({ code: 'AFTER_SALE_OPEN' });
  expect(again(given(order(), [{ line: 0, qty: 2 }]), { lines: [{ line: 0, qty: 2 }] })).toMatchObject({
    code: 'AFTER_SALE_UNITS',
    details: { lines: [{ line: 0, left: 1 }] },
  });
  expect(again(order(), { lines: [{ line: 2, qty: 1 }] })).toMatchObject({ code: 'AFTER_SALE_UNITS' });
  expect(again(order({ state: 'paid' }))).toMatchObject({ code: 'ORDER_STATE' });
  expect(again(order({ state: 'paid' }), { by: 'staff' })).toMatchObject({ openAfterSale: 'asked' });
  const late = NOW_MS + AFTER_SALE_RULES.windowMs + 1;
  expect(again(completed(), { nowMs: late })).toMatchObject({ code: 'AFTER_SALE_OVER' });
  expect(again(completed(), { nowMs: late - 1 })).toMatchObject({ openAfterSale: 'asked' });
});

test('I10: what is decided is decided; what is over the limit only the group decides; who withdraws does so before', () => {
  const asked = askAfterSale(order(), request());
  const refused = refuseAfterSale(asked, 'a1', '喝完了', store);
  expect(refused).toMatchObject({ openAfterSale: null, afterSales: [{ state: 'refused', note: '喝完了' }] });
  const stuck = { code: 'AFTER_SALE_STATE' };
  expect(refusal(() => approveAfterSale(refused, 'a1', true, store))).toMatchObject(stuck);
  expect(refusal(() => approveAfterSale(asked, 'a1', true, group))).toMatchObject(stuck);
  const forwarded = forwardAfterSale(asked, 'a1', store);
  expect(forwarded.openAfterSale).toBe('forwarded');
  expect(refusal(() => approveAfterSale(forwarded, 'a1', true, store))).toMatchObject(stuck);
  expect(approveAfterSale(forwarded, 'a1', true, group).afterSales).toMatchObject([{ state: 'refunding' }]);
  const withdrawn = withdrawAfterSale(forwarded, 'a1', NOW_MS);
  expect(withdrawn.openAfterSale).toBeNull();
  expect(withdrawAfterSale(withdrawn, 'a1', NOW_MS)).toBe(withdrawn);
  expect(refusal(() => withdrawAfterSale(refused, 'a1', NOW_MS))).toMatchObject(stuck);
});

test('I6: when nothing is left the order itself is given back, with exactly the rest; then its coupon comes back', () => {
  const part = given(completed(), [{ line: 0, qty: 1 }]);
  expect(types(part)).toEqual(['returnStock', 'takeBackPoints', 'refund']);
  const whole = given(
    part,
    [
      { line: 0, qty: 2 },
      { line: 1, qty: 1 },
    ],
    'r2',
  );
  expect(whole).toMatchObject({
    state: 'refunding',
    refund: { amountFen: 1498 - 332 },
    afterSales: [{ state: 'refunding' }, { state: 'refunding', whole: true, amountFen: 1166 }],
  });
  expect(types(whole).filter((type) => type !== 'refund')).toEqual([
    'returnStock',
    'takeBackPoints',
    'returnStock',
    'releaseCoupon',
    'returnPoints',
    'takeBackPoints',
  ]);
  const points = whole.events.flatMap((event) => (event.type === 'takeBackPoints' ? [event.points] : []));
  expect(points).toEqual([3, 11]);
  expect(backFen(whole)).toBe(1498);
  const done = moveOrder(whole, { to: 'refunded', by: 'wechatPay', nowMs: NOW_MS });
  expect(done.afterSales?.map(({ state }) => state)).toEqual(['refunding', 'refunded']);
});

test('I6: a paid order of which the store gave a part back is cancelled with the rest, and what was open is withdrawn', () => {
  const asked = askAfterSale(order({ state: 'paid' }), request({ by: 'staff' }));
  const part = approveAfterSale(asked, 'a1', false, store);
  // Nothing was made: it goes back to the shelf whatever was said.
  expect(types(part)).toEqual(['returnStock', 'refund']);
  const open = forwardAfterSale(askAfterSale(part, request({ by: 'staff', requestId: 'r2' })), 'a2', store);
  const cancelled = moveOrder(open, { to: 'refunding', by: 'member', nowMs: NOW_MS });
  expect(cancelled).toMatchObject({ refund: { amountFen: 1498 - 332 }, openAfterSale: null });
  expect(cancelled.afterSales?.map(({ state }) => state)).toEqual(['refunding', 'withdrawn']);
});

test('what was given back before completion is not earned; what WeChat Pay has to be told keeps nothing of ours waiting', () => {
  const part = given(order(), [{ line: 0, qty: 2 }]);
  const ready = moveOrder(part, { to: 'ready', by: 'staff', nowMs: NOW_MS });
  const done = moveOrder(ready, { to: 'completed', by: 'staff', nowMs: NOW_MS });
  expect(done.events.map(({ type, points }) => [type, points])).toEqual([
    ['returnStock', undefined],
    ['earnPoints', 14 - 6],
    ['refund', undefined],
  ]);
});

test('I9: each part, and each attempt of it, has a number of its own', () => {
  const part = given(given(order(), [{ line: 0, qty: 1 }]), [{ line: 1, qty: 1 }], 'r2');
  const again = refundPartAgain(part, 'a1', NOW_MS);
  expect(orderRefunds(part).map(({ outRefundNo }) => outRefundNo)).toEqual(['o1-a1', 'o1-a2']);
  expect(orderRefunds(again).map(({ outRefundNo }) => outRefundNo)).toEqual(['o1-a1-2', 'o1-a2']);
  expect(refundOfNumber(again, 'o1-a1')).toMatchObject({ afterSaleId: 'a1' });
  expect(refundOfNumber(again, 'o1-a1-2')).toMatchObject({ afterSaleId: 'a1' });
  for (const number of ['o1', 'o1-2', 'o1-a3', 'o1-a12', 'desk'])
    expect(refundOfNumber(again, number)).toBeUndefined();
  const whole = moveOrder(order({ state: 'paid' }), { to: 'refunding', by: 'member', nowMs: NOW_MS });
  expect(refundOfNumber(whole, 'o1-2')).toMatchObject({ amountFen: 1498 });
  expect(refundOfNumber(whole, 'desk-2')).toBeUndefined();
});

test('I12: a limit is that of the roles at this very store', () => {
  const at = { storeId: 's1', brandId: 'b1' };
  const grant = { _id: 'g', memberId: 'm' };
  const { clerk, storeManager } = AFTER_SALE_RULES.limits;
  expect(refundLimit([{ ...grant, role: 'clerk', storeId: 's1' }], at)).toEqual(clerk);
  expect(
    refundLimit(
      [
        { ...grant, role: 'clerk', storeId: 's1' },
        { ...grant, role: 'storeManager', storeId: 's1' },
      ],
      at,
    ),
  ).toEqual(storeManager);
  expect(
    refundLimit(
      [
        { ...grant, role: 'clerk', storeId: 's1' },
        { ...grant, role: 'storeManager', storeId: 's2' },
      ],
      at,
    ),
  ).toEqual(clerk);
  expect(refundLimit([{ ...grant, role: 'groupManager' }], at)).toEqual({ perOrderFen: 0, perDayFen: 0 });
});
