import type { SkuPriceRow } from '@fangzhen/contracts';
import { editedPrices } from './edits';

const sku = (id: string, priceFen: number): SkuPriceRow => ({
  id,
  optionText: id,
  listPriceFen: 2000,
  minFen: 1400,
  maxFen: 2300,
  priceFen,
  level: 'product',
  allowed: true,
  next: [],
});
const skus = [sku('m', 1500), sku('l', 1800)];

test('only what is another price than now is a change', () => {
  expect(editedPrices(skus, { m: ' 16 ', l: '18' })).toEqual({
    prices: [{ skuId: 'm', priceFen: 1600 }],
    outside: [],
    wrong: [],
  });
  expect(editedPrices(skus, { l: '' }).prices).toEqual([]);
});

test('both ends of the range are inside; what is beyond is asked for', () => {
  expect(editedPrices(skus, { m: '14', l: '23' }).outside).toEqual([]);
  expect(editedPrices(skus, { m: '13.99', l: '23.01' }).outside).toEqual(['m', 'l']);
});

test('what is no price is said, and is no change', () => {
  expect(editedPrices(skus, { m: '十六', l: '0' })).toEqual({ prices: [], outside: [], wrong: ['m', 'l'] });
});
