import { Bound, sumOfLargest } from './bound';
import { Node } from './node';
import type { Problem } from './problem';
import { comparePlans, leastPayFen, pointsFen, type Plan } from './rank';

/** How long may be searched. The answer of a search that was not cut short does not depend on it. */
export interface Budget {
  /** Carts looked at, at most. */
  nodes?: number;
  /** Asked now and then; true: time is up. */
  isOver?: () => boolean;
}

export interface Found {
  plan: Plan;
  /** Nobody can pay less. Equal to what the plan pays when the search was not cut short. */
  leastPayFen: number;
  /** The whole tree was searched: the plan is the best, ties and all. */
  exact: boolean;
  nodes: number;
}

/** How many carts are looked at between two looks at the clock. */
const NODES_A_LOOK = 64;

/** Where the search stands within the groups. */
interface Place {
  group: number;
  /** The first offer that may follow. */
  from: number;
  /** How many of this group are used, and how many may be, by the strictest of those. */
  used: number;
  limit: number;
}

/** A way to go on from a node. */
interface Branch {
  /** The offer that it lays; −1 for none of this group any more. */
  offerAt: number;
  place: Place;
  /** No plan below it leaves less before points. */
  leftFen: number;
}

/** Branch and bound over the groups of a problem, the most promising branch first. */
export class Search {
  private best: Plan;
  private readonly path: number[] = [];
  private readonly pool: Node[] = [];
  private nodes = 0;
  private over = false;
  private openFen = Infinity;
  private readonly bound: Bound;

  constructor(
    private readonly problem: Problem,
    private readonly budget: Budget,
  ) {
    this.bound = new Bound(problem);
    const { goodsFen, feesFen } = new Node(problem).start();
    this.best = this.planOf(goodsFen, feesFen, []);
  }

  run(): Found {
    const start = new Node(this.problem).start();
    this.visit(start, { group: 0, from: 0, used: 0, limit: Infinity });
    const plan = this.best;
    return {
      plan,
      leastPayFen: Math.min(plan.payFen, this.openFen),
      exact: !this.over,
      nodes: this.nodes,
    };
  }

  private visit(node: Node, place: Place): void {
    this.nodes += 1;
    if (this.nodes >= (this.budget.nodes ?? Infinity)) this.over = true;
    if (this.nodes % NODES_A_LOOK === 0 && this.budget.isOver?.()) this.over = true;
    if (place.group === this.problem.groups.length) return this.keep(node.goodsFen, node.feesFen, this.path);
    const branches = this.branches(node, place);
    branches.sort((a, b) => a.leftFen - b.leftFen);
    for (const branch of branches) this.follow(node, branch);
  }

  private follow(node: Node, branch: Branch): void {
    const { offerAt, place, leftFen } = branch;
    if (this.isHopeless(leftFen)) return;
    if (this.over) {
      this.openFen = Math.min(this.openFen, leastPayFen(leftFen, this.problem.points));
    } else if (offerAt < 0) {
      if (!this.isTied(node, branch)) this.visit(node, place);
    } else if (place.group === this.problem.groups.length) {
      this.keepLeaf(node, offerAt);
    } else if (!this.isTied(node, branch)) {
      const next = this.nodeAt(this.path.length).follow(node, offerAt, place.group, place.from);
      // What remains where is known now: the bound is closer.
      if (this.isHopeless(this.branch(next, place, -1).leftFen)) return;
      this.path.push(offerAt);
      this.visit(next, place);
      this.path.pop();
    }
  }

  /** Whether no plan that leaves at least `leftFen` can be better than the best so far. */
  private isHopeless(leftFen: number): boolean {
    const { best, problem } = this;
    const payFen = leastPayFen(leftFen, problem.points);
    return payFen > best.payFen || (payFen === best.payFen && leftFen > best.leftFen);
  }

  /** Whether plans below the branch can pay and leave no less than the best so far does, and need more coupons for that. */
  private isTied(node: Node, branch: Branch): boolean {
    const { best, problem } = this;
    if (branch.leftFen !== best.leftFen || leastPayFen(branch.leftFen, problem.points) !== best.payFen)
      return false;
    return this.fewestCoupons(node, branch) > this.couponsOf(best.chosen);
  }

  private couponsOf(chosen: readonly number[]): number {
    return chosen.filter((i) => this.isCoupon(i)).length;
  }

  private isCoupon(offerAt: number): boolean {
    return this.problem.offers[offerAt]!.offer.stage === 'coupon';
  }

  /** How many coupons a plan below a branch needs at least to leave no more than the best so far does. */
  private fewestCoupons(node: Node, { offerAt, place }: Branch): number {
    let missingFen = node.leftFen - this.best.leftFen - (offerAt < 0 ? 0 : node.savings[offerAt]!);
    const savings: number[] = [];
    for (let i = place.from; i < this.problem.offers.length; i += 1) {
      if (this.isCoupon(i)) savings.push(node.savings[i]!);
      else missingFen -= node.savings[i]!;
    }
    savings.sort((a, b) => b - a);
    let count = this.couponsOf(this.path) + (offerAt >= 0 && this.isCoupon(offerAt) ? 1 : 0);
    for (let i = 0; missingFen > 0; i += 1, count += 1) missingFen -= savings[i] ?? Infinity;
    return count;
  }

  private branches(node: Node, place: Place): Branch[] {
    const { groups, offers } = this.problem;
    const { group, from, used, limit } = place;
    const { to } = groups[group]!;
    const next = { group: group + 1, from: to, used: 0, limit: Infinity };
    const without = this.branch(node, next, -1);
    const branches = [without];
    for (let i = from; i < to; i += 1) {
      const limitThen = Math.min(limit, offers[i]!.offer.limit);
      if (node.savings[i] === 0 || used >= limitThen) continue;
      const more = used + 1 < limitThen && i + 1 < to;
      const after = more ? { group, from: i + 1, used: used + 1, limit: limitThen } : next;
      // What follows takes no more off when something was taken before: most need no closer look.
      if (!more && used === 0 && this.isHopeless(without.leftFen - node.savings[i]!)) continue;
      branches.push(this.branch(node, after, i));
    }
    return branches;
  }

  /** Less remains when an offer has been laid, so that what follows takes no more off than it would now: the bound needs no new cart. */
  private branch(node: Node, place: Place, offerAt: number): Branch {
    const { group, from, used, limit } = place;
    const within = used > 0 ? this.problem.groups[group]! : undefined;
    const rest = within
      ? sumOfLargest(node.savings, from, within.to, Math.min(within.most, limit) - used)
      : 0;
    const most = this.bound.most(within ? group + 1 : group, node, offerAt);
    return { offerAt, place, leftFen: Math.max(0, node.leftFen - most - rest) };
  }

  private keepLeaf(node: Node, offerAt: number): void {
    const savingFen = node.savings[offerAt]!;
    const feeFen = this.problem.offers[offerAt]!.takesFee ? savingFen : 0;
    this.keep(node.goodsFen - (savingFen - feeFen), node.feesFen - feeFen, [...this.path, offerAt]);
  }

  private keep(goodsFen: number, feesFen: number, chosen: readonly number[]): void {
    const plan = this.planOf(goodsFen, feesFen, chosen);
    if (comparePlans(plan, this.best, this.problem.offers) < 0) this.best = plan;
  }

  private planOf(goodsFen: number, feesFen: number, chosen: readonly number[]): Plan {
    const leftFen = goodsFen + feesFen;
    return { chosen: [...chosen], leftFen, payFen: leftFen - pointsFen(goodsFen, this.problem.points) };
  }

  private nodeAt(depth: number): Node {
    return (this.pool[depth] ??= new Node(this.problem));
  }
}
