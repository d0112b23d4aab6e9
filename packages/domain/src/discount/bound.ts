import { takePart } from './benefits';
import type { Problem } from './problem';

/** A cart as the bound knows it. Everything in it only falls while offers are laid. */
export interface Known {
  /** What each offer would take off now. */
  savings: Float64Array;
  /** What remains of each set of lines. */
  sums: Float64Array;
}

/** What an offer takes off lines outside of a set: nothing, a part of what it takes off larger lines, or maybe all. */
const NOTHING = 0;
const ALL = 1;
const PART = 2;

/**
 * An upper bound on what groups can take off a cart together.
 *
 * Group by group it keeps V, the most that can have been taken off so far. Of an offer that looks at lines M, let O be the most that offers which
 * also reach other lines can have taken before. All the rest was taken from M: at least V − O. So the offer finds that much less there; and if its
 * threshold is missed by that, less than V was taken: at most what remains of M now − its threshold + O. Taking less before never leads
 * to more after: a fen that is left gives any of these kinds at most one fen more.
 *
 * An offer that takes in proportion, off lines that have all of M among them, takes no more outside of M than M's part of them leaves. M's part is
 * smallest when all that was taken before, V at most, was taken from M; and each line of M may be a fen below its exact share.
 */
export class Bound {
  /** `outside[set][offer]` */
  private readonly outside: readonly Uint8Array[];
  private readonly outsideFen: Float64Array;

  constructor(private readonly problem: Problem) {
    const { sets, offers, terms } = problem;
    const members = sets.map((lines) => new Set(lines));
    this.outside = sets.map((lines, set) => {
      const others = members.map((of, other) => {
        if (sets[other]!.every((line) => members[set]!.has(line))) return NOTHING;
        return lines.every((line) => of.has(line)) ? PART : ALL;
      });
      return Uint8Array.from(offers, ({ reach }, i) =>
        others[reach] === PART && terms.percent[i]! < 0 ? ALL : others[reach]!,
      );
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
      this.outsideFen[set] = offerAt < 0 ? 0 : this.outsideOf(set, offerAt, 0, known);
    }
    for (let g = first; g < groups.length; g += 1) {
      const { from, to, most } = groups[g]!;
      let gain = most > 1 ? sumOfLargest(known.savings, from, to, most) : 0;
      for (let i = from; i < to && most === 1; i += 1) {
        if (known.savings[i]! > gain) gain = Math.max(gain, this.gain(i, mostFen, known));
      }
      mostFen += gain;
      if (g + 1 < groups.length) this.passGroup(g, mostFen, known);
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
  private passGroup(g: number, mostFen: number, known: Known): void {
    const { groups, setsFrom } = this.problem;
    const { from, to, most } = groups[g]!;
    for (const set of setsFrom[g + 1]!) {
      let largest = 0;
      for (let i = from; i < to; i += 1) {
        if (known.savings[i]! > largest) largest = Math.max(largest, this.outsideOf(set, i, mostFen, known));
      }
      this.outsideFen[set]! += largest * most;
    }
  }

  /** The most that an offer can take off lines that are not in the set, when no more than `beforeFen` was taken before. */
  private outsideOf(set: number, offerAt: number, beforeFen: number, { savings, sums }: Known): number {
    const savingFen = savings[offerAt]!;
    const kind = this.outside[set]![offerAt]!;
    if (kind !== PART) return kind === NOTHING ? 0 : savingFen;
    const { terms, sets } = this.problem;
    const allFen = sums[terms.reach[offerAt]!]!;
    const setFen = sums[set]!;
    if (setFen === allFen) return 0;
    const partFen = (savingFen * (allFen - setFen)) / (allFen - Math.min(setFen, beforeFen));
    return Math.min(savingFen, Math.floor(partFen) + sets[set]!.length);
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
