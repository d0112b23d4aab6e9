import { HEAD_PX, ROW_PX, sectionAt, sectionsNear, spans } from './layout';

const categories = [3, 0, 10, 10].map((count, i) => ({
  id: `c${i}`,
  products: Array.from({ length: count }, () => ({}) as never),
}));

test('sections lie one after the other, each with its head and its rows', () => {
  expect(spans(categories.slice(0, 2), 1)).toEqual([
    { id: 'c0', fromPx: 0, toPx: HEAD_PX + 3 * ROW_PX },
    { id: 'c1', fromPx: HEAD_PX + 3 * ROW_PX, toPx: 2 * HEAD_PX + 3 * ROW_PX },
  ]);
  expect(spans(categories, 1.3)[3]!.toPx).toBeCloseTo(1.3 * spans(categories, 1)[3]!.toPx);
});

test('scrolled to a section’s beginning, that section is the one, also a fraction before it', () => {
  const all = spans(categories, 1);
  for (const { id, fromPx } of all) {
    expect(sectionAt(all, fromPx)).toBe(id);
    if (fromPx > 0) expect(sectionAt(all, fromPx - 0.5)).toBe(id);
  }
  expect(sectionAt(all, 1e6)).toBe('c3');
  expect(sectionAt([], 0)).toBeUndefined();
});

test('what is in sight is always near; what is far below is not', () => {
  const all = spans(categories, 1);
  expect(sectionsNear(all, 0, 600)).toEqual(['c0', 'c1', 'c2']);
  for (let top = 0; top < all[3]!.toPx; top += 37) {
    const seen = all.filter(({ fromPx, toPx }) => toPx > top && fromPx < top + 600).map(({ id }) => id);
    expect(sectionsNear(all, top, 600)).toEqual(expect.arrayContaining(seen));
  }
});
