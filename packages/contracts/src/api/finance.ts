import * as v from 'valibot';
import { contract } from '../contract';
import { AtMs, Day, Id } from '../primitives';

const Sum = v.object({ count: v.number(), fen: v.number() });
const FindingFen = v.nullable(v.number());

export const Finding = v.object({
  kind: v.picklist([
    ...(['missingHere', 'missingThere', 'amountDiffers', 'twice', 'refundDiffers', 'stateDiffers'] as const),
    ...(['noticeLost', 'noticeRepeated', 'noticeRefused'] as const),
  ]),
  orderId: v.string(),
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

export const finance = {
  /** The latest 100 days that were reconciled, newest first. */
  days: contract(v.strictObject({}), v.object({ days: v.array(ReconciliationCard) })),
  report: contract(v.strictObject({ id: Id }), v.object({ report: ReconciliationReport })),
  /** Reconciles a day again, or for the first time. A bill is there from 10:00 of the next day, for three months. */
  runAgain: contract(v.strictObject({ day: Day }), v.object({ reports: v.array(ReconciliationReport) })),
};
