/** How a day's bill and our own records differ about one order. */
export type DifferenceKind =
  /** On the bill, and not paid by our record. */
  | 'missingHere'
  /** Paid by our record, and not on the bill. */
  | 'missingThere'
  | 'amountDiffers'
  /** Paid more than once, or by another transaction than our record's. */
  | 'twice'
  | 'refundDiffers'
  /** The money is back, and our order has not come to its end. */
  | 'stateDiffers';

/** What did not go the usual way and ended well by itself: told so that somebody sees how often it happens. */
export type NoteKind = 'noticeLost' | 'noticeRepeated' | 'noticeRefused';

export interface Difference {
  kind: DifferenceKind;
  orderId: string;
  /** By our record and by the bill; null where there is none. A refund's where the kind is about one. */
  oursFen: number | null;
  billFen: number | null;
}

export interface Finding {
  kind: DifferenceKind | NoteKind;
  orderId: string;
  oursFen: number | null;
  billFen: number | null;
  /** `settled`: by the ordinary path, or nothing was left to do. `person`: somebody has to look at the merchant's desk. */
  outcome: 'settled' | 'person';
  /** What was found or done. */
  detail: string;
}

/** 对账: what comparing a merchant's bill of one Shanghai day with our records gave. */
export interface Reconciliation {
  /** `${mchId}__${day}` */
  _id: string;
  mchId: string;
  /** `YYYY-MM-DD` */
  day: string;
  /** Goes up with every run; changes compare it. */
  version: number;
  /** A merchant's, not a brand's or a store's: only a role in the group reaches it (I12). */
  brandId?: undefined;
  /** The latest runs: when, and which member asked for it; nobody for the timer's. */
  runs: { atMs: number; by: string | null; byName: string }[];
  payments: { count: number; fen: number };
  refunds: { count: number; fen: number };
  /** Differences first, and of those the ones that need a person; at most MAX_FINDINGS. */
  findings: Finding[];
  /** How many there are of each outcome, also of those that found no place. */
  settled: number;
  person: number;
}
