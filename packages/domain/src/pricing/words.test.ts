import { priceChangeWords } from './words';

const line = { title: '经典拿铁', optionText: '大杯 / 热', minFen: 1600, maxFen: 2600, outside: false };

test.each([
  [{ beforeFen: 2300, afterFen: 2500 }, '经典拿铁 大杯 / 热：¥23 → ¥25，涨 ¥2（8.7%）'],
  [{ beforeFen: 2300, afterFen: 2000 }, '经典拿铁 大杯 / 热：¥23 → ¥20，降 ¥3（13%）'],
  [{ beforeFen: 2300, afterFen: 2300 }, '经典拿铁 大杯 / 热：¥23 → ¥23，价格不变'],
  [
    { beforeFen: 2300, afterFen: 3000, outside: true },
    '经典拿铁 大杯 / 热：¥23 → ¥30，涨 ¥7（30.4%），高出允许的 ¥26',
  ],
  [
    { beforeFen: 2300, afterFen: 1050, outside: true },
    '经典拿铁 大杯 / 热：¥23 → ¥10.50，降 ¥12.50（54.3%），低于允许的 ¥16',
  ],
  [{ optionText: '', beforeFen: 0, afterFen: 100 }, '经典拿铁：¥0 → ¥1，涨 ¥1'],
])('%j', (change, words) => {
  expect(priceChangeWords({ ...line, ...change })).toBe(words);
});
