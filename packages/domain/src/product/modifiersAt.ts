import type { Modifier, Product } from '../model/catalog';
import type { Store } from '../model/store';

/** What can be chosen with a product at a store: without what the store has run out of. */
export function modifiersAt(
  { _id, modifiers = [] }: Pick<Product, '_id' | 'modifiers'>,
  { choicesOff }: Pick<Store, 'choicesOff'>,
): readonly Modifier[] {
  const off = choicesOff?.[_id];
  if (!off) return modifiers;
  return modifiers.map((kind) => ({ ...kind, choices: kind.choices.filter(({ id }) => !off[id]) }));
}
