import type { CartChange } from '@fangzhen/contracts';
import fc from 'fast-check';
import type { Cart } from '../model/cart';
import { MAX_CART_LINES, MAX_LINES, MAX_QTY } from './limits';
import { emptyCart, MAX_PHONES, takeIn } from './takeIn';

const add = (skuId: string, qty = 1, storeId = 's1'): CartChange => ({ kind: 'add', storeId, skuId, qty });
const take = (cart: Cart, phone: string, from: number, ...changes: CartChange[]) =>
  takeIn(cart, { phone, from, changes }, 1).cart;
const qtys = (cart: Cart) =>
  Object.fromEntries(cart.lines.map(({ storeId, skuId, qty }) => [`${storeId} ${skuId}`, qty]));

const lineChange = fc
  .record({
    kind: fc.constantFrom('add' as const, 'set' as const, 'remove' as const, 'order' as const),
    storeId: fc.constantFrom('s1', 's2'),
    skuId: fc.constantFrom('a', 'b'),
    qty: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ kind, qty, ...which }): CartChange =>
    kind === 'remove' ? { kind, ...which } : { kind, ...which, qty },
  );

/** What a change means for one line's quantity, said a second time. */
function slowly(held: number, change: CartChange): number {
  if (change.kind === 'remove') return 0;
  if (change.kind === 'set') return change.qty;
  const moved = change.kind === 'add' ? held + change.qty : held - change.qty;
  return Math.min(MAX_QTY, Math.max(0, moved));
}

test('I7: three phones, answers lost and changes sent again in any batches: each change counts once, in the order of its arrival', () => {
  // Each step: a phone makes changes, then sends all that it has had no answer to; the answer may be lost.
  const step = fc.record({
    phone: fc.constantFrom('p1', 'p2', 'p3'),
    made: fc.array(lineChange, { maxLength: 3 }),
    lost: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let cart = emptyCart('m1');
      const model: Record<string, number> = {};
      const phones: Record<string, { next: number; arrived: number; waiting: CartChange[] }> = {};
      for (const { phone, made, lost } of steps) {
        const own = (phones[phone] ??= { next: 1, arrived: 0, waiting: [] });
        own.waiting.push(...made);
        const before = cart;
        cart = take(cart, phone, own.next, ...own.waiting);
        own.waiting.forEach((change, i) => {
          if (own.next + i <= own.arrived) return;
          own.arrived = own.next + i;
          const key = `${change.storeId} ${change.skuId}`;
          model[key] = slowly(model[key] ?? 0, change);
        });
        for (const line of before.lines) {
          const touched = own.waiting.some((one) => one.storeId === line.storeId && one.skuId === line.skuId);
          if (!touched) expect(cart.lines).toContain(line);
        }
        if (!lost) Object.assign(own, { next: own.next + own.waiting.length, waiting: [] });
      }
      const left = Object.fromEntries(Object.entries(model).filter(([, qty]) => qty > 0));
      expect(qtys(cart)).toEqual(left);
    }),
    { numRuns: 500 },
  );
});

test('sent again whole, a cart is the very same', () => {
  const cart = take(emptyCart('m1'), 'p1', 1, add('a'), add('b'));
  expect(take(cart, 'p1', 1, add('a'), add('b'))).toBe(cart);
  expect(qtys(take(cart, 'p1', 2, add('b'), add('b')))).toEqual({ 's1 a': 1, 's1 b': 2 });
});

test('what was ordered goes; what another phone has put in since stays', () => {
  const cart = take(take(emptyCart('m1'), 'p1', 1, add('a', 2), add('b')), 'p2', 1, add('a', 1));
  const ordered: CartChange[] = [
    { kind: 'order', storeId: 's1', skuId: 'a', qty: 2 },
    { kind: 'order', storeId: 's1', skuId: 'b', qty: 1 },
  ];
  expect(qtys(take(cart, 'p1', 3, ...ordered))).toEqual({ 's1 a': 1 });
});

test('a line with other choices is another; in another order they are the same', () => {
  const with_ = (choices: string[]): CartChange => ({ ...add('a'), choices }) as CartChange;
  const cart = take(emptyCart('m1'), 'p1', 1, with_(['x', 'y']), with_(['y', 'x']), add('a'));
  expect(cart.lines.map(({ qty }) => qty)).toEqual([1, 2]);
});

test('a full store and a full cart take no other line and say so; a line takes as many as an order does', () => {
  const many = (count: number, storeId: string) =>
    Array.from({ length: count }, (_, i) => add(`k${i}`, 1, storeId));
  const full = takeIn(emptyCart('m1'), { phone: 'p', from: 1, changes: many(MAX_LINES + 1, 's1') }, 1);
  expect(full.cart.lines).toHaveLength(MAX_LINES);
  expect(full.limited).toEqual([{ n: MAX_LINES + 1, code: 'CART_FULL' }]);
  const stores = Array.from({ length: 5 }, (_, i) => many(MAX_LINES, `s${i}`)).flat();
  const whole = takeIn(emptyCart('m1'), { phone: 'p', from: 1, changes: stores }, 1);
  expect(whole.cart.lines).toHaveLength(MAX_CART_LINES);
  expect(whole.limited).toHaveLength(stores.length - MAX_CART_LINES);
  const more = takeIn(full.cart, { phone: 'p', from: 90, changes: [add('k0', 60), add('k0', 60)] }, 1);
  expect(qtys(more.cart)['s1 k0']).toBe(MAX_QTY);
  expect(more.limited).toEqual([{ n: 91, code: 'QTY_LIMIT' }]);
});

test('only the latest phones are remembered', () => {
  let cart = emptyCart('m1');
  for (let i = 0; i < MAX_PHONES + 3; i += 1)
    cart = takeIn(cart, { phone: `p${i}`, from: 1, changes: [add('a')] }, i).cart;
  expect(Object.keys(cart.phones)).toHaveLength(MAX_PHONES);
  expect(cart.phones).toHaveProperty('p3');
  expect(cart.phones).not.toHaveProperty('p2');
});
