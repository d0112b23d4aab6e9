/** A change of a member's points that staff make by hand: at once inside of their limits, else when a second person agrees. */
export interface PointsAdjustment {
  _id: string;
  memberId: string;
  /** Signed, never 0. */
  points: number;
  /** Why, in words; the member reads it in their ledger. */
  reason: string;
  state: 'waiting' | 'done' | 'refused';
  by: string;
  byName: string;
  atMs: number;
  /** Under what the day of whoever made it holds the amount. Absent: it went to a second person. */
  holdKey?: string;
  /** The second person's word. */
  decided?: { by: string; byName: string; atMs: number };
}
