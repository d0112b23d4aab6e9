import { Dice } from './dice';

const throws = (dice: Dice) => Array.from({ length: 20 }, () => dice.next());

test('the same seed gives the same throws, another seed others', () => {
  expect(throws(new Dice(7))).toEqual(throws(new Dice(7)));
  expect(throws(new Dice(7))).not.toEqual(throws(new Dice(8)));
});

test('parts of one seed have dice of their own', () => {
  expect(throws(Dice.of(7, 'a'))).toEqual(throws(Dice.of(7, 'a')));
  expect(throws(Dice.of(7, 'a'))).not.toEqual(throws(Dice.of(7, 'b')));
});

test('whole numbers stay below, and all of them come up', () => {
  const dice = new Dice(1);
  const seen = new Set(Array.from({ length: 200 }, () => dice.int(5)));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4]);
  expect(dice.chance(0)).toBe(false);
  expect(dice.chance(1)).toBe(true);
});
