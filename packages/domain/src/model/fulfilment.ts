import type { AddressInput } from '@fangzhen/contracts';
import type { AppointmentTerms } from './appointment';
import type { DineInTerms } from './table';

/** How a store delivers. */
export interface DeliveryTerms {
  /** Where to: a closed ring of GCJ-02 [lng, lat]. */
  area: [number, number][];
  /** What it costs from so many metres on, nearest first; the first begins at 0. */
  bands: { fromMeters: number; feeFen: number }[];
  /** The least that the goods must come to, before discounts. */
  minimumFen: number;
  /** For bags and boxes, once an order; 0 is none. */
  packagingFen: number;
}

/** How a store lets people choose when they fetch their order. */
export interface PickupTerms {
  /** How long a slot is; slots begin at whole multiples of it from midnight. */
  slotMinutes: number;
  /** How many orders a slot takes. */
  capacity: number;
  /** So long before a slot begins it can be chosen no more. */
  leadMinutes: number;
}

/** The ways in which a store serves beside being open. One that is absent is not offered. */
export interface StoreServices {
  /** Absent: only as soon as it is ready. */
  pickup?: PickupTerms;
  delivery?: DeliveryTerms;
  appointments?: AppointmentTerms;
  dineIn?: DineInTerms;
}

/** One address of a member's. `id` was made by the client. */
export interface Address extends AddressInput {
  id: string;
}

/** All addresses of a member; `_id` is the member's id. The one used or saved last comes first. */
export interface AddressBook {
  _id: string;
  memberId: string;
  addresses: Address[];
  /** Goes up with every change; changes compare it. */
  version: number;
}
