import * as v from 'valibot';
import { FulfilmentKind } from './fulfilment';
import { AtMs, Id, LngLat, RegionCode } from '../primitives';

/** Whether a store serves now, and until or from when. A store that is open day and night has no `untilMs`. */
export const OpenState = v.variant('state', [
  v.object({ state: v.literal('open'), untilMs: v.optional(AtMs) }),
  v.object({ state: v.literal('closed'), opensAtMs: v.optional(AtMs) }),
]);
export type OpenState = v.InferOutput<typeof OpenState>;

export const StoreCard = v.object({
  id: Id,
  brandId: Id,
  brandName: v.string(),
  name: v.string(),
  address: v.string(),
  phone: v.string(),
  cityCode: RegionCode,
  districtName: v.string(),
  location: LngLat,
  /** Great-circle metres from the place that was asked for; absent when no place was given. */
  distanceMeters: v.optional(v.number()),
  open: OpenState,
  /** How what is bought there reaches the shopper; `slots`: one may choose when to fetch it. */
  serves: v.object({ kinds: v.array(FulfilmentKind), slots: v.boolean() }),
});
export type StoreCard = v.InferOutput<typeof StoreCard>;

export const City = v.object({
  code: RegionCode,
  name: v.string(),
  center: LngLat,
  storeCount: v.number(),
  /** The city's drawn outline for our own map: rings of [lng, lat]. */
  outline: v.array(v.array(v.tuple([v.number(), v.number()]))),
});
export type City = v.InferOutput<typeof City>;

export const BrandCard = v.object({
  id: Id,
  name: v.string(),
  slogan: v.string(),
  logo: v.string(),
  /** The published theme's primary colour and what reads on it. */
  primary: v.string(),
  onPrimary: v.string(),
});
export type BrandCard = v.InferOutput<typeof BrandCard>;
