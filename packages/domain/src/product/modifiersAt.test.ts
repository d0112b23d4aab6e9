import type { Modifier } from '../model/catalog';
import { chosenOf } from './chosen';
import { modifiersAt } from './modifiersAt';

const choice = (id: string) => ({ id, name: id, priceFen: 0 });
const milk: Modifier = { id: 'milk', name: '奶', min: 1, max: 1, choices: [choice('cow'), choice('oat')] };
const latte = { _id: 'latte', modifiers: [milk] };

test('a store that has run out of a choice does not offer it; other products and stores do', () => {
  const here = { choicesOff: { latte: { oat: true as const } } };
  expect(modifiersAt(latte, here)[0]!.choices.map(({ id }) => id)).toEqual(['cow']);
  expect(chosenOf(modifiersAt(latte, here), ['oat']).fits).toBe(false);
  expect(modifiersAt({ ...latte, _id: 'mocha' }, here)[0]!.choices).toHaveLength(2);
  expect(modifiersAt(latte, {})).toEqual([milk]);
});

test('where nothing is left of what must be chosen, nothing fits, whoever names it or does not', () => {
  const none = { choicesOff: { latte: { oat: true as const, cow: true as const } } };
  expect(chosenOf(modifiersAt(latte, none), undefined).fits).toBe(false);
  expect(chosenOf(modifiersAt(latte, none), ['cow']).fits).toBe(false);
});
