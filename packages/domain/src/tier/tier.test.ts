import fc from 'fast-check';
import { runs } from '../../testing/runs';
import type { GrowthAccount, GrowthEntry } from '../model/tier';
import { DAY_MS } from '../time/shanghai';
import { emptyGrowth, TIER_YEAR_MS, type GrowthChange } from './account';
import { due, tierNow, type Due } from './due';
import { grow, takeBackGrowth } from './grow';
import { mergeGrowth, separateGrowth, standingOf } from './merge';
import { growthProblem } from './replay';
import { FIRST_TIER_RULES, growthOf, type RulesNow } from './rules';

const RULES: RulesNow = { ...FIRST_TIER_RULES, version: 0, graceDays: 30 };
const [, SILVER, GOLD, BLACK] = RULES.tiers.map(({ threshold }) => threshold) as [
  number,
  number,
  number,
  number,
];
/** All thresholds twice as high. */
const harder: RulesNow = {
  ...RULES,
  version: 1,
  tiers: RULES.tiers.map((tier) => ({ ...tier, threshold: tier.threshold * 2 })),
};

/** Ledgers of two members; what is about `bob` counts where he is. */
class World {
  readonly accounts = new Map<string, GrowthAccount>();
  readonly entries: GrowthEntry[] = [];
  private readonly grown: { who: string; id: string; growth: number }[] = [];
  rules = RULES;
  nowMs = 0;
  private merged?: { version: number; before: ReturnType<typeof mergeGrowth>['before'] };

  of(who: string): GrowthAccount {
    const account = this.accounts.get(who) ?? emptyGrowth(who);
    return account.movedTo ? this.of(account.movedTo) : account;
  }
  tier = (who: string) => tierNow(this.of(who), this.rules, this.nowMs);
  private take({ account, entries }: Due): GrowthAccount {
    this.accounts.set(account._id, account);
    this.entries.push(...entries);
    return account;
  }
  private change(who: string, id: string, by: (account: GrowthAccount, note: never) => GrowthChange): void {
    const there = this.take(due(this.of(who), this.rules, this.nowMs));
    const of = there._id === who ? {} : { of: who };
    const note = { entryId: id, nowMs: this.nowMs, title: '测试', ...of };
    const { account, entry } = by(there, note as never);
    this.take({ account, entries: [entry] });
  }
  grow(who: string, id: string, growth: number): void {
    this.grown.push({ who, id, growth });
    this.change(who, id, (account, note) => grow(account, growth, this.rules, note));
  }
  takeBack(n: number): void {
    const [one] = this.grown.splice(n % Math.max(1, this.grown.length), 1);
    if (one)
      this.change(one.who, `${one.id}-back`, (account, note) =>
        takeBackGrowth(account, one.growth, this.rules, note),
      );
  }
  wait(days: number): void {
    this.nowMs += days * DAY_MS;
  }
  /** What the timer does. */
  look(): void {
    for (const account of [...this.accounts.values()]) this.take(due(account, this.rules, this.nowMs));
  }
  merge(): void {
    const both = { survivor: this.of('ann'), absorbed: this.of('bob') };
    const { before, ...pair } = mergeGrowth(both, this.rules, { mergeId: 'm', nowMs: this.nowMs });
    this.merged = { version: both.survivor.version, before };
    this.write(pair);
  }
  separate(): void {
    const { version, before } = this.merged!;
    const since = this.entries.filter((one) => one.memberId === 'ann' && one.version > version);
    const both = { survivor: this.of('ann'), absorbed: this.accounts.get('bob')! };
    const asked = { since, before, mergeId: 'm', nowMs: this.nowMs };
    this.write(separateGrowth(both, this.rules, asked));
  }
  private write({ survivor, absorbed, entries }: ReturnType<typeof separateGrowth>): void {
    this.accounts.set(survivor._id, survivor).set(absorbed._id, absorbed);
    this.entries.push(...entries);
  }
  check(): void {
    for (const account of this.accounts.values()) {
      const own = this.entries.filter(({ memberId }) => memberId === account._id);
      const told = account.rules === this.rules.version ? this.rules : undefined;
      expect(growthProblem(account, own, told)).toBeUndefined();
    }
  }
  run({ kind, who, n }: Step, id: string): void {
    if (kind === 'grow') this.grow(who, id, n);
    if (kind === 'takeBack') this.takeBack(n);
    if (kind === 'wait') this.wait(n % 200);
    if (kind === 'look') this.look();
    if (kind === 'rules') this.rules = { ...(n % 2 ? harder : RULES), version: this.rules.version + 1 };
  }
}

interface Step {
  kind: 'grow' | 'takeBack' | 'wait' | 'look' | 'rules';
  who: 'ann' | 'bob';
  n: number;
}
const steps = (...kinds: Step['kind'][]) =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      who: fc.constantFrom('ann' as const, 'bob' as const),
      n: fc.integer({ min: 1, max: 9_000 }),
    }),
    { maxLength: 30 },
  );

test('I2: after any history growth is the sum of its entries, and the tier is what the rules say; looking again changes nothing', () => {
  fc.assert(
    fc.property(steps('grow', 'takeBack', 'wait', 'look', 'rules'), (history) => {
      const world = new World();
      history.forEach((step, i) => {
        world.run(step, `e${i}`);
        const before = world.tier(step.who);
        world.look();
        expect(world.tier(step.who)).toBe(before);
        world.check();
        const count = world.entries.length;
        world.look();
        expect(world.entries).toHaveLength(count);
      });
    }),
    runs(2_000, 20_000),
  );
});

test('I2: growth lifts at once, and falls with what is given back', () => {
  const world = new World();
  world.grow('ann', 'a', SILVER - 1);
  expect(world.tier('ann')).toBe(0);
  world.grow('ann', 'b', 1);
  expect(world.tier('ann')).toBe(1);
  world.grow('ann', 'c', BLACK);
  expect(world.entries.at(-1)).toMatchObject({ kind: 'order', tier: { from: 1, to: 3 } });
  world.takeBack(2);
  expect(world.entries.at(-1)).toMatchObject({ kind: 'takeBack', growth: -BLACK, tier: { from: 3, to: 1 } });
});

test('I2: a year uses growth up; who would fall keeps the tier for the days of grace, and falls then unless they have grown', () => {
  const [still, grows] = [new World(), new World()];
  for (const world of [still, grows]) {
    world.grow('ann', 'a', GOLD);
    world.nowMs += TIER_YEAR_MS - 1;
    expect(world.tier('ann')).toBe(2);
    world.nowMs += 1;
    world.look();
    expect(world.entries.at(-1)).toMatchObject({ kind: 'review', growth: -RULES.tiers[2]!.keep });
    expect(world.tier('ann')).toBe(2);
  }
  grows.grow('ann', 'b', RULES.tiers[2]!.keep);
  still.wait(29);
  expect(still.tier('ann')).toBe(2);
  still.wait(1);
  expect(still.tier('ann')).toBe(1);
  grows.wait(30);
  for (const world of [still, grows]) world.look();
  expect(still.entries.at(-1)).toMatchObject({ kind: 'graceOver', growth: 0, tier: { from: 2, to: 1 } });
  expect(grows.tier('ann')).toBe(2);
  expect(grows.entries.at(-1)?.kind).toBe('order');
});

test('I2: new rules lift at once, and let nobody fall before the days of grace are over', () => {
  const world = new World();
  world.grow('ann', 'a', GOLD);
  world.rules = harder;
  world.look();
  expect(world.tier('ann')).toBe(2);
  world.wait(30);
  expect(world.tier('ann')).toBe(1);
  world.look();
  world.rules = { ...RULES, version: 2 };
  expect(world.tier('ann')).toBe(2);
  world.look();
  expect(world.entries.at(-1)).toMatchObject({ kind: 'rules', tier: { from: 1, to: 2 } });
});

test('I15: what two members grow by while they are one is nobody’s loss: separated, each stands where they would without the merge', () => {
  fc.assert(
    fc.property(steps('grow', 'takeBack'), steps('grow', 'takeBack'), (first, second) => {
      const [one, apart] = [new World(), new World()];
      first.forEach((step, i) => [one, apart].forEach((world) => world.run(step, `a${i}`)));
      const had = one.of('ann').growth + one.of('bob').growth;
      one.merge();
      expect(one.of('bob').growth).toBe(had);
      expect(one.tier('bob')).toBeGreaterThanOrEqual(Math.max(apart.tier('ann'), apart.tier('bob')));
      one.check();
      second.forEach((step, i) => [one, apart].forEach((world) => world.run(step, `b${i}`)));
      one.separate();
      one.check();
      for (const who of ['ann', 'bob']) {
        const { growth, tier } = standingOf(apart.of(who));
        expect(standingOf(one.of(who))).toMatchObject({ growth, tier });
      }
    }),
    runs(1_000, 10_000),
  );
});

test('growth is whole units of what was paid, by the rate of the brand', () => {
  const rules = { growthPercent: 100, brandPercents: [{ brandId: 'bloom', percent: 150 }] };
  expect([growthOf(1_999, 'morrow', rules), growthOf(1_999, 'bloom', rules)]).toEqual([19, 29]);
});
