import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { parseBody } from './request-bodies';

const chance = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const waitMs = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** The body of POST /pay/faults. Every `chance` is drawn per notice from `seed`: the same seed, the same draws. */
const faultPlan = v.strictObject({
  seed: v.optional(v.pipe(v.number(), v.safeInteger()), 1),
  /** The first sending waits that long. */
  delay: v.optional(v.strictObject({ chance, ms: waitMs })),
  /** The first sending waits a random part of that, so later notices overtake it. */
  reorder: v.optional(v.strictObject({ chance, withinMs: waitMs })),
  /** A sending is lost on its way; the schedule repeats it. */
  drop: v.optional(v.strictObject({ chance })),
  /** It arrives, but the answer is lost; the schedule repeats it. */
  loseReply: v.optional(v.strictObject({ chance })),
  /** That many copies arrive at the same moment. */
  repeat: v.optional(
    v.strictObject({ chance, times: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(20)) }),
  ),
  /** Forged copies arrive before the genuine notice. */
  forge: v.optional(
    v.strictObject({
      chance,
      kinds: v.optional(v.array(v.picklist(['amount', 'signature', 'merchant'])), [
        'amount',
        'signature',
        'merchant',
      ]),
    }),
  ),
  /** Refunds are refused with NOT_ENOUGH. */
  outOfFunds: v.optional(v.boolean(), false),
  /** How refunds end. */
  refundResult: v.optional(v.picklist(['SUCCESS', 'CLOSED', 'ABNORMAL']), 'SUCCESS'),
});

export type FaultPlan = v.InferInput<typeof faultPlan>;
export type ForgedKind = 'amount' | 'signature' | 'merchant';
type Chanced = 'delay' | 'reorder' | 'drop' | 'loseReply' | 'repeat' | 'forge';

/** Misfortunes to practise with. They live in memory: a restarted server behaves well. */
export interface Faults {
  /** Replaces the plan. Throws PARAM_ERROR. */
  set(body: Buffer): void;
  clear(): void;
  /** How long the first sending of this notice is held back. */
  holdMs(noticeSeq: number): number;
  drops(noticeSeq: number, sent: number): boolean;
  losesReply(noticeSeq: number, sent: number): boolean;
  copies(noticeSeq: number): number;
  forgeries(noticeSeq: number): ForgedKind[];
  merchantIsOutOfFunds(): boolean;
  refundResult(): 'SUCCESS' | 'CLOSED' | 'ABNORMAL';
}

export function createFaults(): Faults {
  const calm = v.parse(faultPlan, {});
  let plan = calm;
  /** A number in [0, 1) that depends on nothing but the seed and the notice. */
  const draw = (...what: (string | number)[]): number =>
    createHash('sha256')
      .update([plan.seed, ...what].join('/'))
      .digest()
      .readUInt32BE() /
    2 ** 32;
  const hits = (name: Chanced, ...what: number[]): boolean => draw(name, ...what) < (plan[name]?.chance ?? 0);
  return {
    set: (body) => void (plan = parseBody(faultPlan, body)),
    clear: () => void (plan = calm),
    holdMs(seq) {
      const delayMs = hits('delay', seq) ? (plan.delay?.ms ?? 0) : 0;
      const reorderMs = hits('reorder', seq)
        ? Math.ceil(draw('part', seq) * (plan.reorder?.withinMs ?? 0))
        : 0;
      return delayMs + reorderMs;
    },
    drops: (seq, sent) => hits('drop', seq, sent),
    losesReply: (seq, sent) => hits('loseReply', seq, sent),
    copies: (seq) => (hits('repeat', seq) ? (plan.repeat?.times ?? 0) : 0),
    forgeries: (seq) => (hits('forge', seq) ? (plan.forge?.kinds ?? []) : []),
    merchantIsOutOfFunds: () => plan.outOfFunds,
    refundResult: () => plan.refundResult,
  };
}
