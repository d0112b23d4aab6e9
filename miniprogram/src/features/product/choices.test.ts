import fc from 'fast-check';
import { chosenOf } from '@fangzhen/domain/product/chosen';
import { chosenParts, tapChoice, usualChoices } from './choices';

const choice = (id: string, priceFen = 0) => ({ id, name: `名${id}`, priceFen });
const sugar = { id: 'sugar', name: '糖度', min: 1, max: 1, choices: [choice('usual'), choice('less')] };
const extra = {
  id: 'extra',
  name: '加料',
  min: 0,
  max: 2,
  choices: [choice('shot', 400), choice('oat', 300), choice('cream', 200)],
};
const product = { modifiers: [sugar, extra] };

test('a product opens with what is usual', () => {
  expect(usualChoices(product)).toEqual(['usual']);
  expect(usualChoices({ modifiers: [] })).toEqual([]);
});

test('of a kind that takes one the new takes the old one’s place; what must be chosen stays', () => {
  expect(tapChoice(['usual', 'shot'], sugar, 'less')).toEqual(['shot', 'less']);
  expect(tapChoice(['less'], sugar, 'less')).toEqual(['less']);
});

test('of a kind that takes several each is taken and given up; a full one takes no more', () => {
  expect(tapChoice(['usual'], extra, 'shot')).toEqual(['usual', 'shot']);
  expect(tapChoice(['usual', 'shot'], extra, 'shot')).toEqual(['usual']);
  expect(tapChoice(['shot', 'oat'], extra, 'cream')).toEqual(['shot', 'oat']);
});

test('whatever is tapped, what is chosen fits', () => {
  const taps = fc.array(fc.constantFrom('usual', 'less', 'shot', 'oat', 'cream'), { maxLength: 12 });
  fc.assert(
    fc.property(taps, (all) => {
      const kindOf = (id: string) => (sugar.choices.some((one) => one.id === id) ? sugar : extra);
      const chosen = all.reduce((now, id) => tapChoice(now, kindOf(id), id), usualChoices(product));
      expect(chosenOf(product.modifiers, chosen).fits).toBe(true);
    }),
  );
});

test('choices read and cost in the product’s order', () => {
  expect(chosenParts(product, ['oat', 'usual', 'shot'])).toEqual({
    ids: ['usual', 'shot', 'oat'],
    names: ['名usual', '名shot', '名oat'],
    addFen: 700,
  });
});
