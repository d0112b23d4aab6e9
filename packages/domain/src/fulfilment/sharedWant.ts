import type { Fulfilment, TimeSpan } from '@fangzhen/contracts';
import { ableTo, type ServiceNeed } from '../appointment/need';
import { freeTimes, type TimesAsked } from '../appointment/times';
import type { BookableResource } from '../model/appointment';
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
export interface CalendarWant {
  of: 'calendars';
  span: TimeSpan;
  /** Those that can do it and work then: any of them will do. */
  resources: BookableResource[];
  /** Where to look when none of them is free. */
  asked: TimesAsked;
}
export interface TableWant {
  of: 'tableSessions';
  sessionId: string;
  /** The session's, as its cart was when it was priced. */
  version: number;
}
export type SharedWant = SlotWant | CalendarWant | TableWant;

type Where = Pick<Store, '_id' | 'hours' | 'services'>;

/**
 * Undefined for what needs nothing beside its goods; what was sent from a table needs what stood in its choice, and never comes back.
 *
 * @param need of services; absent: the very resource that the fulfilment names.
 */
export function sharedWant(
  fulfilment: Fulfilment,
  store: Where,
  nowMs: number,
  need?: ServiceNeed,
): SharedWant | undefined {
  if (fulfilment.kind === 'appointment') return calendarWant(fulfilment, store, nowMs, need);
  if (fulfilment.kind !== 'pickup' || !fulfilment.slot) return undefined;
  return slotWant(fulfilment.slot, store, nowMs);
}

function slotWant(slot: TimeSpan, { _id: storeId, hours, services }: Where, nowMs: number): SlotWant {
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

const MINUTE_MS = 60_000;
/** A store that takes no appointments any more has nobody for one. */
const NONE = { stepMinutes: 1440, leadMinutes: 0, days: 0, resources: [] };

function calendarWant(
  { slot, resource }: Extract<Fulfilment, { kind: 'appointment' }>,
  { _id: storeId, hours, services }: Where,
  nowMs: number,
  need: ServiceNeed | undefined,
): CalendarWant {
  const terms = services?.appointments ?? NONE;
  const resources = need
    ? ableTo(terms.resources, need, resource?.id)
    : terms.resources.filter(({ id }) => id === resource?.id);
  const minutes = (slot.endMs - slot.startMs) / MINUTE_MS;
  const asked = { storeId, hours, terms, resources, minutes, nowMs };
  const then = freeTimes(asked, []).find(({ startMs }) => startMs === slot.startMs);
  const atWork = resources.filter(({ id }) => then?.resourceIds.includes(id));
  return { of: 'calendars', span: slot, resources: atWork, asked };
}
