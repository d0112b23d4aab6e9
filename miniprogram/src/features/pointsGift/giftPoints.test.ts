import { giftPoints } from './giftPoints';

test.each([
  ['1', 1],
  [' 500 ', 500],
  ['501', undefined],
  ['0', undefined],
  ['', undefined],
  ['1.5', undefined],
  ['-3', undefined],
  ['一百', undefined],
])('%j is %j', (typed, points) => expect(giftPoints(typed, 500)).toBe(points));
