import { skuPrice } from './skuPrice';

const sku = { priceFen: 1800, listPriceFen: 2000 };

test("the store's own price wins over the brand's, also when it is zero", () => {
  expect(skuPrice(sku)).toEqual({ unitFen: 1800, listUnitFen: 2000 });
  expect(skuPrice(sku, 1500)).toEqual({ unitFen: 1500, listUnitFen: 2000 });
  expect(skuPrice(sku, 0)).toEqual({ unitFen: 0, listUnitFen: 2000 });
});

test('a list price is struck only where it is really higher', () => {
  expect(skuPrice(sku, 2000)).toEqual({ unitFen: 2000 });
  expect(skuPrice(sku, 2100)).toEqual({ unitFen: 2100 });
});
