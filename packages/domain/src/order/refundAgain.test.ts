import { order } from '../../testing/orders';
import { NOW_MS } from '../../testing/carts';
import { moveOrder } from './move';
import { outRefundNo, refundAgain } from './refundAgain';

function refunding() {
  const paid = moveOrder(order(), { to: 'paid', by: 'wechatPay', nowMs: NOW_MS, transactionId: 't1' });
  const moved = moveOrder({ ...paid, events: [] }, { to: 'refunding', by: 'member', nowMs: NOW_MS });
  return { ...moved, events: [], pending: false };
}

test('I9: each refund that was closed is followed by one with a number of its own, and an event to ask for it', () => {
  const first = refunding();
  const second = refundAgain(first, NOW_MS);
  const third = refundAgain({ ...second, events: [] }, NOW_MS);
  expect([first, second, third].map(outRefundNo)).toEqual(['o1', 'o1-2', 'o1-3']);
  expect(second).toMatchObject({ version: first.version + 1, pending: true, state: 'refunding' });
  expect(second.events.map(({ type }) => type)).toEqual(['refund']);
  expect(second.events[0]?.id).not.toBe(third.events[0]?.id);
});

test('only an order whose money is on its way back has a refund to repeat', () => {
  expect(() => refundAgain(order(), NOW_MS)).toThrow(RangeError);
});
