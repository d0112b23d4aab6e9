import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { parseBody } from './request-bodies';

const chance = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const waitMs = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const FORGED_KINDS = ['amount', 'signature', 'merchant'] as const;
const COPIES_BY_NUMBER = 4;

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
      kinds: v.optional(v.array(v.picklist(FORGED_KINDS)), [...FORGED_KINDS]),
    }),
  ),
  /** Misfortunes by number, beside the chances: so many of the next notices, one misfortune each. */
  next: v.optional(
    v.strictObject({
      /** Lost whenever it is sent. */
      lose: v.optional(count, 0),
      /** Four copies arrive with it at the same moment. */
      repeat: v.optional(count, 0),
      /** One forged copy of each of `forge.kinds`, of every kind unless told, arrives before it. */
      forge: v.optional(count, 0),
    }),
  ),
  /** Refunds are refused with NOT_ENOUGH. */
  outOfFunds: v.optional(v.boolean(), false),
  /** How refunds end. */
  refundResult: v.optional(v.picklist(['SUCCESS', 'CLOSED', 'ABNORMAL']), 'SUCCESS'),
});

export type FaultPlan = v.InferInput<typeof faultPlan>;
export type ForgedKind = (typeof FORGED_KINDS)[number];
type Fate = 'lose' | 'repeat' | 'forge';
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
  let left: Record<Fate, number> = { lose: 0, repeat: 0, forge: 0 };
  const fates = new Map<number, Fate>();
  /** What `next` has in store for a notice, decided when it is first asked for. */
  const fateOf = (seq: number): Fate | undefined => {
    const fate = fates.get(seq) ?? (['lose', 'repeat', 'forge'] as const).find((kind) => left[kind] > 0);
    if (fate && !fates.has(seq)) {
      left[fate] -= 1;
      fates.set(seq, fate);
    }
    return fate;
  };
  const use = (next: typeof calm): void => {
    plan = next;
    left = { lose: 0, repeat: 0, forge: 0, ...next.next };
  };
  return {
    set: (body) => use(parseBody(faultPlan, body)),
    clear: () => (use(calm), fates.clear()),
    holdMs(seq) {
      const delayMs = hits('delay', seq) ? (plan.delay?.ms ?? 0) : 0;
      const reorderMs = hits('reorder', seq)
        ? Math.ceil(draw('part', seq) * (plan.reorder?.withinMs ?? 0))
        : 0;
      return delayMs + reorderMs;
    },
    drops: (seq, sent) => fateOf(seq) === 'lose' || hits('drop', seq, sent),
    losesReply: (seq, sent) => hits('loseReply', seq, sent),
    copies(seq) {
      if (fateOf(seq) === 'repeat') return COPIES_BY_NUMBER;
      return hits('repeat', seq) ? (plan.repeat?.times ?? 0) : 0;
    },
    forgeries(seq) {
      const struck = fateOf(seq) === 'forge' || hits('forge', seq);
      return struck ? (plan.forge?.kinds ?? [...FORGED_KINDS]) : [];
    },
    merchantIsOutOfFunds: () => plan.outOfFunds,
    refundResult: () => plan.refundResult,
  };
}
