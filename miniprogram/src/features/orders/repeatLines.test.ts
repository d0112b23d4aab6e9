import type { QuotePart } from '@fangzhen/contracts';
import { repeatLines } from './repeatLines';

const ordered = (skuId: string, qty: number) => ({
  skuId,
  productId: `product-${skuId}`,
  title: `old ${skuId}`,
  optionText: '大杯',
  picture: 'old.png',
  qty,
});
const priced = (skuId: string, available: number): QuotePart['lines'][number] => ({
  skuId,
  productId: `product-${skuId}`,
  title: `new ${skuId}`,
  optionText: '大杯',
  picture: 'new.png',
  qty: 1,
  unitFen: 2200,
  amountFen: 2200,
  discountFen: 0,
  payFen: 2200,
  available,
});

test('what is sold today comes at today’s price, name and picture, in the quantity of then', () => {
  const { lines, short } = repeatLines({ lines: [ordered('a', 2)] }, { lines: [priced('a', 9)] });
  expect(short).toEqual([]);
  expect(lines).toEqual([
    {
      skuId: 'a',
      productId: 'product-a',
      title: 'new a',
      optionText: '大杯',
      picture: 'new.png',
      unitFen: 2200,
      listUnitFen: undefined,
      qty: 2,
    },
  ]);
});

test('fewer than then: as many as there are, and the person is told', () => {
  const { lines, short } = repeatLines({ lines: [ordered('a', 3)] }, { lines: [priced('a', 2)] });
  expect(lines.map(({ qty }) => qty)).toEqual([2]);
  expect(short).toEqual(['old a']);
});

test('sold out, or no longer sold there: left out, and the person is told', () => {
  const order = { lines: [ordered('a', 1), ordered('gone', 1), ordered('b', 1)] };
  const { lines, short } = repeatLines(order, { lines: [priced('a', 0), priced('b', 5)] });
  expect(lines.map(({ skuId }) => skuId)).toEqual(['b']);
  expect(short).toEqual(['old a', 'old gone']);
});

test('other choices are other lines of one shelf; what is chosen comes again, and what is gone is told', () => {
  const chosen = (choices: string[], qty: number) => ({ ...ordered('a', qty), choices });
  const quoted = (choices: string[]) => ({ ...priced('a', 3), choices });
  const { lines, short } = repeatLines(
    { lines: [chosen(['less', 'shot'], 2), chosen(['none'], 2), chosen(['gone'], 1)] },
    { lines: [quoted(['less', 'shot']), quoted(['none'])] },
  );
  expect(lines.map(({ choices, qty }) => [choices, qty])).toEqual([
    [['less', 'shot'], 2],
    [['none'], 1],
  ]);
  expect(short).toEqual(['old a', 'old a']);
});
