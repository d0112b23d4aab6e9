import fc from 'fast-check';
import { runs } from '../../testing/runs';
import type { PointsAccount, PointsEntry } from '../model/points';
import { emptyAccount, spendable, type EntryNote, type PointsChange } from './account';
import { earn } from './earn';
import { expire } from './expire';
import { giveBack } from './giveBack';
import { mergeAccounts, separateAccounts } from './mergeAccounts';
import { pointsProblem } from './replay';
import { spend } from './spend';
import { repay, takeBack } from './takeBack';

type Who = 'ann' | 'bob';
const DAY_MS = 24 * 3_600_000;
const worth = ({ balance, owed = 0 }: PointsAccount) => balance - owed;

/** Ledgers of several accounts; what is about `bob` lands where his points are. */
class World {
  readonly accounts = new Map<string, PointsAccount>();
  readonly entries: PointsEntry[] = [];
  readonly earned: { who: Who; id: string; points: number }[] = [];
  readonly spent: { who: Who; entry: PointsEntry }[] = [];
  nowMs = 0;

  of(who: string): PointsAccount {
    const account = this.accounts.get(who) ?? emptyAccount(who);
    return account.movedTo ? this.of(account.movedTo) : account;
  }
  take({ account, entry }: PointsChange): void {
    this.accounts.set(account._id, account);
    this.entries.push(entry);
  }
  bring(who: Who, change: PointsChange): void {
    this.take(change);
    const paid = repay(change.account, this.note(who, `${change.entry._id}-repay`));
    if (paid) this.take(paid);
  }
  note(who: string, entryId: string): EntryNote {
    const of = this.of(who)._id === who ? {} : { of: who };
    return { ...{ entryId, nowMs: this.nowMs, title: '测试', fundedBy: 'group' }, ...of };
  }
  earn(who: Who, id: string, points: number, days: number): void {
    const expiresAtMs = this.nowMs + days * DAY_MS;
    this.earned.push({ who, id, points });
    this.bring(who, earn(this.of(who), { ...this.note(who, id), lotId: id, points, expiresAtMs }));
  }
  /** Somebody who is a part of another spends as that one. */
  spend(who: Who, id: string, wanted: number): void {
    const account = this.of(who);
    const points = Math.min(wanted, account.owed ? 0 : spendable(account, this.nowMs));
    if (points === 0) return;
    const change = spend(account, { ...this.note(account._id, id), points });
    this.spent.push({ who: account._id as Who, entry: change.entry });
    this.take(change);
  }
  giveBack(n: number): void {
    const [one] = this.spent.splice(n % Math.max(1, this.spent.length), 1);
    if (!one) return;
    const note = this.note(one.who, `${one.entry._id}-return`);
    this.bring(one.who, giveBack(this.of(one.who), one.entry, note));
  }
  takeBack(n: number): void {
    const [one] = this.earned.splice(n % Math.max(1, this.earned.length), 1);
    if (!one) return;
    const note = { ...this.note(one.who, `${one.id}-takeBack`), orderId: one.id };
    const taken = { ...note, points: one.points, lotId: one.id };
    this.take(takeBack(this.of(one.who), taken));
  }
  expireAll(): void {
    for (const account of [...this.accounts.values()]) {
      const { account: after, entry } = expire(account, this.nowMs);
      if (entry) this.take({ account: after, entry });
    }
  }
  merge(): number {
    const before = this.of('ann').version;
    const merged = mergeAccounts(this.of('ann'), this.of('bob'), { mergeId: 'm', nowMs: this.nowMs });
    this.write(merged);
    return before;
  }
  separate(version: number): void {
    const since = this.entries.filter((one) => one.memberId === 'ann' && one.version > version);
    const bob = this.accounts.get('bob')!;
    this.write(separateAccounts(this.of('ann'), bob, { since, mergeId: 'm', nowMs: this.nowMs }));
  }
  private write({ survivor, absorbed, entries }: ReturnType<typeof mergeAccounts>): void {
    this.accounts.set(survivor._id, survivor).set(absorbed._id, absorbed);
    this.entries.push(...entries);
  }
  check(): void {
    for (const account of this.accounts.values()) {
      const own = this.entries.filter(({ memberId }) => memberId === account._id);
      expect(pointsProblem(account, own)).toBeUndefined();
      if (account.movedTo) expect(worth(account)).toBe(0);
    }
  }
  run(step: Step, id: string): void {
    if (step.kind === 'earn') this.earn(step.who, id, step.n, (step.n % 9) + 1);
    if (step.kind === 'spend') this.spend(step.who, id, step.n);
    if (step.kind === 'giveBack') this.giveBack(step.n);
    if (step.kind === 'takeBack') this.takeBack(step.n);
    if (step.kind === 'wait') {
      this.nowMs += step.n * 3_600_000;
      this.expireAll();
    }
  }
}

interface Step {
  kind: 'earn' | 'spend' | 'giveBack' | 'takeBack' | 'wait';
  who: Who;
  n: number;
}
const steps = (kinds: readonly Step['kind'][]) =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      who: fc.constantFrom<Who>('ann', 'bob'),
      n: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 14 },
  );
const ALL = ['earn', 'spend', 'giveBack', 'takeBack', 'wait'] as const;

test('I15: merged, and separated after whatever happened, two accounts are worth together what they were', () => {
  fc.assert(
    fc.property(steps(ALL), steps(ALL), steps(ALL), (before, between, after) => {
      const world = new World();
      before.forEach((step, i) => world.run(step, `a${i}`));
      const sum = () => [...world.accounts.values()].reduce((all, account) => all + worth(account), 0);
      const apart = sum();
      const version = world.merge();
      world.check();
      expect(sum()).toBe(apart);
      between.forEach((step, i) => world.run(step, `b${i}`));
      world.check();
      const together = sum();
      world.separate(version);
      world.check();
      expect(sum()).toBe(together);
      after.forEach((step, i) => world.run(step, `c${i}`));
      world.check();
    }),
    runs(2000, 20_000),
  );
});

test('I15: separated, the absorbed one has what they would have had without the merge, whatever the other spent', () => {
  // Bob's own orders go on while he is a part of Ann: they complete and are given back. He spends nothing by himself.
  fc.assert(
    fc.property(steps(ALL), steps(ALL), (before, between) => {
      const [merged, alone] = [new World(), new World()];
      const bothRun = (step: Step, id: string) => [merged, alone].forEach((world) => world.run(step, id));
      before.forEach((step, i) => bothRun(step, `a${i}`));
      const version = merged.merge();
      for (const [i, step] of between.entries()) {
        const spends = step.kind === 'spend';
        merged.run(spends ? { ...step, who: 'ann' } : step, `b${i}`);
        if (!spends) alone.run(step, `b${i}`);
        // What Ann has spent since is no part of the other world.
        merged.spent.splice(
          0,
          merged.spent.length,
          ...merged.spent.filter((one) => one.entry._id[0] === 'a'),
        );
      }
      merged.separate(version);
      // What has expired and was not swept yet is in nobody's way.
      const [ours, theirs] = [merged, alone].map((world) => {
        world.expireAll();
        return world.of('bob');
      });
      expect(worth(ours!)).toBe(worth(theirs!));
    }),
    runs(2000, 20_000),
  );
});

test('I15: with nothing between, each has the very lots that they had', () => {
  fc.assert(
    fc.property(steps(ALL), (before) => {
      const world = new World();
      before.forEach((step, i) => world.run(step, `a${i}`));
      const lots = () =>
        ['ann', 'bob'].map((who) => world.of(who).lots.filter((lot) => lot.expiresAtMs > world.nowMs));
      const [ann, bob] = lots();
      const owes = [world.of('ann').owed, world.of('bob').owed];
      world.separate(world.merge());
      if (!owes[0] && !owes[1]) expect(lots()).toEqual([ann, bob]);
      expect(lots()[1]).toEqual(bob);
    }),
    runs(1000, 10_000),
  );
});
