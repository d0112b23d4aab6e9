/** What one event earned and what is left of it (I3). */
export interface PointsLot {
  id: string;
  left: number;
  expiresAtMs: number;
}

/** A member's points. `balance` is the sum of what is left in the lots (I2). `_id` is the member's id. */
export interface PointsAccount {
  _id: string;
  balance: number;
  /** Goes up with every change. */
  version: number;
  /** Only lots with something left, earliest expiry first. */
  lots: PointsLot[];
  /** The first lot's expiry, for the expiry job to ask for; null when there is no lot. */
  nextExpiryAtMs: number | null;
  /**
   * Points that were earned by what was given back since, and were not there any more to be taken back: what comes in next pays them. Over zero
   * only while nothing can be spent; absent: none.
   */
  owed?: number;
}

/** One append-only ledger entry. `split` says which lots it took from or gave to; it sums to `points`. */
export interface PointsEntry {
  _id: string;
  memberId: string;
  kind: 'earn' | 'spend' | 'return' | 'expire' | 'takeBack' | 'repay';
  /** Signed: spending and expiring are negative. */
  points: number;
  split: { lotId: string; points: number; expiresAtMs: number }[];
  /** Signed: by how much what is owed changed. Absent: not at all. */
  owed?: number;
  atMs: number;
  /** The account's version after this entry: the ledger's order. */
  version: number;
  title: string;
  orderId?: string;
  /** Whose budget bears it. */
  fundedBy: string;
}
