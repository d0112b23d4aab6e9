import type { ModifierView, ProductView } from '@fangzhen/contracts';
import { chosenOf } from '@fangzhen/domain/product/chosen';

type Kinds = Pick<ProductView, 'modifiers'>;

/** What stands chosen when the product opens: what is usual. */
export const usualChoices = ({ modifiers }: Kinds): string[] =>
  chosenOf(modifiers, undefined).choices.map(({ id }) => id);

/**
 * Takes a choice or gives it up. Of a kind that takes one the new takes the old one's place, and what must be chosen is not given
 * up; of a kind that is full nothing more is taken.
 */
export function tapChoice(chosen: readonly string[], kind: ModifierView, id: string): string[] {
  const { min, max, choices } = kind;
  const mine = chosen.filter((one) => choices.some((choice) => choice.id === one));
  const others = chosen.filter((one) => !mine.includes(one));
  if (mine.includes(id)) return mine.length > min ? chosen.filter((one) => one !== id) : [...chosen];
  if (max === 1) return [...others, id];
  return mine.length < max ? [...chosen, id] : [...chosen];
}

/** What the choices add to the price, and how they read: in the product's order. */
export function chosenParts(
  product: Kinds,
  chosen: readonly string[],
): { ids: string[]; names: string[]; addFen: number } {
  const { choices } = chosenOf(product.modifiers, chosen);
  return {
    ids: choices.map(({ id }) => id),
    names: choices.map(({ name }) => name),
    addFen: choices.reduce((sum, { priceFen }) => sum + priceFen, 0),
  };
}
