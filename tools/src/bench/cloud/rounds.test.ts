import { compare, median } from './rounds';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('the median of an even number is the lower of the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2);
  expect(median([])).toBe(0);
});

test('both take the same turns, the first round does not count, and what disturbs one round does not count either', async () => {
  const turns: Record<string, number[]> = { work: [], basis: [] };
  const { ratio, p50Ms, basisP50Ms } = await compare(
    async (turn) => {
      turns['work']!.push(turn);
      await wait(turn < 2 || turn === 4 ? 60 : 20);
    },
    async (turn) => {
      turns['basis']!.push(turn);
      await wait(5);
    },
    5,
    2,
  );
  expect(turns['work']).toEqual(Array.from({ length: 12 }, (_, i) => i));
  expect(turns['basis']).toEqual(turns['work']);
  expect(p50Ms).toBeGreaterThanOrEqual(19);
  expect(basisP50Ms).toBeLessThan(p50Ms);
  expect(ratio).toBeGreaterThan(1);
});
