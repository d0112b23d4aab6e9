import * as v from 'valibot';
import { AtMs, Fen, FileId, Id, LongText, Points, Qty } from '../primitives';

/**
 * Where an after-sale stands; `domain/afterSale/moves.ts` says which state may follow which. `asked` waits for the store, `forwarded` for the
 * group, `refunding` for WeChat Pay.
 */
export const AfterSaleState = v.picklist([
  'asked',
  'forwarded',
  'refused',
  'withdrawn',
  'refunding',
  'refunded',
]);
export type AfterSaleState = v.InferOutput<typeof AfterSaleState>;

/** Units of one line of the order, by the line's place in it. */
export const AfterSaleLine = v.strictObject({
  line: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(49)),
  qty: Qty,
});
export type AfterSaleLine = v.InferOutput<typeof AfterSaleLine>;

/** Each line once. */
export const AfterSaleLines = v.pipe(
  v.array(AfterSaleLine),
  v.minLength(1),
  v.maxLength(50),
  v.check((lines) => new Set(lines.map(({ line }) => line)).size === lines.length, 'each line once'),
);

export const AfterSaleReason = v.pipe(LongText, v.minLength(2));

/** What a shopper shows beside the reason: files of the one folder that the app stores them in. */
export const AfterSalePictures = v.pipe(
  v.array(v.pipe(FileId, v.regex(/^cloud:\/\/[^/]+\/aftersales\//))),
  v.maxLength(6),
);

/** An after-sale as the member sees it beside the order. */
export const AfterSaleView = v.object({
  id: Id,
  state: AfterSaleState,
  /** `system`: of no units, what had been kept back for a campaign. */
  by: v.picklist(['member', 'staff', 'system']),
  lines: v.array(AfterSaleLine),
  reason: v.string(),
  pictures: v.array(v.string()),
  askedAtMs: AtMs,
  /** What it gives back: as it was when it was asked for, and from the decision on for good. */
  amountFen: Fen,
  /** Spent points that come back, and earned ones that are taken back or never earned. */
  points: Points,
  earned: Points,
  decidedAtMs: v.optional(AtMs),
  /** Why it was refused. */
  note: v.optional(v.string()),
  doneAtMs: v.optional(AtMs),
});
export type AfterSaleView = v.InferOutput<typeof AfterSaleView>;
