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
export type NoteKind =
  | 'noticeLost'
  | 'noticeRepeated'
  /** WeChat Pay had signed it, and it did not fit the order that it named. */
  | 'noticeRefused'
  /** Not proven to be WeChat Pay's, or about no order of ours. */
  | 'noticeUnproven';

export interface Difference {
  kind: DifferenceKind;
  orderId: string;
  /** By our record and by the bill; null where there is none. A refund's where the kind is about one. */
  oursFen: number | null;
  billFen: number | null;
}

export interface Finding {
  kind: DifferenceKind | NoteKind | 'refundAbnormal';
  /** Of a notice that is not proven: what it claims, empty when it claims nothing that can be read. */
  orderId: string;
  /** Which notice or refund, where an order may have several. */
  of?: string;
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

/** A notice that was answered with a refusal, as it was received: nothing of it is to be believed (I8). */
export interface RefusedNotice {
  atMs: number;
  /** Why it was refused: PayError's code, or SUSPICIOUS when it was signed and about no order of ours. */
  why: string;
  /** The address that it came from, as the way in tells it; '' when it does not. */
  from: string;
  noticeId?: string;
  eventType?: string;
  outTradeNo?: string;
  amountFen?: number;
  looksLikeProbe: boolean;
}

/** The notices that were refused on one Shanghai day: of those that only a merchant's own key could have made, and of all others. */
export interface RefusedNotices {
  /** `${mchId}__${day}`, or `unsealed__${day}` */
  _id: string;
  /** How many are kept; never above MAX_REFUSED_KEPT. */
  kept: number;
  /** By a digest of their text. */
  notices: Record<string, RefusedNotice>;
}

/** A refund that the payer's account did not take (退款异常): it waits until finance sends it another way. */
export interface AbnormalRefund {
  /** The refund's number at the merchant. */
  _id: string;
  orderId: string;
  mchId: string;
  /** WeChat Pay's number of it. */
  refundId: string;
  refundFen: number;
  atMs: number;
  /** A merchant's, not a brand's or a store's: only a role in the group reaches it (I12). */
  brandId?: undefined;
  /** Goes up with every change that compares it. */
  version: number;
  /** `asked`: WeChat Pay was told the other way. */
  state: 'open' | 'asked' | 'done';
  /** Who sent it which way, the latest last. Where to is kept nowhere. */
  asked: { atMs: number; by: string; byName: string; to: 'merchant' | 'card' }[];
}
