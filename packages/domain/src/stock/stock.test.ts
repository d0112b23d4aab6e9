import type { Stock } from '../model/stock';
import { addUp } from './addUp';
import { stockProblem } from './problem';

const sound: Stock = {
  _id: 's1__k1',
  storeId: 's1',
  skuId: 'k1',
  onHand: 10,
  reserved: 3,
  available: 7,
  held: { o1: { qty: 1, untilMs: 1 }, o2: { qty: 2, untilMs: 1 } },
  holdEndsAtMs: 1,
};

test('I1: the same SKU twice in one cart is added up, in the order of first mention', () => {
  const lines = [
    { skuId: 'b', qty: 1 },
    { skuId: 'a', qty: 2 },
    { skuId: 'b', qty: 3 },
  ];
  expect(addUp(lines)).toEqual([
    { skuId: 'b', qty: 4 },
    { skuId: 'a', qty: 2 },
  ]);
  expect(addUp([])).toEqual([]);
});

test('I1: stock whose counts agree has no problem', () => {
  expect(stockProblem(sound)).toBeUndefined();
  expect(stockProblem({ ...sound, onHand: 0, reserved: 0, available: 0, held: {} })).toBeUndefined();
});

test.each<[string, Partial<Stock>]>([
  ['more reserved than on hand', { onHand: 2, available: -1 }],
  ['available that is not the difference', { available: 8 }],
  ['a reservation too many', { held: { ...sound.held, o3: { qty: 1, untilMs: 1 } } }],
  ['a reservation forgotten', { held: { o2: { qty: 2, untilMs: 1 } } }],
  ['a reservation of nothing', { held: { ...sound.held, o3: { qty: 0, untilMs: 1 } } }],
  ['a reservation that nobody looks after', { holdEndsAtMs: undefined }],
  ['reserved below zero', { reserved: -1, available: 11, held: {} }],
  ['a fraction', { onHand: 10.5, available: 7.5 }],
  ['no number at all', { onHand: NaN }],
])('I1: %s is a problem', (_, wrong) => {
  expect(stockProblem({ ...sound, ...wrong })).toEqual(expect.any(String));
});
