/** What one event earned and what is left of it (I3). */
export interface PointsLot {
  id: string;
  left: number;
  expiresAtMs: number;
  /** Until then it is there to see and not to spend: what earned it may still be given back. Absent: spendable at once. */
  pendingUntilMs?: number;
  /** Whose budget bears it, wherever and by whomever it is spent. */
  fundedBy: string;
}

/** What one change took from a lot or gave to it. */
export type PointsPart = Omit<PointsLot, 'id' | 'left'> & { lotId: string; points: number };

/** What came in and went out in one Shanghai month, `YYYY-MM`. */
export interface PointsMonth {
  month: string;
  in: number;
  out: number;
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
   * Points that were earned by what was given back since, and were not there any more to be taken back: what comes in next pays them, and
   * what is there meanwhile cannot be spent. Absent: none.
   */
  owed?: number;
  /** Sums of the ledger by month, newest first: of the last two years. */
  months: PointsMonth[];
  /** What was given to others and received from them on the last Shanghai day, `YYYY-MM-DD`, with a gift. Absent: there never was one. */
  gifts?: { day: string; given: number; received: number };
  /** The account that holds this member's points since a merge; this one is empty as long. */
  movedTo?: string;
}

/** `adjust` is made by hand. `moveIn` and `moveOut` are the two sides of a merge, or of its undoing; `forfeit` ends an account whose member is no more. */
export type PointsKind =
  | ('earn' | 'spend' | 'return' | 'expire' | 'takeBack' | 'repay')
  | ('giftOut' | 'giftIn' | 'giftBack' | 'moveIn' | 'moveOut' | 'forfeit' | 'adjust');

/** One append-only ledger entry. `split` says which lots it took from or gave to; it sums to `points`. */
export interface PointsEntry {
  _id: string;
  memberId: string;
  kind: PointsKind;
  /** Signed: spending and expiring are negative. */
  points: number;
  split: PointsPart[];
  /** Signed: by how much what is owed changed. Absent: not at all. */
  owed?: number;
  atMs: number;
  /** The account's version after this entry: the ledger's order. */
  version: number;
  title: string;
  orderId?: string;
  /** The member whose order it is about, where that one was merged into the account's: theirs again if they are separated (I15). */
  of?: string;
  /** Whose budget bears what comes in by it; of what goes, each part of the split says it. */
  fundedBy: string;
  /** Who of the staff did it by hand, and who agreed: members' ids. Absent: it came by itself. */
  by?: string[];
}

/** Points on their way from one member to another: they are in neither account while it waits. */
export interface PointsGift {
  _id: string;
  /** Who gives. */
  memberId: string;
  fingerprint: string;
  points: number;
  words: string;
  state: 'waiting' | 'received' | 'returned';
  /** The lots that they came from, each with its expiry and whose budget bears it; signed, as the giver's entry has it. */
  split: PointsPart[];
  sentAtMs: number;
  /** Nobody received it until then: it goes back. */
  expiresAtMs: number;
  receiverId?: string;
  endedAtMs?: number;
}
