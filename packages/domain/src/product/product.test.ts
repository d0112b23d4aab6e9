import type { Category, Product } from '../model/catalog';
import { NOT_UNTIL_PUT_BACK } from '../model/stock';
import { NO_PRICES, type PricesHere } from '../pricing/priceInForce';
import { cheapestSku, shelfOf as shelfAt } from './shelf';
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
const shelfOf = (
  prices: { skuId: string; priceFen: number; approved?: boolean }[],
  stocks: { skuId: string; available: number; offSale?: string }[],
) => shelfAt(pricesOf(prices), stocks, AT_MS);
/** 2026-03-02 was a Monday; it is 10:00 in Shanghai. */
const AT_MS = Date.parse('2026-03-02T10:00:00+08:00');
/** A store's own prices, approved unless said otherwise. */
const pricesOf = (prices: { skuId: string; priceFen: number; approved?: boolean }[]): PricesHere => ({
  ...NO_PRICES,
  layers: [
    {
      level: 'store',
      prices: Object.fromEntries(
        prices.map(({ skuId, priceFen, approved = true }) => [
          skuId,
          [{ changeId: 'c', priceFen, fromMs: 0, untilMs: null, approved, seq: 1 }],
        ]),
      ),
    },
  ],
});
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
    {},
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

test('what the store has taken off sale cannot be had, today or until it is put back; after today it can', () => {
  const soldOut = (offSale: string) =>
    productCard(cup, shelfOf([], [{ skuId: 'cup-1', available: 9, offSale }]))!.soldOut;
  expect(soldOut(NOT_UNTIL_PUT_BACK)).toBe(true);
  expect(soldOut('2026-03-02')).toBe(true);
  expect(soldOut('2026-03-01')).toBe(false);
});

test('a price that the group has not allowed is said, and is not what a product costs from while another holds', () => {
  const stock = stocks(['latte-m', 3], ['latte-l', 3], ['cup-1', 1]);
  const shelf = shelfOf(
    [
      { skuId: 'latte-m', priceFen: 100, approved: false },
      { skuId: 'cup-1', priceFen: 100, approved: false },
    ],
    stock,
  );
  const card = productCard(latte, shelf)!;
  expect(card).toMatchObject({ fromFen: 2700 });
  expect(card).not.toHaveProperty('blocked');
  expect(productCard(cup, shelf)).toMatchObject({ blocked: '价格核对中', soldOut: false });
  expect(productView(latte, shelf, {}).skus.map(({ blocked }) => blocked)).toEqual(['价格核对中', undefined]);
});

test('outside of its hours a product is shown with them', () => {
  const hours = (openMinute: number, closeMinute: number) =>
    Array.from({ length: 7 }, () => [{ openMinute, closeMinute }]);
  const shelf = shelfOf([], stocks(['cup-1', 1]));
  expect(productCard({ ...cup, sellHours: hours(420, 600) }, shelf)).toMatchObject({
    blocked: '每天 07:00–10:00 供应',
  });
  expect(productCard({ ...cup, sellHours: hours(420, 601) }, shelf)).not.toHaveProperty('blocked');
});
