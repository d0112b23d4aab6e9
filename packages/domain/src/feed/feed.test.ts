import type { OrderFeedEvent } from '@fangzhen/contracts';
import * as fc from 'fast-check';
import { NOW_MS } from '../../testing/carts';
import { order as anOrder } from '../../testing/orders';
import { askAfterSale } from '../afterSale/ask';
import { approveAfterSale, refuseAfterSale, withdrawAfterSale, type Decider } from '../afterSale/decide';
import { settleAfterSale } from '../afterSale/settle';
import type { FeedPage } from '../model/feed';
import type { Order } from '../model/order';
import { moveOrder } from '../order/move';
import { ORDER_MOVES } from '../order/transitions';
import { Refusal } from '../refusal';
import { eventsOf } from './eventsOf';
import { MOST_EVENTS, nextPage } from './nextPage';

const by: Decider = { actor: 'store', memberId: 'm9', name: '小满', nowMs: NOW_MS };
const unpaid = (id = 'o1'): Order => {
  const order = anOrder({ _id: id, state: 'unpaid', told: 0, untold: true });
  return { ...order, timeline: [{ state: 'unpaid', atMs: NOW_MS, by: 'member' }] };
};

/** What may be done with an order, whether or not it is allowed: a refusal leaves it as it is. */
const DEEDS: ((order: Order, n: number) => Order)[] = [
  ...ORDER_MOVES.map(({ to, by }) => (order: Order, n: number) => {
    const revives = order.state === 'closed' && to === 'paid';
    return moveOrder(order, { to, by: by[0]!, nowMs: NOW_MS + n, ...(revives && { holdId: `h${n}` }) });
  }),
  (order, n) =>
    askAfterSale(order, {
      ...{ requestId: `r${n}`, fingerprint: 'f', by: 'member', reason: '凉了', pictures: [], nowMs: NOW_MS },
      lines: [{ line: 0, qty: 1 }],
    }),
  (order) => approveAfterSale(order, order.afterSales?.at(-1)?.id ?? 'a1', true, by),
  (order) => refuseAfterSale(order, order.afterSales?.at(-1)?.id ?? 'a1', '喝完了', by),
  (order) => withdrawAfterSale(order, order.afterSales?.at(-1)?.id ?? 'a1', NOW_MS),
  (order) => settleAfterSale(order, order.afterSales?.at(-1)?.id ?? 'a1', 'system', NOW_MS),
];
const done = (order: Order, deed: number, n: number): Order => {
  try {
    return DEEDS[deed]!(order, n);
  } catch (error) {
    if (error instanceof Refusal || error instanceof RangeError || error instanceof TypeError) return order;
    throw error;
  }
};
const lives = fc.array(fc.nat(DEEDS.length - 1), { minLength: 1, maxLength: 40 });

test('I14: an order’s events are only added to, whatever is done with it, and whoever adds says so', () => {
  fc.assert(
    fc.property(lives, (deeds) => {
      let order = unpaid();
      deeds.forEach((deed, n) => {
        const before = eventsOf(order);
        const next = done({ ...order, untold: undefined }, deed, n);
        const events = eventsOf(next);
        expect(events.slice(0, before.length)).toEqual(before);
        if (events.length > before.length) expect(next.untold).toBe(true);
        order = next;
      });
      const { timeline, afterSales = [] } = order;
      const told = eventsOf(order);
      expect(told.flatMap((event) => (event.kind === 'order' ? [event.state] : []))).toEqual(
        timeline.map(({ state }) => state),
      );
      for (const { id, state } of afterSales) {
        const own = told.filter((event) => event.kind === 'afterSale' && event.afterSaleId === id);
        expect(own.at(-1)?.state).toBe(state);
      }
    }),
    { numRuns: 300 },
  );
});

test('I14: told page by page, each event comes once and each order’s in its order, however they go on meanwhile', () => {
  fc.assert(
    fc.property(fc.array(lives, { minLength: 1, maxLength: 60 }), (all) => {
      const orders = new Map(all.map((_, i) => [`o${i}`, unpaid(`o${i}`)]));
      const pages: FeedPage[] = [];
      const tell = () => {
        const page = nextPage(pages.length, [...orders.values()], NOW_MS);
        if (!page) return false;
        pages.push(page);
        for (const { orderId, told } of page.orders) orders.set(orderId, { ...orders.get(orderId)!, told });
        return true;
      };
      all.forEach((deeds, i) => {
        deeds.forEach((deed, n) => orders.set(`o${i}`, done(orders.get(`o${i}`)!, deed, n)));
        if (i % 3 === 0) tell();
      });
      while (tell());
      const told = pages.flatMap(({ events }) => events);
      for (const order of orders.values())
        expect(told.filter(({ orderId }) => orderId === order._id)).toEqual(eventsOf(order));
      expect(pages.every(({ events }) => events.length <= MOST_EVENTS)).toBe(true);
      expect(pages.map(({ number }) => number)).toEqual(pages.map((_, i) => i + 1));
    }),
    { numRuns: 40 },
  );
});

test('a part that is given back is told of with its amount, in its place among the order’s own steps', () => {
  const paid = moveOrder(unpaid(), { to: 'paid', by: 'wechatPay', nowMs: NOW_MS });
  const accepted = moveOrder(paid, { to: 'accepted', by: 'staff', nowMs: NOW_MS });
  const asked = done(accepted, DEEDS.length - 5, 0);
  const ready = moveOrder(asked, { to: 'ready', by: 'staff', nowMs: NOW_MS });
  const states = (events: OrderFeedEvent[]) => events.map(({ kind, state }) => `${kind} ${state}`);
  expect(states(eventsOf(ready))).toEqual([
    ...['order unpaid', 'order paid', 'order accepted', 'afterSale asked', 'order ready'],
  ]);
  expect(eventsOf(ready)[3]).toMatchObject({ id: 'o1-4', afterSaleId: 'a1', amountFen: expect.any(Number) });
});
