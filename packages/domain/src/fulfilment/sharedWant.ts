import type { Fulfilment, TimeSpan } from '@fangzhen/contracts';
import type { Store } from '../model/store';
import { pickupSlots } from './slots';

/** What an order's fulfilment needs of a document that many share. */
export interface SlotWant {
  of: 'pickupSlots';
  storeId: string;
  slot: TimeSpan;
  capacity: number;
  /** All that can be chosen: where to look when this one is full. */
  offered: TimeSpan[];
}
export type SharedWant = SlotWant;

/** Undefined for what needs nothing beside its goods. */
export function sharedWant(
  fulfilment: Fulfilment,
  { _id: storeId, hours, services }: Pick<Store, '_id' | 'hours' | 'services'>,
  nowMs: number,
): SharedWant | undefined {
  if (fulfilment.kind !== 'pickup' || !fulfilment.slot) return undefined;
  const { slot } = fulfilment;
  const terms = services?.pickup;
  // A store that has no slots any more has no place in one.
  if (!terms) return { of: 'pickupSlots', storeId, slot, capacity: 0, offered: [] };
  return {
    of: 'pickupSlots',
    storeId,
    slot,
    capacity: terms.capacity,
    offered: pickupSlots(hours, terms, nowMs),
  };
}
