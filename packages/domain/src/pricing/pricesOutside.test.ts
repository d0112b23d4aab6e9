import { sku, SKU_ID } from '../../testing/prices';
import { pricesOutside } from './pricesOutside';
import { emptyTemplate, withPrices, withTerms } from './template';

const NOW = { nowMs: 0 };
const brand = emptyTemplate('morrow', { kind: 'brand' });
const store = emptyTemplate('morrow', { kind: 'store', storeId: 's1' });
const terms = (minFen: number, maxFen: number, fromMs: number) =>
  [[{ skuId: SKU_ID, listPriceFen: 300, minFen, maxFen }], { fromMs, ...NOW }] as const;
const price = (priceFen: number, fromMs: number, untilMs: number | null = null) => ({
  _id: `c${priceFen}`,
  prices: [{ skuId: SKU_ID, priceFen }],
  fromMs,
  untilMs,
});

test('a product’s own price counts where the whole brand has no other', () => {
  const narrow = withTerms(brand, ...terms(220, 300, 10));
  expect(pricesOutside([sku], [narrow], 10)).toEqual([{ skuId: SKU_ID, place: brand.place, priceFen: 200 }]);
  const priced = withPrices(narrow, price(230, 0), { approved: false, ...NOW });
  expect(pricesOutside([sku], [priced], 10)).toEqual([]);
});

test('I13: prices that hold then or later and were not approved; not those that are over by then', () => {
  const narrow = withTerms(brand, ...terms(190, 300, 10));
  const own = [price(100, 0), price(110, 20), price(120, 0, 10), price(250, 0)].reduce(
    (template, one) => withPrices(template, one, { approved: false, ...NOW }),
    store,
  );
  const approved = withPrices(own, price(130, 0), { approved: true, ...NOW });
  expect(
    pricesOutside([sku], [narrow, approved], 10).map(({ priceFen, place }) => [priceFen, place]),
  ).toEqual([
    [100, store.place],
    [110, store.place],
  ]);
});

test('without terms no price but the product’s is inside', () => {
  const own = withPrices(store, price(201, 0), { approved: false, ...NOW });
  expect(pricesOutside([sku], [own], 10)).toEqual([{ skuId: SKU_ID, place: store.place, priceFen: 201 }]);
});
