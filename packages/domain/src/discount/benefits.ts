import { layShares } from '../money/allocate';
import { percentOf } from '../money/mulDiv';
import type { Benefit } from './model';

/** Fen by line, in the order of the lines' ids. */
export type Fens = Float64Array;

/** A cart's lines as rules see them: what remains of each, how many units it has, which lines the offer reaches. */
export interface Reach {
  left: Fens;
  qtys: readonly number[];
  lines: readonly number[];
  /** What remains of `lines` in all. */
  leftFen: number;
  /** What remains of the lines that the threshold looks at. */
  countedFen: number;
}

interface Rule<K extends Benefit['kind']> {
  /** What it takes off; its threshold is reached. Never more when less remains: the optimum's bounds rest on that. */
  saving(benefit: Extract<Benefit, { kind: K }>, reach: Reach): number;
  /** How that lies on `reach.lines`, where it does not lie in proportion to what remains of them. */
  lay?(benefit: Extract<Benefit, { kind: K }>, reach: Reach): number[];
}

/** A part of what remains of its lines in all, and never more than so much. */
export interface Part {
  percent: number;
  capFen: number;
}

/** The part that a benefit takes; undefined for kinds that look at single lines. */
export function partOf(benefit: Benefit): Part | undefined {
  switch (benefit.kind) {
    case 'cash':
    case 'threshold':
      return { percent: 100, capFen: benefit.offFen };
    case 'percent':
      return { percent: benefit.percentOff, capFen: benefit.capFen ?? Infinity };
    case 'deliveryFree':
      return { percent: 100, capFen: benefit.capFen ?? Infinity };
    default:
      return undefined;
  }
}

/** Rounded down to the fen first, then capped. */
export const takePart = (leftFen: number, percent: number, capFen: number): number =>
  Math.min(percentOf(leftFen, percent), capFen);

const byTotal = {
  saving(benefit: Benefit, { leftFen }: Reach): number {
    const { percent, capFen } = partOf(benefit)!;
    return takePart(leftFen, percent, capFen);
  },
};

/** A kind is data and this: what it takes off, and on which lines. A new kind is a new entry. */
const RULES: { [K in Benefit['kind']]: Rule<K> } = {
  cash: byTotal,
  threshold: byTotal,
  eachThreshold: {
    saving: ({ thresholdFen, offFen, times }, { leftFen, countedFen }) =>
      Math.min(offFen * Math.min(times, Math.floor(countedFen / Math.max(1, thresholdFen))), leftFen),
  },
  percent: byTotal,
  deliveryFree: byTotal,
  gift: {
    saving: ({ capFen = Infinity }, reach) => Math.min(dearest(reach).unitFen, capFen),
    lay({ capFen = Infinity }, reach) {
      const { unitFen, at } = dearest(reach);
      return reach.lines.map((_, i) => (i === at ? Math.min(unitFen, capFen) : 0));
    },
  },
  unitPrice: {
    saving: (benefit, reach) => sum(overPrice(benefit, reach)),
    lay: (benefit, reach) => overPrice(benefit, reach),
  },
  bundle: {
    saving: (benefit, reach) => sum(bundled(benefit, reach)),
    lay: (benefit, reach) => bundled(benefit, reach),
  },
};

const sum = (fens: readonly number[]) => fens.reduce((total, fen) => total + fen, 0);

/** What one unit of a line is worth now. */
const unitOf = ({ left, qtys }: Reach, line: number) => Math.floor(left[line]! / qtys[line]!);

function dearest(reach: Reach): { unitFen: number; at: number } {
  let best = { unitFen: 0, at: -1 };
  reach.lines.forEach((line, at) => {
    const unitFen = unitOf(reach, line);
    if (unitFen > best.unitFen) best = { unitFen, at };
  });
  return best;
}

const overPrice = (
  { unitFens }: Extract<Benefit, { kind: 'unitPrice' }>,
  { left, qtys, lines }: Reach,
): number[] => lines.map((line, i) => Math.max(0, left[line]! - unitFens[i]! * qtys[line]!));

/** Units stand dearest first; the last ones of each whole bundle are cheaper. */
function bundled({ every, last, percentOff }: Extract<Benefit, { kind: 'bundle' }>, reach: Reach): number[] {
  const { qtys, lines } = reach;
  const byLine = lines.map(() => 0);
  const order = lines
    .map((line, at) => ({ line, at, unitFen: unitOf(reach, line) }))
    .sort((a, b) => b.unitFen - a.unitFen || a.line - b.line);
  const cheaperUpTo = (units: number) =>
    Math.floor(units / every) * last + Math.max(0, (units % every) - every + last);
  const whole = Math.floor(sum(lines.map((line) => qtys[line]!)) / every) * every;
  let before = 0;
  for (const { line, at, unitFen } of order) {
    const upTo = Math.min(whole, before + qtys[line]!);
    const cheaper = Math.max(0, cheaperUpTo(upTo) - cheaperUpTo(Math.min(whole, before)));
    byLine[at] = cheaper * percentOf(unitFen, percentOff);
    before = upTo;
  }
  return byLine;
}

/** What must be bought for it to hold, in fen of the lines that it counts. */
export function thresholdOf(benefit: Benefit): number {
  return 'thresholdFen' in benefit ? (benefit.thresholdFen ?? 0) : 0;
}

/** What a benefit takes off: 0 under its threshold, never more than remains of the lines it reaches. */
export function savingOf(benefit: Benefit, reach: Reach): number {
  if (reach.countedFen < thresholdOf(benefit)) return 0;
  return (RULES[benefit.kind] as Rule<Benefit['kind']>).saving(benefit as never, reach);
}

/** Room to lay an offer on its lines, kept from one to the next. */
export interface Room {
  shares: Float64Array;
  rests: Float64Array;
}

/**
 * Takes `savingFen` of a benefit off what is left of the lines that it reaches: in proportion to what remains of them, unless its kind knows better
 * (I5). `room.shares[i]` is what it took off `reach.lines[i]`.
 */
export function takeOff(benefit: Benefit, reach: Reach, savingFen: number, room: Room): void {
  const { lines, left } = reach;
  const rule = RULES[benefit.kind] as Rule<Benefit['kind']>;
  if (rule.lay) room.shares.set(rule.lay(benefit as never, reach));
  else layShares(savingFen, { lines, weightsFen: left, sumFen: reach.leftFen }, room);
  for (let i = 0; i < lines.length; i += 1) left[lines[i]!]! -= room.shares[i]!;
}

export const makeRoom = (lines: number): Room => ({
  shares: new Float64Array(lines),
  rests: new Float64Array(lines),
});
