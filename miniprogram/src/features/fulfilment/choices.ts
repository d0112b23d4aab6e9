import { create } from 'zustand';
import type { FulfilmentChoice } from '@fangzhen/contracts';
import { PICKUP } from '../cart';

interface Choices {
  /** By store. */
  choices: Readonly<Record<string, FulfilmentChoice>>;
}

/** How the shopper wants to get what they buy at each store, until the app is closed: pages that help to choose write it down here. */
const useChoices = create<Choices>(() => ({ choices: {} }));

export const choose = (storeId: string, choice: FulfilmentChoice): void =>
  useChoices.setState(({ choices }) => ({ choices: { ...choices, [storeId]: choice } }));

/** What was chosen at a store: fetched as soon as it is ready, unless something else was. */
export const choiceAt = (storeId: string): FulfilmentChoice =>
  useChoices.getState().choices[storeId] ?? PICKUP;

/** The same for a page that changes with it. */
export const useChoiceAt = (): ((storeId: string) => FulfilmentChoice) => {
  const choices = useChoices((state) => state.choices);
  return (storeId) => choices[storeId] ?? PICKUP;
};
