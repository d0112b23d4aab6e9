import { create } from 'zustand';
import type { FulfilmentChoice } from '@fangzhen/contracts';
import { PICKUP, type StoreCart } from '../cart';

type Booking = Extract<FulfilmentChoice, { kind: 'appointment' }>;

interface Choices {
  /** By store. */
  choices: Readonly<Record<string, FulfilmentChoice>>;
  /** Of services, by store: nothing else is bought in this way, and they in no other. */
  bookings: Readonly<Record<string, Booking>>;
}

/** How the shopper wants to get what they buy at each store, until the app is closed: pages that help to choose write it down here. */
const useChoices = create<Choices>(() => ({ choices: {}, bookings: {} }));

export const choose = (storeId: string, choice: FulfilmentChoice): void =>
  useChoices.setState(({ choices, bookings }) =>
    choice.kind === 'appointment'
      ? { bookings: { ...bookings, [storeId]: choice } }
      : { choices: { ...choices, [storeId]: choice } },
  );

/** Another time with whom it was chosen. */
export const rebook = (storeId: string, startMs: number): void =>
  choose(storeId, { ...useChoices.getState().bookings[storeId], kind: 'appointment', startMs });

type Bought = Pick<StoreCart, 'storeId' | 'lines' | 'table'>;

const NO_TIME: Booking = { kind: 'appointment' };

function choiceIn({ choices, bookings }: Choices, { storeId, lines, table }: Bought): FulfilmentChoice {
  if (table) return { kind: 'dineIn', ...table };
  if (lines.some(({ service }) => service)) return bookings[storeId] ?? NO_TIME;
  return choices[storeId] ?? PICKUP;
}

/** What was chosen for what is bought at a store: fetched as soon as it is ready, unless something else was. */
export const choiceFor = (bought: Bought): FulfilmentChoice => choiceIn(useChoices.getState(), bought);

/** The same for a page that changes with it. */
export const useChoiceFor = (): ((bought: Bought) => FulfilmentChoice) => {
  const state = useChoices();
  return (bought) => choiceIn(state, bought);
};
