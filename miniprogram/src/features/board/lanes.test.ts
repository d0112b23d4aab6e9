import type { BoardCard } from '@fangzhen/contracts';
import { arrivals, lanesOf, shownLanes, urgency, withOrder } from './lanes';
import { MINUTE_MS } from './minute';

const card = (id: string, state: BoardCard['state'], sinceMs = 0): BoardCard => ({
  id,
  state,
  callNumber: '0001',
  nickname: '',
  fulfilment: { kind: 'pickup' },
  lines: [],
  payFen: 0,
  note: '',
  placedAtMs: 0,
  sinceMs,
});
const ids = (orders: BoardCard[]) => orders.map(({ id }) => id);

test('each order stands in the lane of its state, the longest wait first', () => {
  const lanes = lanesOf([
    card('a', 'paid', 30),
    card('b', 'ready'),
    card('c', 'paid', 10),
    card('d', 'accepted'),
  ]);
  expect(ids(lanes.paid)).toEqual(['c', 'a']);
  expect(ids(lanes.accepted)).toEqual(['d']);
  expect(ids(lanes.ready)).toEqual(['b']);
});

test('orders that began to wait at the same moment keep one order, whatever order they come in', () => {
  expect(ids(lanesOf([card('b', 'paid'), card('a', 'paid')]).paid)).toEqual(['a', 'b']);
  expect(ids(lanesOf([card('a', 'paid'), card('b', 'paid')]).paid)).toEqual(['a', 'b']);
});

test('what is handed over, closed or given back is nobody’s work', () => {
  const lanes = lanesOf([
    card('a', 'completed'),
    card('b', 'closed'),
    card('c', 'refunding'),
    card('d', 'unpaid'),
  ]);
  expect([...lanes.paid, ...lanes.accepted, ...lanes.ready]).toEqual([]);
});

test('a wait becomes late at its lane’s own limit, not a moment before', () => {
  expect(urgency('paid', 0, 3 * MINUTE_MS - 1)).toBe('calm');
  expect(urgency('paid', 0, 3 * MINUTE_MS)).toBe('late');
  expect(urgency('paid', 0, 8 * MINUTE_MS)).toBe('tooLate');
  expect(urgency('accepted', 0, 8 * MINUTE_MS)).toBe('calm');
  expect(urgency('ready', 0, 59 * MINUTE_MS)).toBe('late');
});

test('an order that an action moved changes lanes, and no other order changes', () => {
  const orders = [card('a', 'paid'), card('b', 'paid')];
  const lanes = lanesOf(withOrder(orders, card('a', 'accepted', 50)));
  expect(ids(lanes.paid)).toEqual(['b']);
  expect(ids(lanes.accepted)).toEqual(['a']);
});

test('new are paid orders that were not there, in whatever state they were', () => {
  const before = [card('a', 'paid'), card('b', 'accepted')];
  const after = [card('a', 'paid'), card('b', 'paid'), card('c', 'paid'), card('d', 'ready')];
  expect(arrivals(before, after)).toEqual(['c']);
});

test('the lane of deliveries is there while one is on its way', () => {
  expect(shownLanes(lanesOf([card('a', 'ready')]))).toEqual(['paid', 'accepted', 'ready']);
  expect(shownLanes(lanesOf([card('a', 'delivering')]))).toEqual(['paid', 'accepted', 'ready', 'delivering']);
});
