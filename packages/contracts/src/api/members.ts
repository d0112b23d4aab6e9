import * as v from 'valibot';
import { contract } from '../contract';
import { AtMs, ClientId, Cursor, Id, LongText, PhoneNumber, Points, ShortText } from '../primitives';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A member as whoever serves the group's members sees them. */
export const FoundMember = v.object({
  id: Id,
  nickname: v.string(),
  avatar: v.string(),
  createdAtMs: AtMs,
  /** `138****1234`: whole only by `phone`, for the role of its own. */
  phone: v.optional(v.string()),
  /** WeChat has told that it is the same person in every app. */
  isKnown: v.boolean(),
  /** They are a part of another member. */
  isMerged: v.boolean(),
  /** How many others are a part of them. */
  alsoCount: Count,
});
export type FoundMember = v.InferOutput<typeof FoundMember>;

/** What a member has, counted: what a merge must not lose. */
export const MemberSums = v.object({
  member: FoundMember,
  orders: Count,
  coupons: Count,
  points: Points,
  owed: Points,
  growth: Count,
  cartLines: Count,
  addresses: Count,
});
export type MemberSums = v.InferOutput<typeof MemberSums>;

const Side = v.object({ id: Id, nickname: v.string() });
export const MergeCard = v.object({
  id: Id,
  survivor: Side,
  absorbed: Side,
  state: v.picklist(['merged', 'separated']),
  cause: v.picklist(['unionId', 'staff']),
  reason: v.string(),
  /** Absent: WeChat's word alone. */
  byName: v.optional(v.string()),
  atMs: AtMs,
  undoUntilMs: AtMs,
  /** What came with the absorbed one. */
  points: Points,
  owed: Points,
  cartLines: Count,
  addresses: Count,
  separated: v.optional(
    v.object({ atMs: AtMs, byName: v.string(), reason: v.string(), points: Points, owed: Points }),
  ),
});
export type MergeCard = v.InferOutput<typeof MergeCard>;

const Change = v.pipe(v.number(), v.safeInteger(), v.minValue(-100_000), v.maxValue(100_000), v.notValue(0));
/** A change of a member's points by hand, as those who look after them see it. */
export const AdjustmentCard = v.object({
  id: Id,
  member: Side,
  /** Signed. */
  points: Change,
  reason: v.string(),
  state: v.picklist(['waiting', 'done', 'refused']),
  byName: v.string(),
  atMs: AtMs,
  /** Whether the caller made it: then somebody else has to decide. */
  mine: v.boolean(),
  decided: v.optional(v.object({ byName: v.string(), atMs: AtMs })),
});
export type AdjustmentCard = v.InferOutput<typeof AdjustmentCard>;

const Reason = v.pipe(LongText, v.minLength(2));
const Two = { survivorId: Id, absorbedId: Id };

export const members = {
  /** By the whole nickname, the whole phone number, or the member's id. At most 20. */
  find: contract(
    v.strictObject({ query: v.pipe(ShortText, v.minLength(1)) }),
    v.object({
      members: v.array(FoundMember),
      /** Whether the caller may ask for a whole phone number. */
      canReadPhones: v.boolean(),
    }),
  ),
  /** A member's whole phone number (I12, I18), for whoever has to ring them. Who read it when and why is kept. NOT_FOUND where there is none. */
  phone: contract(v.strictObject({ memberId: Id, reason: Reason }), v.object({ phone: PhoneNumber })),
  /** What both have, and why they cannot be merged where they cannot. */
  preview: contract(
    v.strictObject(Two),
    v.object({ survivor: MemberSums, absorbed: MemberSums, problem: v.optional(v.string()) }),
  ),
  /** Two members become one (I15). The same client id again changes nothing. */
  merge: contract(
    v.strictObject({ clientMergeId: ClientId, ...Two, reason: Reason }),
    v.object({ merge: MergeCard }),
  ),
  /** Every merge, the newest first. */
  merges: contract(
    v.strictObject({ cursor: v.optional(Cursor) }),
    v.object({ merges: v.array(MergeCard), nextCursor: v.optional(Cursor) }),
  ),
  /**
   * Changes a member's points by hand. Inside of the caller's limits it is done at once, else a second person has to agree. The same client id again
   * changes nothing.
   */
  adjustPoints: contract(
    v.strictObject({ clientAdjustmentId: ClientId, memberId: Id, points: Change, reason: Reason }),
    v.object({ adjustment: AdjustmentCard }),
  ),
  /** What was changed by hand, the newest first; and how much the caller may change, where they may. */
  adjustments: contract(
    v.strictObject({ cursor: v.optional(Cursor) }),
    v.object({
      adjustments: v.array(AdjustmentCard),
      limit: v.optional(v.object({ perChange: Points, leftToday: Points })),
      nextCursor: v.optional(Cursor),
    }),
  ),
  /** A second person agrees, or does not. The same word twice changes nothing. */
  decideAdjustment: contract(
    v.strictObject({ adjustmentId: Id, agree: v.boolean() }),
    v.object({ adjustment: AdjustmentCard }),
  ),
  /** They are two again (I15). Twice changes nothing. */
  separate: contract(v.strictObject({ mergeId: Id, reason: Reason }), v.object({ merge: MergeCard })),
};
