import type { Modifier, ModifierChoice } from '../model/catalog';

export interface Chosen {
  /** In the product's order, whatever order they were named in. */
  choices: ModifierChoice[];
  /** Whether the product offers just these: each once, as few and as many of a kind as it asks for. */
  fits: boolean;
}

/**
 * What is chosen with a product, by the product's own record (I13).
 *
 * @param ids absent: what is usual, the first ones of each kind that must be chosen.
 */
export function chosenOf(
  modifiers: readonly Modifier[] | undefined,
  ids: readonly string[] | undefined,
): Chosen {
  const kinds = modifiers ?? [];
  if (ids === undefined)
    return {
      choices: kinds.flatMap(({ choices, min }) => choices.slice(0, min)),
      fits: kinds.every(({ choices, min }) => choices.length >= min),
    };
  const picked = kinds.map(({ min, max, choices }) => ({
    ...{ min, max },
    of: choices.filter(({ id }) => ids.includes(id)),
  }));
  const choices = picked.flatMap(({ of }) => of);
  const each = picked.every(({ min, max, of }) => min <= of.length && of.length <= max);
  return { choices, fits: each && choices.length === ids.length };
}

/** What tells one line of a cart from another: the SKU and what is chosen with it, whatever order it is named in. */
export const lineKey = (skuId: string, choiceIds: readonly string[] = []): string =>
  [skuId, ...[...choiceIds].sort()].join('+');
