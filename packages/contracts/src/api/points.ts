import * as v from 'valibot';
import { contract } from '../contract';
import { AtMs, Cursor, Id, Points } from '../primitives';

export const PointsEntryKind = v.picklist(['earn', 'spend', 'return', 'expire', 'takeBack', 'repay']);
export type PointsEntryKind = v.InferOutput<typeof PointsEntryKind>;

export const points = {
  /** Balance, what expires when, and the newest entries of the ledger. */
  statement: contract(
    v.strictObject({ cursor: v.optional(Cursor) }),
    v.object({
      balance: Points,
      /** Earned by what was given back since, and not there any more to be taken back: what comes in next pays it. */
      owed: Points,
      /** The lots still to be spent, earliest expiry first. */
      lots: v.array(v.object({ left: Points, expiresAtMs: AtMs })),
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
};
