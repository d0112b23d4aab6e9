import { openAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { pickupSlots, placesLeft } from '@fangzhen/domain';
import { readSlots } from '../shared/pickupSlots';
import { storeOf } from '../shared/shops';

/** When one can fetch an order at a store, and how many places each slot has left. */
export const slots = openAction(contracts.stores.slots, async ({ storeId }, ctx) => {
  const [store, taken] = await Promise.all([storeOf(ctx, storeId), readSlots(ctx, [storeId])]);
  const terms = store.services?.pickup;
  if (!terms) return { slots: [] };
  return { slots: placesLeft(pickupSlots(store.hours, terms, ctx.nowMs), terms, taken) };
});
