import type { Quote } from '@fangzhen/contracts';
import { quoteChanges } from './quoteChanges';

type Part = Quote['parts'][number];

const line = (skuId: string, unitFen: number) =>
  ({ skuId, title: skuId, optionText: '', unitFen }) as Part['lines'][number];
const part = (id: string, lines: Part['lines'], fees: Part['fees'] = []) =>
  ({ store: { id }, lines, fees }) as unknown as Part;
const off = (sourceId: string, amountFen: number, source: 'coupon' | 'points' = 'coupon') =>
  ({ source, sourceId, title: sourceId, amountFen }) as Quote['discounts'][number];
const quote = (parts: Part[], discounts: Quote['discounts'] = []) =>
  ({ parts, discounts }) as unknown as Quote;

const before = quote(
  [
    part(
      's1',
      [line('latte', 1800), line('cake', 2400)],
      [{ kind: 'delivery', title: '配送费', amountFen: 500 }],
    ),
    part('s2', [line('latte', 1900)]),
  ],
  [off('c1', 600), off('points', 300, 'points')],
);

test('the same quote has not changed', () => {
  expect(quoteChanges(before, before)).toEqual([]);
  expect(quoteChanges(quote([]), quote([]))).toEqual([]);
});

test('a price is another one at one store only, a line is gone, a coupon is another, points are fewer, a fee is dearer', () => {
  const after = quote(
    [
      part('s1', [line('latte', 2000)], [{ kind: 'delivery', title: '配送费', amountFen: 800 }]),
      part('s2', [line('latte', 1900)]),
    ],
    [off('c2', 500), off('points', 200, 'points')],
  );
  const changes = quoteChanges(before, after);
  const words = changes.map(
    ({ kind, title, beforeFen, afterFen }) => `${kind} ${title} ${beforeFen} ${afterFen}`,
  );
  expect(words.slice(0, 2)).toEqual(['price latte 1800 2000', 'gone cake 2400 0']);
  expect(words.slice(2, 5).sort()).toEqual(['coupon c1 600 0', 'coupon c2 0 500', 'points points 300 200']);
  expect(words[5]).toBe('fee 配送费 500 800');
  expect(words).toHaveLength(6);
});

test('another quantity, which the person chose, is no change of a price', () => {
  const more = quote([part('s1', [{ ...line('latte', 1800), qty: 3 }])]);
  expect(quoteChanges(quote([part('s1', [line('latte', 1800)])]), more)).toEqual([]);
});
