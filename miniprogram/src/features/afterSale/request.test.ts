import type { OrderView } from '@fangzhen/contracts';
import { emptyAsk, linesOf, reasonOf, shareOf } from './request';

const order = (qty: number, more: Partial<OrderView> = {}): OrderView =>
  ({
    lines: [{ qty, payFen: 1000 }],
    discounts: [],
    fees: [],
    ...{ usedPoints: 0, earnPoints: 10, timeline: [], afterSales: [] },
    ...more,
  }) as unknown as OrderView;

test('one single thing is chosen from the beginning, more are not', () => {
  expect(emptyAsk(order(1)).units).toEqual([1]);
  expect(emptyAsk(order(2)).units).toEqual([0]);
});

test('lines without units are not asked for, and the amount is the rule’s', () => {
  expect(linesOf({ units: [0, 2] })).toEqual([{ line: 1, qty: 2 }]);
  expect(shareOf(order(3), { units: [1] })).toMatchObject({ amountFen: 333, earned: 3, whole: false });
});

test('a reason is what was picked, what was written, or both', () => {
  expect(reasonOf({ reason: '做错了', details: ' ' })).toBe('做错了');
  expect(reasonOf({ reason: '', details: '凉了' })).toBe('凉了');
  expect(reasonOf({ reason: '做错了', details: '要的是热的' })).toBe('做错了：要的是热的');
});
