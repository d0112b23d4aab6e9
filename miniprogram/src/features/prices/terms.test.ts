import type { SkuPriceRow } from '@fangzhen/contracts';
import { newTerms, typedTerms } from './terms';

const sku = (id: string, listPriceFen: number): SkuPriceRow => ({
  id,
  optionText: id,
  listPriceFen,
  minFen: listPriceFen * 0.7,
  maxFen: listPriceFen * 1.15,
  priceFen: listPriceFen,
  level: 'product',
  allowed: true,
  next: [],
});
const skus = [sku('m', 2000), sku('l', 2300)];
const typed = typedTerms(skus);

test('what holds is typed as list prices and percents', () => {
  expect(typed).toEqual({ list: { m: '20', l: '23' }, minPercent: '70', maxPercent: '115' });
  expect(newTerms(skus, typed)).toEqual([
    { skuId: 'm', listPriceFen: 2000, minFen: 1400, maxFen: 2300 },
    { skuId: 'l', listPriceFen: 2300, minFen: 1610, maxFen: 2645 },
  ]);
});

test.each([
  [{ minPercent: '0' }],
  [{ minPercent: '116' }],
  [{ maxPercent: '301' }],
  [{ maxPercent: '1.5' }],
  [{ maxPercent: '' }],
  [{ list: { m: '20' } }],
  [{ list: { m: '20', l: '零' } }],
])('%j is nothing to set', (wrong) => {
  expect(newTerms(skus, { ...typed, ...wrong })).toBeUndefined();
});
