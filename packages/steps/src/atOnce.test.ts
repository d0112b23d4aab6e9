import { atOnce } from './atOnce';

const soon = () => new Promise((resolve) => setTimeout(resolve, 1));

test('every thing once, in turn, never more at a time than allowed', async () => {
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  await atOnce(3, [1, 2, 3, 4, 5, 6, 7], async (thing) => {
    begun.push(thing);
    most = Math.max(most, ++running);
    await soon();
    running -= 1;
  });
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

test('one that fails is thrown when the others under way have ended, and the rest are still done', async () => {
  const done: number[] = [];
  const work = atOnce(2, [1, 2, 3, 4], async (thing) => {
    await soon();
    if (thing === 1) throw new Error('one');
    done.push(thing);
  });
  await expect(work).rejects.toThrow('one');
  expect(done).toEqual([2, 3, 4]);
});
