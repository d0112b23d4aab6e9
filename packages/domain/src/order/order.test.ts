import type { OrderState } from '@fangzhen/contracts';
import { NOW_MS } from '../../testing/carts';
import { delivery, order } from '../../testing/orders';
import type { Order } from '../model/order';
import { orderCan } from './can';
import { moveInPlace, moveOrder } from './move';
import { newOrder } from './newOrder';
import { restShare } from '../afterSale/share';
import { checkMoves, findMove, mayMove, ORDER_MOVES, ORDER_STATES } from './transitions';
import { boardCard, orderCard, orderView } from './views';

const states = Object.keys(ORDER_STATES) as OrderState[];
const types = ({ events }: Order) => events.map(({ type }) => type);
const full = { couponIds: ['c1'], usedPoints: 100 };
const store = {
  _id: 's1',
  name: '静安店',
  address: '南京西路 1 号',
  phone: '021',
  location: { lng: 121, lat: 31 },
};

test('I10: a table with a state that no order reaches, or never leaves, does not start', () => {
  const without = (from: OrderState, to: OrderState) =>
    ORDER_MOVES.filter((move) => move !== findMove(from, to));
  expect(() => checkMoves(ORDER_STATES, ORDER_MOVES)).not.toThrow();
  expect(() => checkMoves(ORDER_STATES, without('accepted', 'ready'))).toThrow('comes to be ready');
  expect(() => checkMoves(ORDER_STATES, without('ready', 'completed'))).toThrow(
    'pickup order ever comes to be completed',
  );
  expect(() => checkMoves(ORDER_STATES, without('delivering', 'completed'))).toThrow(
    'delivery order ever comes to be completed',
  );
  expect(() => checkMoves(ORDER_STATES, without('refunding', 'refunded'))).toThrow('comes to be refunded');
  expect(() => checkMoves({ ...ORDER_STATES, closed: 'last' }, ORDER_MOVES)).toThrow(
    'closed is last and has a move',
  );
  expect(() => checkMoves(ORDER_STATES, [...ORDER_MOVES, ORDER_MOVES[0]!])).toThrow(
    'unpaid → paid is there twice',
  );
  expect(() => checkMoves({ ...ORDER_STATES, refunded: 'between' }, ORDER_MOVES)).toThrow(
    'ever leaves refunded',
  );
  // An island: its states lead to each other, and nothing leads to them.
  expect(() => checkMoves(ORDER_STATES, without('paid', 'accepted'))).toThrow('comes to be accepted');
});

test('I10: refunded is for good, and completed but for what is given back', () => {
  for (const to of states) {
    for (const kind of ['pickup', 'delivery'] as const) {
      expect(mayMove('completed', to, kind)).toBe(to === 'refunding');
      expect(mayMove('refunded', to, kind)).toBe(false);
    }
  }
});

test('I10: a move twice is refused with the present state', () => {
  const paid = moveOrder(order(), { to: 'paid', by: 'wechatPay', nowMs: NOW_MS });
  expect(() => moveOrder(paid, { to: 'paid', by: 'wechatPay', nowMs: NOW_MS })).toThrow(
    expect.objectContaining({ code: 'ORDER_STATE', details: { state: 'paid' } }),
  );
});

test('I14: each move writes its events under the hold, in the order they are carried out', () => {
  const paid = moveOrder(order(full), {
    to: 'paid',
    by: 'wechatPay',
    nowMs: NOW_MS + 5,
    transactionId: 'wx9',
  });
  expect(paid).toMatchObject({
    state: 'paid',
    version: 2,
    paidAtMs: NOW_MS + 5,
    transactionId: 'wx9',
    pending: true,
  });
  expect(paid.events).toEqual([
    { id: 'o1_a-takeStock', type: 'takeStock', holdId: 'o1_a', atMs: NOW_MS + 5 },
    { id: 'o1_a-redeemCoupon', type: 'redeemCoupon', holdId: 'o1_a', atMs: NOW_MS + 5 },
  ]);
  const cancelled = moveOrder(paid, { to: 'refunding', by: 'member', nowMs: NOW_MS + 9, reason: '不想要了' });
  expect(types(cancelled).slice(2)).toEqual(['returnStock', 'releaseCoupon', 'returnPoints', 'refund']);
  expect(cancelled.refund).toEqual({ reason: '不想要了', amountFen: 1800, requestedAtMs: NOW_MS + 9 });
  const refunded = moveOrder(cancelled, { to: 'refunded', by: 'wechatPay', nowMs: NOW_MS + 20 });
  expect(refunded.refund?.doneAtMs).toBe(NOW_MS + 20);
});

test('I14: an order without coupon, points or anything to pay has no events about them', () => {
  const closed = moveOrder(order({ payFen: 0 }), { to: 'closed', by: 'member', nowMs: NOW_MS });
  expect(types(closed)).toEqual(['releaseStock']);
  const ready = order({ state: 'ready', earnPoints: 0 });
  expect(moveOrder(ready, { to: 'completed', by: 'staff', nowMs: NOW_MS })).toMatchObject({
    events: [],
    pending: false,
  });
});

test('I9: a late payment revives a closed order under a new hold, and only so', () => {
  const closed = moveOrder(order(full), { to: 'closed', by: 'system', nowMs: NOW_MS });
  const revive = { to: 'paid', by: 'wechatPay', nowMs: NOW_MS + 1 } as const;
  const revived = moveOrder(closed, { ...revive, holdId: 'o1_b' });
  expect(revived.holdId).toBe('o1_b');
  expect(revived.events.slice(-2).map(({ id }) => id)).toEqual(['o1_b-takeStock', 'o1_b-redeemCoupon']);
  expect(() => moveOrder(closed, revive)).toThrow(RangeError);
  expect(() => moveOrder(closed, { ...revive, holdId: 'o1_a' })).toThrow(RangeError);
  expect(() => moveOrder(order(), { ...revive, holdId: 'o1_b' })).toThrow(RangeError);
});

test('I9: a late payment that cannot revive the order is refunded, and gives back nothing else a second time', () => {
  const closed = { ...order({ ...full, state: 'closed' }), events: [], pending: false };
  expect(types(moveOrder(closed, { to: 'refunding', by: 'wechatPay', nowMs: NOW_MS }))).toEqual(['refund']);
});

test.each(states)('what the member may do with an order that is %s', (state) => {
  const cancel = ['unpaid', 'paid'].includes(state);
  const askInvoice = state === 'completed';
  const askAfterSale = ['accepted', 'ready', 'delivering', 'completed'].includes(state);
  expect(orderCan(order({ state }), NOW_MS)).toEqual({
    pay: state === 'unpaid',
    cancel,
    askAfterSale,
    askInvoice,
  });
  expect(orderCan(order({ state }), NOW_MS + 900_000)).toEqual({
    pay: false,
    cancel,
    askAfterSale,
    askInvoice,
  });
});

test.each(states)(
  'the pickup code of an order that is %s shows only from payment until it is handed over',
  (state) => {
    const view = orderView(order({ state }), store, { brandName: '朝露咖啡' }, NOW_MS);
    expect(view.pickupCode).toBe(['paid', 'accepted', 'ready'].includes(state) ? '12345678' : undefined);
    expect(view.expiresAtMs).toBe(state === 'unpaid' ? NOW_MS + 900_000 : undefined);
  },
);

test('what goes to the member holds nothing of the hold, the payer or the request', () => {
  const shown = JSON.stringify([
    orderView(order(full), store, { brandName: '朝露咖啡' }, NOW_MS),
    orderCard(order(full), { brandName: '朝露咖啡', storeName: '静安店' }),
  ]);
  for (const secret of ['o1_a', 'open1', 'wx1', 'fingerprint', 'memberId'])
    expect(shown).not.toContain(secret);
});

test("I12: the staff's board shows four digits of the code, and nothing to find the member by", () => {
  const paid = moveOrder(order(), { to: 'paid', by: 'wechatPay', nowMs: NOW_MS + 7 });
  const card = boardCard(paid, '小满');
  expect(card).toEqual({
    id: 'o1',
    state: 'paid',
    callNumber: '5678',
    nickname: '小满',
    lines: [{ title: 'latte', optionText: '', qty: 1 }],
    payFen: 1800,
    fulfilment: { kind: 'pickup' },
    note: '少冰',
    placedAtMs: NOW_MS,
    sinceMs: NOW_MS + 7,
  });
});

test('I10: a move in place changes an order as moveOrder does, and is refused wherever there is more to do or no such move', () => {
  const possible: string[] = [];
  for (const from of states) {
    for (const to of states) {
      const request = { to, by: 'staff' as const, nowMs: NOW_MS + 5 };
      const move = findMove(from, to);
      if (!move?.by.includes('staff') || move.events.length > 0) {
        expect(() => moveInPlace(from, request)).toThrow(RangeError);
        continue;
      }
      const fulfilment = move.kinds?.includes('delivery') ? delivery() : order().fulfilment;
      const before = order({ state: from, events: [], pending: false, fulfilment });
      const { where, set, inc, push } = moveInPlace(from, request);
      expect(where.state).toBe(from);
      const timeline = [...before.timeline, push.timeline];
      const after = { ...before, ...set, version: before.version + inc.version, timeline };
      expect(after).toEqual(moveOrder(before, request));
      possible.push(`${from} ${to}`);
    }
  }
  expect(possible).toEqual(['paid accepted', 'accepted ready', 'ready delivering']);
});

describe('a delivery', () => {
  const at = (state: OrderState, given: Partial<Order> = {}) =>
    order({ state, fulfilment: delivery(), ...given });

  test('I10: it goes out before it is completed; what is fetched never does', () => {
    const request = { by: 'staff', nowMs: NOW_MS } as const;
    expect(() => moveOrder(at('ready'), { ...request, to: 'completed' })).toThrow('订单已备好');
    expect(() => moveOrder(order({ state: 'ready' }), { ...request, to: 'delivering' })).toThrow(
      '订单已备好',
    );
    const out = moveOrder(at('ready'), { ...request, to: 'delivering' });
    expect(types(moveOrder(out, { ...request, to: 'completed' }))).toEqual(['earnPoints']);
    expect(moveInPlace('ready', { ...request, to: 'delivering' }).where).toEqual({
      state: 'ready',
      'fulfilment.kind': { $in: ['delivery'] },
    });
  });

  test.each(states)(
    'I12: when it is %s there is no code to show, and staff see the whole number only while they work on it',
    (state) => {
      const shown = orderView(at(state), store, { brandName: '织屿' }, NOW_MS);
      expect(shown.pickupCode).toBeUndefined();
      expect(shown.fulfilment).toMatchObject({ address: { phone: '13800005678' } });
      const { fulfilment } = boardCard(at(state), '小满');
      const whole = ['accepted', 'ready', 'delivering'].includes(state);
      expect(fulfilment).toMatchObject({ address: { phone: whole ? '13800005678' : '138****5678' } });
    },
  );

  test('I6: its fees go back with it until it has gone out, and from then on only the goods', () => {
    const fees = [{ kind: 'delivery' as const, title: '配送费', amountFen: 500 }];
    const steps = (...all: OrderState[]) =>
      all.map((state) => ({ state, atMs: NOW_MS, by: 'staff' as const }));
    const given = { payFen: 2300, fees };
    const restOf = (...all: OrderState[]) => restShare(at('ready', { ...given, timeline: steps(...all) }));
    expect(restOf('unpaid', 'paid', 'accepted', 'ready').amountFen).toBe(2300);
    expect(restOf('unpaid', 'paid', 'accepted', 'ready', 'delivering').amountFen).toBe(1800);
    const cancelled = moveOrder(at('paid', given), { to: 'refunding', by: 'member', nowMs: NOW_MS });
    expect(cancelled.refund?.amountFen).toBe(2300);
  });

  test('its fees are paid beside the goods and earn nothing', () => {
    const withFees = order();
    expect(withFees).toMatchObject({ fees: [], payFen: 1800, earnPoints: 18 });
    const { lines, itemsFen, earnPoints } = withFees;
    const fees = [
      { kind: 'delivery' as const, title: '配送费', amountFen: 500 },
      { kind: 'packaging' as const, title: '包装费', amountFen: 100 },
    ];
    const priced = {
      lines,
      fees,
      discounts: [],
      itemsFen,
      payFen: 1800,
      couponIds: [],
      usedPoints: 0,
      earnPoints,
    };
    expect(newOrder({ ...withFees, priced, nowMs: NOW_MS })).toMatchObject({
      fees,
      itemsFen: 1800,
      payFen: 2400,
      earnPoints: 18,
    });
  });
});
