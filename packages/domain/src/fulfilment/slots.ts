import type { TimeSpan } from '@fangzhen/contracts';
import { openSpans } from '../hours/openState';
import type { PickupTerms } from '../model/fulfilment';
import type { PickupSlot } from '../model/shared';
import type { StoreHours } from '../model/store';
import { DAY_MS, shanghaiDay } from '../time/shanghai';

const MINUTE_MS = 60_000;
/** Today and tomorrow. */
const DAYS = 2;

/**
 * The pickup slots that can still be chosen, earliest first: of today and tomorrow, wholly within the opening hours, and not too soon.
 * They stand at whole multiples of their length from midnight, so that they are the same whenever one asks.
 */
export function pickupSlots(hours: StoreHours, terms: PickupTerms, nowMs: number): TimeSpan[] {
  const lengthMs = terms.slotMinutes * MINUTE_MS;
  const soonestMs = nowMs + terms.leadMinutes * MINUTE_MS;
  const midnightMs = shanghaiDay(nowMs).startMs;
  const spans = openSpans(hours, nowMs, DAYS);
  const slots: TimeSpan[] = [];
  for (let startMs = midnightMs; startMs < midnightMs + DAYS * DAY_MS; startMs += lengthMs) {
    const endMs = startMs + lengthMs;
    if (startMs < soonestMs) continue;
    if (spans.some(({ fromMs, untilMs }) => fromMs <= startMs && endMs <= untilMs))
      slots.push({ startMs, endMs });
  }
  return slots;
}

/** How many places are left in each slot, by its start. A slot that nobody has chosen yet has no document. */
export function placesLeft(
  slots: readonly TimeSpan[],
  { capacity }: Pick<PickupTerms, 'capacity'>,
  taken: readonly Pick<PickupSlot, 'startMs' | 'taken'>[],
): (TimeSpan & { left: number })[] {
  const byStart = new Map(taken.map((slot) => [slot.startMs, slot.taken]));
  return slots.map((slot) => ({ ...slot, left: Math.max(0, capacity - (byStart.get(slot.startMs) ?? 0)) }));
}

const OTHERS = 3;

/** Slots with a place to offer instead of one that has none: the next ones after it, else the last ones before. */
export function otherSlots(free: readonly (TimeSpan & { left: number })[], wantedMs: number): TimeSpan[] {
  const open = free.filter(({ left, startMs }) => left > 0 && startMs !== wantedMs);
  const later = open.filter(({ startMs }) => startMs > wantedMs).slice(0, OTHERS);
  const chosen = later.length > 0 ? later : open.slice(-OTHERS);
  return chosen.map(({ startMs, endMs }) => ({ startMs, endMs }));
}
