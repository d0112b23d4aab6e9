import { Bounded } from './bounded';

const all = () => true;

test('the newest come first, those that do not fit are left out', () => {
  const list = new Bounded<number>(100);
  for (let i = 1; i <= 5; i++) list.add(i);
  expect(list.newest(10, all)).toEqual([5, 4, 3, 2, 1]);
  expect(list.newest(2, (n) => n % 2 === 1)).toEqual([5, 3]);
});

test('however many come, no more than allowed are kept, and they are the latest', () => {
  const list = new Bounded<number>(7);
  for (let i = 0; i < 1000; i++) {
    list.add(i);
    expect(list.newest(1000, all)).toEqual(Array.from({ length: Math.min(7, i + 1) }, (_, back) => i - back));
  }
});

test('weight is bounded too, but the newest entry always stays', () => {
  const list = new Bounded<string>(1000, 10, (text) => text.length);
  for (const text of ['aaaa', 'bbbb', 'cccc']) list.add(text);
  expect(list.newest(10, all)).toEqual(['cccc', 'bbbb']);
  list.add('x'.repeat(50));
  expect(list.newest(10, all)).toEqual(['x'.repeat(50)]);
  list.add('d');
  expect(list.newest(10, all)).toEqual(['d']);
});
