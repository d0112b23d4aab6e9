import fc from 'fast-check';
import { runs } from '../../testing/runs';
import type { Modifier } from '../model/catalog';
import { chosenOf, lineKey } from './chosen';

const choice = (id: string, priceFen = 0) => ({ id, name: id, priceFen });
const sugar: Modifier = {
  id: 'sugar',
  name: '糖度',
  min: 1,
  max: 1,
  choices: [choice('usual'), choice('less'), choice('none')],
};
const extra: Modifier = {
  id: 'extra',
  name: '加料',
  min: 0,
  max: 2,
  choices: [choice('shot', 400), choice('oat', 300), choice('cream', 200)],
};
const both = [sugar, extra];
const ids = (chosen: ReturnType<typeof chosenOf>) => chosen.choices.map(({ id }) => id);

test('who names nothing gets what is usual; a product without choices takes none', () => {
  expect(chosenOf(both, undefined)).toEqual({ choices: [sugar.choices[0]], fits: true });
  expect(chosenOf(undefined, undefined)).toEqual({ choices: [], fits: true });
  expect(chosenOf(undefined, []).fits).toBe(true);
  expect(chosenOf(undefined, ['shot']).fits).toBe(false);
});

test.each<[string[], boolean]>([
  [['less'], true],
  [['oat', 'shot', 'none'], true],
  [[], false],
  [['shot'], false],
  [['less', 'none'], false],
  [['less', 'shot', 'oat', 'cream'], false],
  [['less', 'less'], false],
  [['less', 'gone'], false],
])('%j fits: %s', (named, fits) => {
  expect(chosenOf(both, named).fits).toBe(fits);
});

test('choices stand in the product’s order, and are the product’s own', () => {
  expect(ids(chosenOf(both, ['oat', 'less', 'shot']))).toEqual(['less', 'shot', 'oat']);
});

test('whatever order they are named in, it is the same line; other choices are another', () => {
  const some = fc.uniqueArray(fc.constantFrom('usual', 'less', 'shot', 'oat', 'cream'));
  fc.assert(
    fc.property(some, some, (one, other) => {
      const same = one.length === other.length && one.every((id) => other.includes(id));
      expect(lineKey('latte-m', one) === lineKey('latte-m', other)).toBe(same);
      expect(lineKey('latte-m', one)).toBe(lineKey('latte-m', [...one].reverse()));
      expect(lineKey('latte-m', one)).not.toBe(lineKey('latte-l', one));
    }),
    runs(300, 10_000),
  );
  expect(lineKey('latte-m')).toBe('latte-m');
});

test('I13: what fits is just what each kind asks for, in any product', () => {
  const named = fc.array(fc.constantFrom('usual', 'less', 'none', 'shot', 'oat', 'cream', 'gone'), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(named, (chosen) => {
      const of = ({ choices }: Modifier) => chosen.filter((id) => choices.some((one) => one.id === id));
      const fits =
        new Set(chosen).size === chosen.length &&
        !chosen.includes('gone') &&
        of(sugar).length === 1 &&
        of(extra).length <= 2;
      expect(chosenOf(both, chosen).fits).toBe(fits);
    }),
    runs(1000, 20_000),
  );
});
