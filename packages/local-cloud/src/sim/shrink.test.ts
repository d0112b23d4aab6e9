import { calmer, shrink, without } from './shrink';

test('what fails is made as small as it can be', async () => {
  const list = Array.from({ length: 40 }, (_, i) => i);
  const tried: number[] = [];
  const fails = (candidate: number[]) => {
    tried.push(candidate.length);
    return Promise.resolve(candidate.includes(7) && candidate.includes(31));
  };
  expect(await shrink(list, without, fails)).toEqual([7, 31]);
  expect(tried.length).toBeLessThan(100);
});

test('nothing smaller fails: it stays', async () => {
  expect(await shrink([1, 2], without, () => Promise.resolve(false))).toEqual([1, 2]);
});

test('one setting after the other becomes calm', () => {
  expect([...calmer({ a: 1, b: 0, c: 2 }, { a: 0, b: 0, c: 0 })]).toEqual([
    { a: 0, b: 0, c: 2 },
    { a: 1, b: 0, c: 0 },
  ]);
});
