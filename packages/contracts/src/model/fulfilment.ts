import * as v from 'valibot';
import { AtMs, Fen, Id, LngLat, PersonName, PhoneNumber, PlaceText, ShortText } from '../primitives';
import { Payer } from './payer';

/** From when until when, UTC milliseconds; the end is not part of it. */
export const TimeSpan = v.object({ startMs: AtMs, endMs: AtMs });
export type TimeSpan = v.InferOutput<typeof TimeSpan>;

/**
 * 履约 as the shopper chose it: how what is bought is to reach them. What has not been chosen yet is left out; a quote then says so
 * among its problems, and placing refuses.
 */
export const FulfilmentChoice = v.variant('kind', [
  /** Fetched at the store: as soon as it is ready, or within a slot of the store's. */
  v.strictObject({ kind: v.literal('pickup'), slotStartMs: v.optional(AtMs) }),
  /** Brought to an address of the member's own. */
  v.strictObject({ kind: v.literal('delivery'), addressId: v.optional(Id) }),
  /** A service at the store: when, and by whom or where; without `resourceId` by any that is free. */
  v.strictObject({
    kind: v.literal('appointment'),
    startMs: v.optional(AtMs),
    resourceId: v.optional(Id),
  }),
  /** Brought to the table: all that the table has put together, as it was at this version. */
  v.strictObject({ kind: v.literal('dineIn'), sessionId: Id, version: v.pipe(v.number(), v.safeInteger()) }),
]);
export type FulfilmentChoice = v.InferOutput<typeof FulfilmentChoice>;

/** Where something is brought, as it was when it was ordered. */
export const DeliveryAddress = v.object({
  contact: v.string(),
  /** Whole where the reader has to ring it, else masked: `138****5678`. */
  phone: v.string(),
  location: LngLat,
  /** What the place is called, street or building. */
  place: v.string(),
  /** Floor, door. */
  detail: v.string(),
});
export type DeliveryAddress = v.InferOutput<typeof DeliveryAddress>;

/** Whom or what a service at the store takes up: somebody by name, or seats. */
export const Resource = v.object({ id: Id, name: v.string() });
export type Resource = v.InferOutput<typeof Resource>;

/** The same as the order keeps it and as its member and staff see it. */
export const Fulfilment = v.variant('kind', [
  v.object({ kind: v.literal('pickup'), slot: v.optional(TimeSpan) }),
  v.object({ kind: v.literal('delivery'), address: DeliveryAddress, distanceMeters: v.number() }),
  v.object({
    kind: v.literal('appointment'),
    slot: TimeSpan,
    /** Who serves, or which seats; in a quote absent when any will do. */
    resource: v.optional(Resource),
    /** Once the store has confirmed it, the member may cancel it until then. */
    cancelUntilMs: AtMs,
  }),
  /** `round`: which time something is sent from the table. */
  v.object({ kind: v.literal('dineIn'), sessionId: Id, tableNo: v.string(), round: v.number() }),
]);
export type Fulfilment = v.InferOutput<typeof Fulfilment>;
export const FulfilmentKind = v.picklist(['pickup', 'delivery', 'appointment', 'dineIn']);
export type FulfilmentKind = Fulfilment['kind'];

/** What stands in the way of a choice, with what to do about it. */
export const FulfilmentProblem = v.object({
  code: v.picklist([
    'STORE_CLOSED',
    'NOT_OFFERED',
    'CHOICE_MISSING',
    'OUT_OF_AREA',
    'UNDER_MINIMUM',
    'SLOT_FULL',
    'SLOT_TAKEN',
    'NOT_BOOKABLE',
    'TABLE_CHANGED',
    'TABLE_CLOSED',
  ]),
  message: v.string(),
  /** STORE_CLOSED: when it opens, if that is known. */
  opensAtMs: v.optional(AtMs),
  /** NOT_OFFERED: in which ways the store serves. */
  kinds: v.optional(v.array(v.string())),
  /** CHOICE_MISSING. */
  what: v.optional(v.picklist(['address', 'time'])),
  /** OUT_OF_AREA: the nearest store that delivers there, if one does. In a quote's SOLD_OUT: the nearest open one that has everything. */
  store: v.optional(v.object({ id: Id, name: v.string() })),
  /** UNDER_MINIMUM. */
  missingFen: v.optional(Fen),
  /** SLOT_FULL and SLOT_TAKEN: the next ones that have a place. */
  slots: v.optional(v.array(TimeSpan)),
});
export type FulfilmentProblem = v.InferOutput<typeof FulfilmentProblem>;

/** What is paid beside the goods: it earns no points, and nothing but a coupon for it takes off it. */
export const Fee = v.object({
  kind: v.picklist(['delivery', 'packaging']),
  title: v.string(),
  /** After what was taken off it. */
  amountFen: Fen,
  /** What was taken off it, with who bears that (I11). Absent: nothing. */
  offs: v.optional(
    v.array(v.object({ sourceId: v.string(), title: v.string(), payer: Payer, amountFen: Fen })),
  ),
  /** Set free by the member's tier: what it would be, and by which. */
  free: v.optional(v.object({ fen: Fen, by: v.string() })),
});
export type Fee = v.InferOutput<typeof Fee>;

/** What a person writes about where to bring something. */
export const AddressInput = v.strictObject({
  contact: PersonName,
  phone: PhoneNumber,
  location: LngLat,
  place: PlaceText,
  detail: ShortText,
});
export type AddressInput = v.InferOutput<typeof AddressInput>;

export const AddressView = v.object({ id: Id, ...AddressInput.entries });
export type AddressView = v.InferOutput<typeof AddressView>;
