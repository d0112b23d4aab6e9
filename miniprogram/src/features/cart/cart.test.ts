import { MAX_LINES, MAX_QTY } from '@fangzhen/domain/cart/limits';
import fc from 'fast-check';
import {
  addLine,
  keyOf,
  productQty,
  quotedOf,
  removeLines,
  reprice,
  setQty,
  subtotalFen,
  unitCount,
  type Cart,
  type CartLine,
  type CartShop,
} from './cart';

const shop = (storeId: string): CartShop => ({
  storeId,
  storeName: `${storeId}店`,
  brandId: 'morrow',
  brandName: '朝露咖啡',
});
const line = (skuId: string, qty = 1, unitFen = 1500): CartLine => ({
  skuId,
  productId: skuId.split('-')[0]!,
  title: '拿铁',
  optionText: '大杯 / 热',
  picture: '',
  unitFen,
  qty,
});
const [jingAn, huBin] = [shop('s1'), shop('s2')];
const skus = (cart: Cart, storeId = 's1') =>
  cart.find((store) => store.storeId === storeId)?.lines.map(({ skuId, qty }) => [skuId, qty]);

test('I1: the same SKU twice is one line with both quantities, at the price seen last', () => {
  const cart = addLine(addLine([], jingAn, line('latte-l', 2)), jingAn, line('latte-l', 1, 1400));
  expect(skus(cart)).toEqual([['latte-l', 3]]);
  expect(cart[0]!.lines[0]!.unitFen).toBe(1400);
});

test('each store has its own lines; the one used last comes first', () => {
  const cart = addLine(addLine(addLine([], jingAn, line('a')), huBin, line('a')), jingAn, line('b'));
  expect(cart.map(({ storeId }) => storeId)).toEqual(['s1', 's2']);
  expect([skus(cart, 's1'), skus(cart, 's2')]).toEqual([
    [
      ['b', 1],
      ['a', 1],
    ],
    [['a', 1]],
  ]);
});

test('a quantity of 0 takes the line out, and the last line its store', () => {
  const cart = addLine(addLine([], jingAn, line('a')), jingAn, line('b'));
  expect(skus(setQty(cart, 's1', 'a', 0))).toEqual([['b', 1]]);
  expect(setQty(setQty(cart, 's1', 'a', 0), 's1', 'b', 0)).toEqual([]);
});

test('what was ordered is taken out of its store only', () => {
  const cart = addLine(addLine([], huBin, line('a')), jingAn, line('a'));
  expect(removeLines(cart, 's1', ['a']).map(({ storeId }) => storeId)).toEqual(['s2']);
});

test('a quote’s prices replace those seen before; without a difference it is the very same cart', () => {
  const cart = addLine([], jingAn, line('a', 2));
  expect(reprice(cart, 's1', [{ skuId: 'a', unitFen: 1500 }])).toBe(cart);
  const dearer = reprice(cart, 's1', [{ skuId: 'a', unitFen: 1800, listUnitFen: 2000 }]);
  expect(dearer[0]!.lines[0]).toMatchObject({ unitFen: 1800, listUnitFen: 2000, qty: 2 });
  expect(reprice(cart, 's2', [{ skuId: 'a', unitFen: 1 }])).toBe(cart);
});

test('a cart never grows over what one order takes', () => {
  const many = Array.from({ length: MAX_LINES + 5 }, (_, i) => line(`sku${i}`));
  const cart = many.reduce<Cart>((held, next) => addLine(held, jingAn, next), []);
  expect(cart[0]!.lines).toHaveLength(MAX_LINES);
  expect(skus(addLine(addLine([], jingAn, line('a', 98)), jingAn, line('a', 5)))).toEqual([['a', MAX_QTY]]);
});

const step = fc.record({
  storeId: fc.constantFrom('s1', 's2'),
  skuId: fc.constantFrom('a-1', 'a-2', 'b-1'),
  qty: fc.integer({ min: 1, max: 9 }),
  kind: fc.constantFrom('add', 'set', 'remove'),
});
const apply = (
  cart: Cart,
  { storeId, skuId, qty, kind }: typeof step extends fc.Arbitrary<infer S> ? S : never,
) =>
  kind === 'add'
    ? addLine(cart, shop(storeId), line(skuId, qty))
    : kind === 'set'
      ? setQty(cart, storeId, skuId, qty)
      : removeLines(cart, storeId, [skuId]);

test('counts and sums agree with the lines after any history; no empty store, no SKU twice', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const cart = steps.reduce<Cart>(apply, []);
      const all = cart.flatMap(({ lines }) => lines);
      expect(unitCount(cart)).toBe(all.reduce((sum, { qty }) => sum + qty, 0));
      expect(unitCount(cart, 's1') + unitCount(cart, 's2')).toBe(unitCount(cart));
      expect(productQty(cart, 's1', 'a') + productQty(cart, 's1', 'b')).toBe(unitCount(cart, 's1'));
      for (const store of cart) {
        expect(store.lines.length).toBeGreaterThan(0);
        expect(new Set(store.lines.map(({ skuId }) => skuId)).size).toBe(store.lines.length);
        expect(subtotalFen(store)).toBe(1500 * unitCount(cart, store.storeId));
      }
    }),
  );
});

test('I1: other choices are another line; the same ones, in any order, the same', () => {
  const chosen = (choices: string[], qty = 1): CartLine => ({ ...line('latte', qty), choices });
  const cart = [chosen(['less', 'shot']), chosen(['none']), chosen(['shot', 'less'], 2)].reduce<Cart>(
    (held, next) => addLine(held, jingAn, next),
    [],
  );
  expect(cart[0]!.lines.map(({ qty }) => qty)).toEqual([1, 3]);
  const fewer = setQty(cart, 's1', keyOf(chosen(['less', 'shot'])), 1);
  expect(fewer[0]!.lines.map(({ qty }) => qty)).toEqual([1, 1]);
  expect(removeLines(cart, 's1', [keyOf(chosen(['none']))])[0]!.lines).toHaveLength(1);
});

test('a quote’s price goes to the line with its choices; to one that names none, the SKU’s', () => {
  const quoted = [
    { skuId: 'latte', choices: ['less', 'shot'], unitFen: 2400 },
    { skuId: 'latte', choices: ['usual'], unitFen: 2000 },
  ];
  expect(quotedOf(quoted, { skuId: 'latte', choices: ['usual'] })?.unitFen).toBe(2000);
  expect(quotedOf(quoted, { skuId: 'latte', choices: ['gone'] })).toBeUndefined();
  expect(quotedOf(quoted, { skuId: 'latte' })?.unitFen).toBe(2400);
  expect(quotedOf([], { skuId: 'latte' })).toBeUndefined();
});
