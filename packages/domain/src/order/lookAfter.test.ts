import { order } from '../../testing/orders';
import { NOW_MS } from '../../testing/carts';
import { lookAgainAtMs } from './lookAfter';
import { moveOrder } from './move';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

test('what could not be finished is put off for as long as it has been due, between a minute and an hour', () => {
  const paid = moveOrder(order(), { to: 'paid', by: 'wechatPay', nowMs: NOW_MS, transactionId: 't1' });
  const putOffAfter = (dueMs: number) => lookAgainAtMs(paid, NOW_MS + dueMs) - (NOW_MS + dueMs);
  expect(putOffAfter(30_000)).toBe(MINUTE_MS);
  expect(putOffAfter(7 * MINUTE_MS)).toBe(7 * MINUTE_MS);
  expect(putOffAfter(30 * HOUR_MS)).toBe(HOUR_MS);
});

test('an unpaid order is due from the end of its time on', () => {
  const unpaid = order();
  expect(unpaid.lookAtMs).toBe(unpaid.expiresAtMs);
  expect(lookAgainAtMs(unpaid, unpaid.expiresAtMs + 5 * MINUTE_MS)).toBe(unpaid.expiresAtMs + 10 * MINUTE_MS);
});
