import type { OpenInterval } from './store';
import type { Holding } from './shared';

/** What a service takes up while it lasts: somebody of the staff, or a seat. */
export type ResourceKind = 'staff' | 'seat';

/** Somebody of a store's staff by name with what they can do, or some seats that are alike. */
export interface BookableResource {
  id: string;
  name: string;
  kind: ResourceKind;
  /** The services; absent: every one that needs this kind. */
  productIds?: string[];
  /** How many appointments at once: of a person, one. */
  capacity: number;
  /** When it can be booked, seven days, Sunday first; the store's own hours count beside. */
  weekly: OpenInterval[][];
  /** By `YYYY-MM-DD`. */
  daysOff: Record<string, true>;
}

/** How a store takes appointments. */
export interface AppointmentTerms {
  /** They begin at whole multiples of it from midnight. */
  stepMinutes: number;
  /** So long before it begins it can be booked no more. */
  leadMinutes: number;
  /** Business days that can be booked, today's among them. */
  days: number;
  /** So long before it begins a confirmed one can be cancelled no more by its member. */
  cancelHours: number;
  resources: BookableResource[];
}

/** What one appointment takes up of a resource. */
export interface Booked {
  startMs: number;
  endMs: number;
}

/** One business day of a resource; made when somebody books the first time of it. No more intervals at once than its capacity (I1). */
export interface Calendar extends Holding<Booked> {
  /** calendarId(storeId, resourceId, day) */
  _id: string;
  storeId: string;
  resourceId: string;
  /** `YYYY-MM-DD` */
  day: string;
  /** The day's midnight. */
  dayStartMs: number;
  /** Goes up with every interval that is put in; taking compares it. */
  version: number;
}

export const calendarId = (storeId: string, resourceId: string, day: string): string =>
  `${storeId}__${resourceId}__${day}`;
