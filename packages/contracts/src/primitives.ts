import * as v from 'valibot';
import { MOBILE_NUMBER } from './limits';

/** A document's id: ours, or one made by a client. No character that means something in a query path. */
export const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
/** An id made by the client and kept before sending (I7). Long enough that two phones never make the same. */
export const ClientId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{12,64}$/));
/** An amount in fen. The limit keeps every product of ours inside the safe integers. */
export const Fen = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000_000_000));
export const PositiveFen = v.pipe(Fen, v.minValue(1));
/** A whole number between these, both included. */
export const Whole = (min: number, max: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(min), v.maxValue(max));
/** Which version of a document the caller has seen. */
export const Version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
/** The same where it may not be there yet: 0. */
export const VersionOrNone = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** UTC milliseconds. */
export const AtMs = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Units of one SKU in one order line. */
export const Qty = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(99));
/** Points; 100 points are worth 1 yuan unless the group says otherwise. */
export const Points = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000_000));
/** GCJ-02, as WeChat's location API returns it. */
export const LngLat = v.strictObject({
  lng: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
});
export type LngLat = v.InferOutput<typeof LngLat>;
/** GB/T 2260: six digits. */
export const RegionCode = v.pipe(v.string(), v.regex(/^\d{6}$/));
/** A day in Shanghai, `YYYY-MM-DD`. */
export const Day = v.pipe(v.string(), v.isoDate());
/** What the link of a gift carries: nobody guesses it. */
export const GiftToken = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
/** A word that stands for coupons; however it was typed. */
export const CouponCode = v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[A-Z0-9]{4,20}$/));
/** Where the next page begins; opaque to the client. */
export const Cursor = v.pipe(v.string(), v.regex(/^\d{1,16}$/));
/** What a person typed on one line. */
export const ShortText = v.pipe(v.string(), v.trim(), v.maxLength(60));
/** What a person typed in a box. */
export const LongText = v.pipe(v.string(), v.trim(), v.maxLength(300));
/** `cloud://…` as storage gave it. */
export const FileId = v.pipe(v.string(), v.regex(/^cloud:\/\/[A-Za-z0-9._/-]{1,200}$/));
export const HexColor = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/));
/** What somebody calls themselves at the door. */
export const PersonName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20));
/** A mobile number of mainland China. */
export const PhoneNumber = v.pipe(v.string(), v.regex(MOBILE_NUMBER));
/** A street, a building: what a map calls a place. */
export const PlaceText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
