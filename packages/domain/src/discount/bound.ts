import { takePart } from './benefits';
import type { Problem } from './problem';

/** A cart as the bound knows it. Everything in it only falls while offers are laid. */
export interface Known {
  /** What each offer would take off now. */
  savings: Float64Array;
  /** What remains of each set of lines. */
  sums: Float64Array;
}

/**
 * An upper bound on what groups can take off a cart together.
 *
 * Group by group it keeps V, the most that can have been taken off so far. Of an offer that looks at lines M, let O be the most that offers which
 * also reach other lines can have taken before. All the rest was taken from M: at least V − O. So the offer finds that much less there; and if its
 * threshold is missed by that, less than V was taken: at most what remains of M now − its threshold + O. Taking less before never leads
 * to more after: a fen that is left gives any of these kinds at most one fen more.
 */
export class Bound {
  /** `outside[set][offer]`: 1 where the offer also reaches lines that are not in the set. */
  private readonly outside: readonly Uint8Array[];
  private readonly outsideFen: Float64Array;

  constructor(private readonly problem: Problem) {
    const { sets, offers } = problem;
    this.outside = sets.map((lines) => {
      const members = new Set(lines);
      return Uint8Array.from(offers, ({ reach }) => +sets[reach]!.some((line) => !members.has(line)));
    });
    this.outsideFen = new Float64Array(sets.length);
  }

  /**
   * The most that the groups from `first` on can take off, none of them being used yet.
   *
   * @param offerAt an offer that is laid before them, and of which nothing is known but what it takes; its own is in the bound. −1: none.
   */
  most(first: number, known: Known, offerAt = -1): number {
    const { groups, setsFrom } = this.problem;
    let mostFen = offerAt < 0 ? 0 : known.savings[offerAt]!;
    for (const set of setsFrom[first] ?? []) {
      this.outsideFen[set] = offerAt >= 0 && this.outside[set]![offerAt] ? mostFen : 0;
    }
    for (let g = first; g < groups.length; g += 1) {
      const { from, to, most } = groups[g]!;
      let gain = most > 1 ? sumOfLargest(known.savings, from, to, most) : 0;
      for (let i = from; i < to && most === 1; i += 1) {
        if (known.savings[i]! > gain) gain = Math.max(gain, this.gain(i, mostFen, known));
      }
      mostFen += gain;
      if (g + 1 < groups.length) this.passGroup(g, known.savings);
    }
    return mostFen;
  }

  /** What an offer adds to V at most; below 0 where it can only be used if that much less was taken before. */
  private gain(offerAt: number, mostFen: number, { savings, sums }: Known): number {
    const { terms } = this.problem;
    const count = terms.count[offerAt]!;
    const reach = terms.reach[offerAt]!;
    const percent = terms.percent[offerAt]!;
    const holdsUpTo = sums[count]! - terms.thresholdFen[offerAt]! + this.outsideFen[count]!;
    const beforeFen = Math.min(mostFen, holdsUpTo);
    if (percent < 0) return beforeFen + savings[offerAt]! - mostFen;
    const takenFen = Math.max(0, beforeFen - this.outsideFen[reach]!);
    const savingFen = takePart(Math.max(0, sums[reach]! - takenFen), percent, terms.capFen[offerAt]!);
    return beforeFen + savingFen - mostFen;
  }

  /** What the group's offers can have taken from outside of each set that is still looked at. */
  private passGroup(g: number, savings: Float64Array): void {
    const { groups, setsFrom } = this.problem;
    const { from, to, most } = groups[g]!;
    for (const set of setsFrom[g + 1]!) {
      const outside = this.outside[set]!;
      let largest = 0;
      for (let i = from; i < to; i += 1) if (outside[i] && savings[i]! > largest) largest = savings[i]!;
      this.outsideFen[set]! += largest * most;
    }
  }
}

/** The sum of the `count` largest savings from place `from` to before `to`. */
export function sumOfLargest(savings: Float64Array, from: number, to: number, count: number): number {
  if (count > 1) {
    const all = savings.slice(from, to).sort();
    return all.slice(-count).reduce((sum, fen) => sum + fen, 0);
  }
  let most = 0;
  for (let i = from; i < to; i += 1) if (savings[i]! > most) most = savings[i]!;
  return most;
}
