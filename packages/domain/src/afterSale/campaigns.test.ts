import fc from 'fast-check';
import sumBy from 'lodash-es/sumBy';
import { anyCheckout, campaign, checkoutOf } from '../../testing/campaigns';
import { cartLine, coupon, NOW_MS, priceInput } from '../../testing/carts';
import { runs } from '../../testing/runs';
import type { Order } from '../model/order';
import { askAfterSale } from './ask';
import { approveAfterSale } from './decide';
import { backFen } from './refunds';
import { unitsLeft } from './share';
import { othersAfter } from './together';

const STORE = { actor: 'store', memberId: 'm2', name: '店长', nowMs: NOW_MS } as const;

/** Units of one order are given back; all orders of the checkout afterwards. */
function giveBack(orders: readonly Order[], at: number, lines: { line: number; qty: number }[]): Order[] {
  const others = orders.filter((_, i) => i !== at);
  const requestId = `r${orders[at]!.version}`;
  const request = { requestId, fingerprint: '', by: 'staff' as const, lines, reason: '不要了', pictures: [] };
  const asked = askAfterSale(orders[at]!, { ...request, nowMs: NOW_MS }, others);
  const id = asked.afterSales!.at(-1)!.id;
  const given = approveAfterSale(asked, id, true, STORE, others);
  // What was told when it was asked for is what it comes to.
  expect(given.refund?.amountFen ?? given.afterSales!.at(-1)!.amountFen).toBe(
    asked.afterSales!.at(-1)!.amountFen,
  );
  const rest = othersAfter(given, others, NOW_MS);
  return orders.map((_, i) => (i === at ? given : rest[i < at ? i : i - 1]!));
}

const isWhole = ({ state }: Order) => state === 'refunding';
const totalBack = (orders: readonly Order[]) => sumBy(orders, backFen);
const goods = (...all: [storeId: string, brandId: string, qty: number, unitFen: number][]) =>
  all.map(([storeId, brandId, qty, unitFen]) =>
    cartLine({ skuId: `k-${storeId}`, storeId, brandId, qty, unitFen }),
  );

test('I6: whatever is given back of a checkout in whatever steps, no refund is below nothing or over its payment, and all of it is all that was paid', () => {
  fc.assert(
    fc.property(anyCheckout, fc.infiniteStream(fc.nat(20)), (placed, numbers) => {
      const next = (below: number) => (numbers.next().value as number) % below;
      let orders = placed;
      let back = 0;
      while (!orders.every(isWhole)) {
        const open = orders.flatMap((order, i) => (isWhole(order) ? [] : [i]));
        const at = open[next(open.length)]!;
        const left = unitsLeft(orders[at]!).flatMap((qty, line) => (qty > 0 ? [{ line, qty }] : []));
        const from = next(left.length);
        const lines = left
          .slice(from, from + 1 + next(3))
          .map(({ line, qty }) => ({ line, qty: 1 + next(qty) }));
        orders = giveBack(orders, at, lines);
        expect(totalBack(orders)).toBeGreaterThanOrEqual(back);
        back = totalBack(orders);
        for (const order of orders) {
          expect(order.withheldFen ?? 0).toBeGreaterThanOrEqual(0);
          expect(backFen(order)).toBeLessThanOrEqual(order.payFen);
        }
      }
      expect(orders.map(backFen)).toEqual(orders.map(({ payFen }) => payFen));
    }),
    runs(300, 20_000),
  );
});

test('I6: across two brands: what the other brand’s goods have lost is taken from the refund, and comes back from there when those go, too', () => {
  const off = campaign({ _id: 'cross', benefit: { kind: 'threshold', thresholdFen: 20_000, offFen: 3000 } });
  const lines = goods(['s1', 'b1', 1, 12_000], ['s2', 'b2', 1, 8000]);
  const placed = checkoutOf(priceInput({ lines, campaigns: [off] }));
  expect(placed.map(({ payFen }) => payFen)).toEqual([10_200, 6900]);
  // ¥68 for the goods, and ¥18 of it stay for what the other brand’s would cost alone.
  const first = giveBack(placed, 1, [{ line: 0, qty: 1 }]);
  expect(first.map(backFen)).toEqual([0, 6900 - 1800]);
  const second = giveBack(first, 0, [{ line: 0, qty: 1 }]);
  expect(second.map(backFen)).toEqual([10_200, 6900]);
  expect(second[1]!.afterSales!.at(-1)).toMatchObject({ by: 'system', lines: [], amountFen: 1800 });
});

test('I6: spent in one brand, off in the other: giving back what was counted takes the benefit back, never below nothing', () => {
  const off = campaign({
    ...{ _id: 'a-for-b', scope: { brandIds: ['b2'] }, counts: { brandIds: ['b1'] } },
    benefit: { kind: 'threshold', thresholdFen: 3000, offFen: 3000 },
  });
  const coupons = [coupon({ _id: 'five', scope: { brandIds: ['b1'] } })];
  const lines = goods(['s1', 'b1', 1, 3000], ['s2', 'b2', 1, 9000]);
  const placed = checkoutOf(priceInput({ lines, campaigns: [off], coupons }));
  expect(placed.map(({ payFen }) => payFen)).toEqual([2500, 6000 + 100]);
  // ¥30 were given for it; it cost ¥25.
  expect(giveBack(placed, 0, [{ line: 0, qty: 1 }]).map(backFen)).toEqual([0, 0]);
  // The benefit itself goes back with its goods.
  expect(giveBack(placed, 1, [{ line: 0, qty: 1 }]).map(backFen)).toEqual([0, 6100]);
});

test('I6: a bundle that is broken up, and one whole threshold of several', () => {
  const half = campaign({ _id: 'half', benefit: { kind: 'bundle', every: 2, last: 1, percentOff: 50 } });
  const [cups] = checkoutOf(priceInput({ lines: goods(['s1', 'b1', 2, 2000]), campaigns: [half] }));
  expect(cups!.payFen).toBe(3000);
  expect(backFen(giveBack([cups!], 0, [{ line: 0, qty: 1 }])[0]!)).toBe(1000);
  const each = campaign({
    _id: 'each',
    benefit: { kind: 'eachThreshold', thresholdFen: 5000, offFen: 1000, times: 9 },
  });
  const [five] = checkoutOf(priceInput({ lines: goods(['s1', 'b1', 5, 3000]), campaigns: [each] }));
  expect(five!.payFen).toBe(12_000);
  // Four units come to ¥120: two whole thresholds, ¥20 off, of which they have ¥24.
  expect(backFen(giveBack([five!], 0, [{ line: 0, qty: 1 }])[0]!)).toBe(2400 - 400);
});
