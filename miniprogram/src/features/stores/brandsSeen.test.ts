import { brandsSeen } from './brandsSeen';

const store = (brandId: string) => ({ brandId, brandName: `name of ${brandId}` });

test('each brand once, in the order they were met', () => {
  const seen = brandsSeen([], [store('morrow'), store('loom'), store('morrow')]);
  expect(seen.map(({ id }) => id)).toEqual(['morrow', 'loom']);
});

test('a filtered answer takes no brand away, and makes no new list', () => {
  const known = brandsSeen([], [store('morrow'), store('loom')]);
  expect(brandsSeen(known, [store('loom')])).toBe(known);
  expect(brandsSeen(known, [])).toBe(known);
});
