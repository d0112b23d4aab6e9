import type { FulfilmentChoice, TimeSpan } from '@fangzhen/contracts';
import { slotFull } from './full';
import type { Asked, FulfilmentPlan } from './plan';
import { closedProblems } from './problems';
import { otherSlots, pickupSlots, placesLeft } from './slots';

type AskedPickup = Asked<Extract<FulfilmentChoice, { kind: 'pickup' }>>;

/** Fetched at the store: now, while it is open, or within a slot, also before it opens. */
export function planPickup(asked: AskedPickup): FulfilmentPlan {
  const { choice, store, open } = asked;
  if (choice.slotStartMs !== undefined) return planSlot(asked, choice.slotStartMs);
  return { fulfilment: { kind: 'pickup' }, fees: [], problems: closedProblems(store, open) };
}

/** Only holding it decides whether a slot has a place (I1); one that is surely full is said to be so beforehand. */
function planSlot({ store, slots, nowMs }: AskedPickup, slotStartMs: number): FulfilmentPlan {
  const terms = store.services?.pickup;
  if (!terms) return { fees: [], problems: [slotFull(undefined, [])] };
  const offered = placesLeft(pickupSlots(store.hours, terms, nowMs), terms, slots);
  const wanted = offered.find(({ startMs }) => startMs === slotStartMs);
  const others = otherSlots(offered, slotStartMs);
  if (!wanted) return { fees: [], problems: [slotFull(undefined, others)] };
  const slot: TimeSpan = { startMs: wanted.startMs, endMs: wanted.endMs };
  return {
    fulfilment: { kind: 'pickup', slot },
    fees: [],
    problems: wanted.left > 0 ? [] : [slotFull(slot, others)],
  };
}
