import * as v from 'valibot';
import { contract } from '../contract';
import { REFUND_BANKS } from '../limits';
import { AtMs, Day, Id, PersonName } from '../primitives';

const Sum = v.object({ count: v.number(), fen: v.number() });
/** A refund's number at WeChat Pay: an order's id, and the attempt behind it. */
const RefundId = v.pipe(v.string(), v.regex(/^[\w@|*-]{1,64}$/));
const FindingFen = v.nullable(v.number());

export const Finding = v.object({
  kind: v.picklist([
    ...(['missingHere', 'missingThere', 'amountDiffers', 'twice', 'refundDiffers', 'stateDiffers'] as const),
    ...(['noticeLost', 'noticeRepeated', 'noticeRefused', 'noticeUnproven', 'refundAbnormal'] as const),
  ]),
  /** Of a notice that is not proven: what it claims, or ''. */
  orderId: v.string(),
  /** Which notice or refund it is. */
  of: v.optional(v.string()),
  /** By our record and by the bill; null where there is none. */
  oursFen: FindingFen,
  billFen: FindingFen,
  outcome: v.picklist(['settled', 'person']),
  detail: v.string(),
});
export type Finding = v.InferOutput<typeof Finding>;

const card = {
  id: Id,
  mchId: v.string(),
  day: Day,
  /** When it was last run. */
  atMs: AtMs,
  payments: Sum,
  refunds: Sum,
  /** How many findings ended by themselves, and how many need somebody. */
  settled: v.number(),
  person: v.number(),
};
export const ReconciliationCard = v.object(card);
export type ReconciliationCard = v.InferOutput<typeof ReconciliationCard>;

export const ReconciliationReport = v.object({
  ...card,
  runs: v.array(v.object({ atMs: AtMs, byName: v.string() })),
  /** What needs somebody first. `settled` and `person` also count those that found no place. */
  findings: v.array(Finding),
});
export type ReconciliationReport = v.InferOutput<typeof ReconciliationReport>;

/** A refund that the payer's account did not take. */
export const AbnormalRefund = v.object({
  id: RefundId,
  orderId: v.string(),
  mchId: v.string(),
  refundFen: v.number(),
  atMs: AtMs,
  /** `asked`: it is on its way another way. */
  state: v.picklist(['open', 'asked', 'done']),
  asked: v.array(v.object({ atMs: AtMs, byName: v.string(), to: v.picklist(['merchant', 'card']) })),
});
export type AbnormalRefund = v.InferOutput<typeof AbnormalRefund>;

/** Where its money goes instead: back to the merchant, or to a debit card of the payer's. */
export const RefundTo = v.variant('to', [
  v.strictObject({ to: v.literal('merchant') }),
  v.strictObject({
    to: v.literal('card'),
    bank: v.picklist(REFUND_BANKS),
    account: v.pipe(v.string(), v.regex(/^\d{8,32}$/)),
    name: PersonName,
  }),
]);
export type RefundTo = v.InferOutput<typeof RefundTo>;

export const finance = {
  /** The latest 100 days that were reconciled, newest first. */
  days: contract(v.strictObject({}), v.object({ days: v.array(ReconciliationCard) })),
  report: contract(v.strictObject({ id: Id }), v.object({ report: ReconciliationReport })),
  /** Refunds that payers' accounts did not take: those that wait for somebody first, then the latest. At most 100 of each. */
  abnormalRefunds: contract(v.strictObject({}), v.object({ refunds: v.array(AbnormalRefund) })),
  /** Sends one of them another way; the same again changes nothing. */
  finishRefund: contract(
    v.strictObject({ id: RefundId, refundTo: RefundTo }),
    v.object({ refund: AbnormalRefund }),
  ),
  /** Reconciles a day again, or for the first time. A bill is there from 10:00 of the next day, for three months. */
  runAgain: contract(v.strictObject({ day: Day }), v.object({ reports: v.array(ReconciliationReport) })),
};
