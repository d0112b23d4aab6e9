import { makeRoom, savingOf, takeOff, takePart, type Fens, type Reach, type Room } from './benefits';
import type { Known } from './bound';
import type { Problem } from './problem';

/** A cart on which some offers have been laid, and what those that may follow would take off it. Kept and filled anew by the search. */
export class Node implements Known {
  readonly left: Fens;
  goodsFen = 0;
  feesFen = 0;
  /** What each later offer would take off now. */
  readonly savings: Float64Array;
  /** What remains of each set of lines. */
  readonly sums: Float64Array;
  private readonly reach: Reach;
  private readonly room: Room;

  constructor(private readonly problem: Problem) {
    const { amounts, offers, sets, qtys } = problem;
    this.left = new Float64Array(amounts.length);
    this.savings = new Float64Array(offers.length);
    this.sums = new Float64Array(sets.length);
    this.room = makeRoom(amounts.length);
    this.reach = { left: this.left, qtys, lines: [], leftFen: 0, countedFen: 0 };
  }

  /** The untouched cart. */
  start(): this {
    const { amounts, isFee } = this.problem;
    this.left.set(amounts);
    this.goodsFen = amounts.reduce((sum, fen, i) => sum + (isFee[i] ? 0 : fen), 0);
    this.feesFen = amounts.reduce((sum, fen, i) => sum + (isFee[i] ? fen : 0), 0);
    return this.look(0, 0);
  }

  /** `before` with one more offer laid on it; only offers from place `from` on, in that group, may follow. */
  follow(before: Node, offerAt: number, group: number, from: number): this {
    const savingFen = before.savings[offerAt]!;
    const { offer, takesFee } = this.problem.offers[offerAt]!;
    this.left.set(before.left);
    this.goodsFen = before.goodsFen - (takesFee ? 0 : savingFen);
    this.feesFen = before.feesFen - (takesFee ? savingFen : 0);
    const { lines, leftFen, countedFen } = before.reachOf(offerAt);
    this.reach.lines = lines;
    this.reach.leftFen = leftFen;
    this.reach.countedFen = countedFen;
    takeOff(offer.benefit, this.reach, savingFen, this.room);
    return this.look(group, from);
  }

  get leftFen(): number {
    return this.goodsFen + this.feesFen;
  }

  private reachOf(offerAt: number): Reach {
    const { reach: set, count } = this.problem.offers[offerAt]!;
    const { reach, sums } = this;
    reach.lines = this.problem.sets[set]!;
    reach.leftFen = sums[set]!;
    reach.countedFen = sums[count]!;
    return reach;
  }

  /** What each offer from place `from` on would take off as the lines are now. */
  private look(group: number, from: number): this {
    const { sets, setsFrom, offers, terms } = this.problem;
    for (const set of setsFrom[group] ?? []) {
      const lines = sets[set]!;
      let sum = 0;
      for (let i = 0; i < lines.length; i += 1) sum += this.left[lines[i]!]!;
      this.sums[set] = sum;
    }
    const { sums } = this;
    for (let i = from; i < offers.length; i += 1) {
      const percent = terms.percent[i]!;
      if (sums[terms.count[i]!]! < terms.thresholdFen[i]!) this.savings[i] = 0;
      else if (percent < 0) this.savings[i] = savingOf(offers[i]!.offer.benefit, this.reachOf(i));
      else this.savings[i] = takePart(sums[terms.reach[i]!]!, percent, terms.capFen[i]!);
    }
    return this;
  }
}
