import type { OffSale } from '@fangzhen/contracts';
import { offSaleMark, offSaleMarks, offSaleUntil, sellable } from './offSale';

const at = (text: string) => Date.parse(`${text}+08:00`);
const EVENING = at('2026-03-02T23:59:59');
const MORNING = at('2026-03-03T00:00:00');
const of = (until: OffSale) => ({ available: 5, offSale: offSaleMark(until, EVENING) });

test('today ends with the business day; the other does not end by itself', () => {
  expect([EVENING, MORNING].map((nowMs) => sellable(of('today'), nowMs))).toEqual([0, 5]);
  expect([EVENING, MORNING].map((nowMs) => sellable(of('untilPutBack'), nowMs))).toEqual([0, 0]);
  expect(sellable({ available: 5 }, EVENING)).toBe(5);
});

test('I1: a reservation looks for the very marks that keep it off sale', () => {
  for (const until of ['today', 'untilPutBack'] as const) {
    for (const nowMs of [EVENING, MORNING]) {
      const { offSale } = of(until);
      expect(offSaleMarks(nowMs).includes(offSale)).toBe(offSaleUntil(offSale, nowMs) !== undefined);
      expect(sellable(of(until), nowMs) === 0).toBe(offSaleUntil(offSale, nowMs) !== undefined);
    }
    expect(offSaleUntil(offSaleMark(until, EVENING), EVENING)).toBe(until);
  }
});
