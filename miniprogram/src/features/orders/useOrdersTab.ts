import { create } from 'zustand';
import type { Input } from '../../cloud';

export type OrdersFilter = NonNullable<Input<'orders', 'mine'>['filter']>;

interface OrdersTab {
  filter: OrdersFilter;
  setFilter: (filter: OrdersFilter) => void;
}

/** Which orders the tab shows. A tab takes no query: whoever leads there sets it before. */
export const useOrdersTab = create<OrdersTab>((set) => ({
  filter: 'all',
  setFilter: (filter) => set({ filter }),
}));
