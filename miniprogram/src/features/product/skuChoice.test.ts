import fc from 'fast-check';
import { chosenSku, firstChoice, openOptions, tapValue, valueState, type SkuChoice } from './skuChoice';

const sku = (id: string, values: string[], available = 5) => ({ id, values, priceFen: 1500, available });
const coat = {
  options: [
    { name: '颜色', values: ['墨', '纸'] },
    { name: '尺码', values: ['S', 'M', 'L'] },
  ],
  skus: [
    sku('ink-s', ['墨', 'S'], 0),
    sku('ink-m', ['墨', 'M']),
    sku('paper-m', ['纸', 'M'], 0),
    sku('paper-l', ['纸', 'L'], 2),
  ],
};

test('it opens on the first SKU that can be had', () => {
  expect(chosenSku(coat, firstChoice(coat))?.id).toBe('ink-m');
  const gone = { ...coat, skus: coat.skus.map((one) => ({ ...one, available: 0 })) };
  expect(chosenSku(gone, firstChoice(gone))?.id).toBe('ink-s');
});

test('a product without options is its one SKU', () => {
  const cup = { options: [], skus: [sku('cup', [])] };
  expect(chosenSku(cup, firstChoice(cup))?.id).toBe('cup');
});

test('a value is free, sold out, or does not exist beside the other choices', () => {
  const states = (choice: SkuChoice, option: number) =>
    coat.options[option]!.values.map((value) => valueState(coat, choice, option, value));
  expect(states(['墨', 'M'], 1)).toEqual(['soldOut', 'free', 'absent']);
  expect(states(['墨', 'M'], 0)).toEqual(['free', 'soldOut']);
  expect(states(['墨', undefined], 0)).toEqual(['free', 'free']);
});

test('while an option is open there is no SKU, and the option is named', () => {
  expect(chosenSku(coat, ['墨', undefined])).toBeUndefined();
  expect(openOptions(coat, ['墨', undefined])).toEqual(['尺码']);
});

const values = ['a', 'b', 'c'];
const products = fc
  .array(fc.tuple(fc.constantFrom(...values), fc.constantFrom(...values), fc.integer({ min: 0, max: 2 })), {
    minLength: 1,
    maxLength: 9,
  })
  .map((rows) => ({
    options: [
      { name: '一', values },
      { name: '二', values },
    ],
    skus: [...new Map(rows.map(([x, y, left]) => [`${x}-${y}`, sku(`${x}-${y}`, [x, y], left)])).values()],
  }));

test('every SKU that can be had is reached from any choice by taps that are allowed', () => {
  fc.assert(
    fc.property(products, fc.nat(), fc.nat(), (product, from, to) => {
      const start = product.skus[from % product.skus.length]!;
      const goal = product.skus[to % product.skus.length]!;
      fc.pre(goal.available > 0);
      let choice: SkuChoice = start.values;
      // What is chosen may always be tapped: it opens the option.
      start.values.forEach((value, i) => {
        if (value !== goal.values[i]) choice = tapValue(choice, i, value);
      });
      goal.values.forEach((value, i) => {
        if (choice[i] === value) return;
        expect(valueState(product, choice, i, value)).toBe('free');
        choice = tapValue(choice, i, value);
      });
      expect(chosenSku(product, choice)?.id).toBe(goal.id);
    }),
  );
});
