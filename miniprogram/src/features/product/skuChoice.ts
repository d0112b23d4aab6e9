import type { ProductView, SkuView } from '@fangzhen/contracts';

type Options = Pick<ProductView, 'options' | 'skus'>;

/** The value chosen of each option, in the options' order; undefined where none is chosen yet. */
export type SkuChoice = readonly (string | undefined)[];

/** free: can be chosen · soldOut: exists beside what else is chosen, but cannot be had · absent: does not exist. */
export type ValueState = 'free' | 'soldOut' | 'absent';

const fits = (sku: SkuView, choice: SkuChoice) =>
  sku.values.every((value, i) => choice[i] === undefined || choice[i] === value);

/** Whether it can be bought now: there is some, and nothing else is in the way. */
export const canBeHad = ({ available, blocked }: SkuView): boolean => available > 0 && blocked === undefined;

/** What stands chosen when the product opens: its first SKU that can be had, else its first. */
export function firstChoice({ skus }: Options): SkuChoice {
  return (skus.find(canBeHad) ?? skus[0])?.values ?? [];
}

/** The one SKU that is chosen; undefined while an option is open. */
export function chosenSku({ options, skus }: Options, choice: SkuChoice): SkuView | undefined {
  if (options.some((_, i) => choice[i] === undefined)) return undefined;
  return skus.find((sku) => fits(sku, choice));
}

/** What choosing this value would mean, everything else staying as it is chosen. */
export function valueState({ skus }: Options, choice: SkuChoice, option: number, value: string): ValueState {
  const wanted = choice.map((other, i) => (i === option ? value : other));
  const candidates = skus.filter((sku) => fits(sku, wanted));
  if (candidates.some(canBeHad)) return 'free';
  return candidates.length > 0 ? 'soldOut' : 'absent';
}

/** Chooses a value; the one that is chosen already is opened again, so that no combination locks the others out. */
export function tapValue(choice: SkuChoice, option: number, value: string): SkuChoice {
  return choice.map((old, i) => (i !== option ? old : old === value ? undefined : value));
}

/** The options that are still open, by name. */
export function openOptions({ options }: Options, choice: SkuChoice): string[] {
  return options.filter((_, i) => choice[i] === undefined).map(({ name }) => name);
}
