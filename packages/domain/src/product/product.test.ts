import type { Category, Product } from '../model/catalog';
import { cheapestSku, shelfOf } from './shelf';
import { menuOf, productCard, productView } from './views';

const latte: Product = {
  _id: 'latte',
  brandId: 'morrow',
  categoryId: 'milk',
  name: '拿铁',
  subtitle: '',
  description: '',
  picture: 'cloud://x/latte.svg',
  options: [{ name: '杯型', values: ['中杯', '大杯'] }],
  skus: [
    { id: 'latte-m', values: ['中杯'], listPriceFen: 2400, priceFen: 2200 },
    { id: 'latte-l', values: ['大杯'], listPriceFen: 2700, priceFen: 2700 },
  ],
  rank: 1,
  onSale: true,
};
const cup: Product = {
  ...latte,
  _id: 'cup',
  categoryId: 'goods',
  skus: [{ id: 'cup-1', values: [], listPriceFen: 9900, priceFen: 9900 }],
};
const category = (_id: string): Category => ({ _id, brandId: 'morrow', name: _id, rank: 1 });
const stocks = (...pairs: [skuId: string, available: number][]) =>
  pairs.map(([skuId, available]) => ({ skuId, available }));

test("a card's price is the least at this store, with the list price of that same SKU only where it is higher", () => {
  const shelf = shelfOf([{ skuId: 'latte-l', priceFen: 2000 }], stocks(['latte-m', 3], ['latte-l', 1]));
  expect(productCard(latte, shelf)).toMatchObject({ fromFen: 2000, listFromFen: 2700, skuCount: 2 });
  const dear = shelfOf([{ skuId: 'latte-m', priceFen: 2400 }], stocks(['latte-m', 3], ['latte-l', 1]));
  expect(productCard(latte, dear)).toMatchObject({ fromFen: 2400 });
  expect(productCard(latte, dear)).not.toHaveProperty('listFromFen');
});

test('a SKU that the store does not keep gives no price, unless it keeps none', () => {
  expect(cheapestSku(latte, shelfOf([], stocks(['latte-l', 0])))?.sku.id).toBe('latte-l');
  expect(cheapestSku(latte, shelfOf([], []))?.sku.id).toBe('latte-m');
});

test('sold out means that no SKU can be had; one that the store does not keep cannot', () => {
  const soldOut = (...pairs: [string, number][]) =>
    productCard(latte, shelfOf([], stocks(...pairs)))!.soldOut;
  expect(soldOut(['latte-m', 0], ['latte-l', 1])).toBe(false);
  expect(soldOut(['latte-m', 0], ['latte-l', 0])).toBe(true);
  expect(soldOut(['latte-m', 0])).toBe(true);
});

test('there is something to choose, or the one SKU is named', () => {
  const shelf = shelfOf([], stocks(['cup-1', 1], ['latte-m', 1]));
  expect(productCard(cup, shelf)).toMatchObject({ onlySkuId: 'cup-1', skuCount: 1 });
  expect(productCard(latte, shelf)).not.toHaveProperty('onlySkuId');
});

test("a product's view has every SKU, those that the store does not keep with none available", () => {
  const { skus } = productView(
    latte,
    shelfOf([{ skuId: 'latte-m', priceFen: 2100 }], stocks(['latte-m', 3])),
  );
  expect(skus).toEqual([
    { id: 'latte-m', values: ['中杯'], priceFen: 2100, listPriceFen: 2400, available: 3 },
    { id: 'latte-l', values: ['大杯'], priceFen: 2700, available: 0 },
  ]);
});

test('the menu has what is on sale and kept here, by category in their order; empty categories are left out', () => {
  const shelf = shelfOf([], stocks(['latte-m', 0]));
  const menu = menuOf([category('goods'), category('milk')], [latte, cup], shelf);
  expect(menu.map(({ id, products }) => [id, products.map((card) => card.id)])).toEqual([
    ['milk', ['latte']],
  ]);
  expect(menuOf([category('milk')], [{ ...latte, onSale: false }], shelf)).toEqual([]);
});

test('without a store everything is shown and nothing can be had', () => {
  const menu = menuOf([category('milk'), category('goods')], [latte, cup], undefined);
  expect(menu.flatMap(({ products }) => products.map(({ id, soldOut }) => [id, soldOut]))).toEqual([
    ['latte', true],
    ['cup', true],
  ]);
});
