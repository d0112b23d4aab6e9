import * as v from 'valibot';
import { contract } from '../contract';
import { AtMs, ClientId, Cursor, Id, Points, ShortText } from '../primitives';

export const PointsEntryKind = v.picklist([
  'earn',
  'spend',
  'return',
  'expire',
  'takeBack',
  'repay',
  'giftOut',
  'giftIn',
  'giftBack',
  'moveIn',
  'moveOut',
  'forfeit',
  'adjust',
]);
export type PointsEntryKind = v.InferOutput<typeof PointsEntryKind>;

/** A gift as its giver and whoever opens its link see it. */
export const PointsGiftView = v.object({
  id: Id,
  points: Points,
  words: v.string(),
  state: v.picklist(['waiting', 'received', 'returned']),
  giverName: v.string(),
  /** Whether the caller gave it, and whether the caller has it. */
  mine: v.boolean(),
  received: v.boolean(),
  expiresAtMs: AtMs,
});
export type PointsGiftView = v.InferOutput<typeof PointsGiftView>;

export const points = {
  /** Balance, what expires when, sums by month, and the newest entries of the ledger. */
  statement: contract(
    v.strictObject({ cursor: v.optional(Cursor) }),
    v.object({
      /** What can be spent now. */
      balance: Points,
      /** Earned, and not to be spent until what earned it cannot be given back any more. */
      pending: Points,
      /** Earned by what was given back since, and not there any more to be taken back: what comes in next pays it. */
      owed: Points,
      /** The lots that have not expired, earliest expiry first. Those with a date in `pendingUntilMs` can be spent from then. */
      lots: v.array(v.object({ left: Points, expiresAtMs: AtMs, pendingUntilMs: v.optional(AtMs) })),
      /** Newest first: what came in and went in each Shanghai month `YYYY-MM`. */
      months: v.array(v.object({ month: v.string(), in: Points, out: Points })),
      entries: v.array(
        v.object({
          id: Id,
          kind: PointsEntryKind,
          /** Signed. */
          points: v.number(),
          /** Signed: how it changed what is owed. */
          owed: v.optional(v.number()),
          atMs: AtMs,
          title: v.string(),
          orderId: v.optional(Id),
        }),
      ),
      nextCursor: v.optional(Cursor),
    }),
  ),
  /** How many points the caller may give now, and what they gave that still waits. */
  giving: contract(
    v.strictObject({}),
    v.object({ balance: Points, most: Points, waiting: v.array(PointsGiftView) }),
  ),
  /** Takes points out of the caller's account and makes a gift of them: whoever is sent its link receives it. */
  give: contract(
    v.strictObject({
      clientGiftId: ClientId,
      points: v.pipe(Points, v.minValue(1)),
      words: ShortText,
    }),
    v.object({ gift: PointsGiftView }),
  ),
  gift: contract(v.strictObject({ giftId: Id }), v.object({ gift: PointsGiftView })),
  receive: contract(v.strictObject({ giftId: Id }), v.object({ gift: PointsGiftView })),
  /** The giver takes back what nobody has received. */
  recall: contract(v.strictObject({ giftId: Id }), v.object({ gift: PointsGiftView })),
};
