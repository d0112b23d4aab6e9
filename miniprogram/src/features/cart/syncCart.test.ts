import type { CartAnswer, CartChange } from '@fangzhen/contracts';
import { emptyCart, takeIn } from '@fangzhen/domain/cart/index';
import fc from 'fast-check';
import {
  addLine,
  keyOf,
  removeLines,
  setQty,
  takeOut,
  type Cart,
  type CartLine,
  type CartShop,
} from './cart';
import { withAnswer, withChanges, type Change, type PhoneCart } from './changes';
import { cartSync } from './syncCart';

const shop = (storeId: string): CartShop => ({
  ...{ storeId, storeName: `${storeId}店`, brandId: 'morrow', brandName: '朝露咖啡' },
});
const line = (skuId: string, qty: number): CartLine => ({
  ...{ skuId, productId: 'p', title: skuId, optionText: '', picture: '', unitFen: 100, qty },
});
const qtys = (cart: Cart) =>
  Object.fromEntries(
    cart.flatMap(({ storeId, lines }) => lines.map((one) => [`${storeId} ${keyOf(one)}`, one.qty] as const)),
  );

/** The server's cart, as `orders.syncCart` answers. */
function server() {
  let cart = emptyCart('m1');
  return (input: { phone: string; from: number; changes: CartChange[] }): CartAnswer => {
    const taken = takeIn(cart, input, 1);
    cart = taken.cart;
    const stores = [...new Set(cart.lines.map(({ storeId }) => storeId))].map((storeId) => ({
      ...shop(storeId),
      lines: cart.lines
        .filter((one) => one.storeId === storeId)
        .map(({ skuId, qty, choices }) => ({ ...line(skuId, qty), ...(choices && { choices }) })),
    }));
    return {
      upTo: cart.phones[input.phone]?.upTo ?? 0,
      version: cart.version,
      stores,
      limited: taken.limited,
    };
  };
}

/** A phone with a network that loses requests and answers as told; `null` is none at all. */
function phoneOf(phone: string, ask: ReturnType<typeof server>) {
  let state: PhoneCart = { cart: [], phone, next: 1, waiting: [] };
  let network: 'good' | 'answerLost' | 'none' = 'good';
  const sync = cartSync({
    get: () => state,
    send(input) {
      if (network === 'none') return Promise.reject(new Error('OFFLINE'));
      const answer = ask(input);
      return network === 'good' ? Promise.resolve(answer) : Promise.reject(new Error('NO_ANSWER'));
    },
    took: (answer) => void (state = withAnswer(state, answer)),
  });
  return {
    shows: () => state.cart,
    does: (...changes: Change[]) => void (state = withChanges(state, changes)),
    sync: (how: typeof network) => {
      network = how;
      return sync().catch(() => undefined);
    },
  };
}

const change = fc.record({
  kind: fc.constantFrom<Change['kind'][]>('add', 'set', 'remove', 'order'),
  shop: fc.constantFrom(shop('s1'), shop('s2')),
  line: fc
    .record({ skuId: fc.constantFrom('a', 'b'), qty: fc.integer({ min: 1, max: 5 }) })
    .map((one) => line(one.skuId, one.qty)),
});
const step = fc.record({
  phone: fc.nat(1),
  changes: fc.array(change, { maxLength: 3 }),
  network: fc.constantFrom('good' as const, 'answerLost' as const, 'none' as const),
});

test('I7: two phones with a bad network show the same cart once both have reached the server', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const ask = server();
      const phones = [phoneOf('p1', ask), phoneOf('p2', ask)];
      for (const { phone, changes, network } of steps) {
        phones[phone]!.does(...changes);
        await phones[phone]!.sync(network);
      }
      for (const phone of [...phones, ...phones]) await phone.sync('good');
      expect(qtys(phones[0]!.shows())).toEqual(qtys(phones[1]!.shows()));
    }),
    { numRuns: 300 },
  );
});

test('alone, a phone shows at once what the server says in the end, on line or off', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
      const phone = phoneOf('p1', server());
      for (const { changes, network } of steps) {
        phone.does(...changes);
        const seen = qtys(phone.shows());
        await phone.sync(network);
        expect(qtys(phone.shows())).toEqual(seen);
      }
    }),
    { numRuns: 300 },
  );
});

test('what a finger does while a call is under way is neither lost nor doubled', async () => {
  const ask = server();
  let state: PhoneCart = { cart: [], phone: 'p1', next: 1, waiting: [] };
  let calls = 0;
  const sync = cartSync({
    get: () => state,
    async send(input) {
      calls += 1;
      const answer = ask(input);
      if (calls === 1) state = withChanges(state, [{ kind: 'add', shop: shop('s1'), line: line('a', 2) }]);
      return Promise.resolve(answer);
    },
    took: (answer) => void (state = withAnswer(state, answer)),
  });
  state = withChanges(state, [{ kind: 'add', shop: shop('s1'), line: line('a', 1) }]);
  await Promise.all([sync(), sync()]);
  expect(qtys(state.cart)).toEqual({ 's1 a': 3 });
  expect(state.waiting).toEqual([]);
});

test('taking out what was ordered leaves the rest', () => {
  const cart = addLine([], shop('s1'), line('a', 3));
  expect(qtys(takeOut(cart, 's1', line('a', 2)))).toEqual({ 's1 a': 1 });
  expect(takeOut(setQty(cart, 's1', 'a', 2), 's1', line('a', 2))).toEqual([]);
  expect(takeOut(removeLines(cart, 's1', ['a']), 's1', line('a', 2))).toEqual([]);
});
