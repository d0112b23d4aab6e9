import fc from 'fast-check';
import { Purse } from '../../testing/pointsModel';
import { runs } from '../../testing/runs';
import type { PointsAccount, PointsEntry } from '../model/points';
import { emptyAccount, pending, spendable, type EntryNote, type PointsChange } from './account';
import { earn } from './earn';
import { expire } from './expire';
import { giveBack } from './giveBack';
import { pointsProblem, replay } from './replay';
import { spend } from './spend';

const note = (entryId: string, nowMs = 0): EntryNote => ({
  entryId,
  nowMs,
  title: '测试',
  fundedBy: 'group',
});
const earned = (account: PointsAccount, lotId: string, points: number, expiresAtMs: number) =>
  earn(account, { ...note(`earn-${lotId}`), lotId, points, expiresAtMs }).account;
const refusal = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
};

/** Lots a (expires at 100), b (200) and c (300) with 10 points each. */
const threeLots = earned(earned(earned(emptyAccount('m1'), 'c', 10, 300), 'a', 10, 100), 'b', 10, 200);
const split = (entry: PointsEntry) => entry.split.map(({ lotId, points }) => [lotId, points]);

const command = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('earn' as const),
      points: fc.integer({ min: 1, max: 30 }),
      lifeMs: fc.nat(40),
      pendingMs: fc.nat(20),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('spend' as const), points: fc.integer({ min: 1, max: 60 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('giveBack' as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('expire' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(25) }) },
);

/** An account with its ledger beside the purse of coins that it must agree with. */
class History {
  account = emptyAccount('m1');
  readonly entries: PointsEntry[] = [];
  readonly purse = new Purse();
  private readonly open: PointsEntry[] = [];
  private nowMs = 0;

  run(step: typeof command extends fc.Arbitrary<infer C> ? C : never): void {
    const id = `e${this.entries.length}`;
    switch (step.kind) {
      case 'wait':
        this.nowMs += step.ms;
        break;
      case 'earn': {
        const expiresAtMs = this.nowMs + step.lifeMs;
        const pendingUntilMs = this.nowMs + step.pendingMs;
        this.purse.earn(id, step.points, { expiresAtMs, pendingUntilMs });
        this.take(
          earn(this.account, {
            ...note(id, this.nowMs),
            ...{ lotId: id, points: step.points, expiresAtMs, pendingUntilMs },
          }),
        );
        break;
      }
      case 'spend':
        this.spend(id, step.points);
        break;
      case 'giveBack': {
        const [spent] = this.open.splice(step.which % Math.max(1, this.open.length), 1);
        if (!spent) return;
        this.purse.giveBack(spent._id);
        this.take(giveBack(this.account, spent, note(id, this.nowMs)));
        break;
      }
      case 'expire': {
        const { account, entry } = expire(this.account, this.nowMs);
        expect(this.purse.expire(this.nowMs) + (entry?.points ?? 0)).toBe(0);
        if (entry) this.take({ account, entry });
        expect(expire(this.account, this.nowMs)).toEqual({ account: this.account, entry: null });
      }
    }
    this.compare();
  }

  private spend(id: string, points: number): void {
    const couldSpend = this.purse.spendable(this.nowMs);
    if (this.purse.spend(id, points, this.nowMs)) {
      const change = spend(this.account, { ...note(id, this.nowMs), points });
      this.open.push(change.entry);
      this.take(change);
    } else {
      const error = refusal(() => spend(this.account, { ...note(id, this.nowMs), points }));
      expect(error).toMatchObject({ code: 'POINTS_INSUFFICIENT', details: { balance: couldSpend } });
    }
  }

  private take({ account, entry }: PointsChange): void {
    this.account = account;
    this.entries.push(entry);
  }

  private compare(): void {
    const lots = this.account.lots.map(({ id, left, expiresAtMs }) => [id, { left, expiresAtMs }]);
    expect(Object.fromEntries(lots)).toEqual(this.purse.lots());
    expect(this.account.balance).toBe(this.purse.balance);
    expect(spendable(this.account, this.nowMs)).toBe(this.purse.spendable(this.nowMs));
    expect(pending(this.account, this.nowMs)).toBe(this.purse.pending(this.nowMs));
    const sums = this.account.months.map((month) => month.in - month.out);
    expect(sums.reduce((sum, part) => sum + part, 0)).toBe(this.account.balance);
  }
}

test('I2, I3: any history agrees with a purse of single coins, and replay from zero gives the account', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (steps) => {
      const history = new History();
      for (const step of steps) history.run(step);
      expect(pointsProblem(history.account, history.entries)).toBeUndefined();
      expect(replay('m1', history.entries)).toEqual(history.account);
      expect(history.entries.reduce((sum, entry) => sum + entry.points, 0)).toBe(history.account.balance);
      expect(history.account.balance).toBeGreaterThanOrEqual(0);
    }),
    runs(300, 20_000),
  );
});

test('I3: spending takes the earliest-expiring lots first, whatever order they were earned in', () => {
  const { account, entry } = spend(threeLots, { ...note('s1'), points: 15 });
  expect(split(entry)).toEqual([
    ['a', -10],
    ['b', -5],
  ]);
  expect(account).toMatchObject({ balance: 15, nextExpiryAtMs: 200 });
});

test('I3: what has expired cannot be spent, swept or not', () => {
  expect(spendable(threeLots, 100)).toBe(20);
  const { entry } = spend(threeLots, { ...note('s1', 100), points: 20 });
  expect(split(entry)).toEqual([
    ['b', -10],
    ['c', -10],
  ]);
  expect(refusal(() => spend(threeLots, { ...note('s2', 100), points: 21 }))).toMatchObject({
    code: 'POINTS_INSUFFICIENT',
    details: { balance: 20 },
  });
});

test('I3: giving back restores the very lots with their expiry, also one that was used up', () => {
  const spent = spend(threeLots, { ...note('s1'), points: 15 });
  const back = giveBack(spent.account, spent.entry, note('r1'));
  expect(back.account.lots).toEqual(threeLots.lots);
  expect(back.account).toMatchObject({ balance: 30, nextExpiryAtMs: 100, version: 5 });
});

test('I3: what is given back after its expiry is expired, and the next sweep takes it', () => {
  const spent = spend(threeLots, { ...note('s1'), points: 15 });
  const back = giveBack(spent.account, spent.entry, note('r1', 150));
  expect(spendable(back.account, 150)).toBe(20);
  const swept = expire(back.account, 150);
  expect(swept.entry).toMatchObject({ kind: 'expire', points: -10 });
  expect(swept.account.balance).toBe(20);
});

test('I3: expiring twice changes nothing', () => {
  const once = expire(threeLots, 200);
  expect(once.account.lots.map(({ id }) => id)).toEqual(['c']);
  expect(expire(once.account, 200)).toEqual({ account: once.account, entry: null });
  expect(expire(emptyAccount('m1'), 200)).toEqual({ account: emptyAccount('m1'), entry: null });
});

test('I2: an account that somebody touched does not agree with its ledger', () => {
  const entries: PointsEntry[] = [];
  const { account, entry } = earn(emptyAccount('m1'), {
    ...note('e1'),
    lotId: 'a',
    points: 10,
    expiresAtMs: 9,
  });
  entries.push(entry);
  const lots = [{ id: 'a', left: 11, expiresAtMs: 9, fundedBy: 'group' }];
  expect(pointsProblem(account, entries)).toBeUndefined();
  expect(pointsProblem({ ...account, balance: 11 }, entries)).toBe('lots hold 10, the balance is 11');
  expect(pointsProblem({ ...account, balance: 11, lots }, entries)).toBe('replay gives other lots');
  expect(pointsProblem(account, [])).toBe('0 entries, version 1');
  expect(pointsProblem({ ...account, nextExpiryAtMs: null }, entries)).toMatch(/expires/);
  expect(pointsProblem({ ...account, months: [] }, entries)).toBe('replay gives other sums');
  expect(pointsProblem(account, [{ ...entry, points: 9 }])).toMatch(/does not sum/);
});

test('no account is changed in place', () => {
  const frozen = Object.freeze({
    ...threeLots,
    lots: Object.freeze(threeLots.lots.map(Object.freeze)),
  }) as PointsAccount;
  const spent = spend(frozen, { ...note('s1'), points: 15 });
  giveBack(frozen, spent.entry, note('r1'));
  expire(frozen, 200);
  earned(frozen, 'd', 1, 400);
  expect(frozen).toEqual(threeLots);
});

test.each([0, -1, 1.5, NaN])('%d points are neither earned nor spent', (points) => {
  expect(() => earned(threeLots, 'd', points, 400)).toThrow(RangeError);
  expect(() => spend(threeLots, { ...note('s1'), points })).toThrow(RangeError);
});

test('only a spend is given back', () => {
  const { entry } = spend(threeLots, { ...note('s1'), points: 1 });
  expect(() => giveBack(threeLots, { ...entry, kind: 'expire' }, note('r1'))).toThrow(RangeError);
});

test('I3: what is pending is seen and not spent; it is released at its moment, in the order of expiry', () => {
  const waits = { ...note('w'), lotId: 'w', points: 7, expiresAtMs: 50, pendingUntilMs: 20 };
  const { account } = earn(threeLots, waits);
  expect([spendable(account, 19), pending(account, 19)]).toEqual([30, 7]);
  expect(refusal(() => spend(account, { ...note('s', 19), points: 31 }))).toMatchObject({
    details: { balance: 30 },
  });
  expect([spendable(account, 20), pending(account, 20)]).toEqual([37, 0]);
  expect(split(spend(account, { ...note('s', 20), points: 8 }).entry)).toEqual([
    ['w', -7],
    ['a', -1],
  ]);
});

test('each part of a spend says whose budget bears it', () => {
  const own = { ...note('e'), lotId: 'z', points: 5, expiresAtMs: 50, fundedBy: 'morrow' };
  const { entry } = spend(earn(threeLots, own).account, { ...note('s'), points: 9 });
  expect(entry.split.map(({ fundedBy, points }) => [fundedBy, points])).toEqual([
    ['morrow', -5],
    ['group', -4],
  ]);
});

test('I2: the sums of a month are those of its entries in Shanghai, whatever order they are written in; two years are kept', () => {
  const monthMs = 31 * 86_400_000;
  let account = emptyAccount('m1');
  const entries: PointsEntry[] = [];
  for (const i of [2, 1, 3, 3]) {
    const change = earn(account, {
      ...note(`e${entries.length}`, i * monthMs),
      ...{ lotId: `l${entries.length}`, points: i, expiresAtMs: 1e13 },
    });
    entries.push(change.entry);
    account = change.account;
  }
  expect(account.months.map((month) => [month.month, month.in])).toEqual([
    ['1970-04', 6],
    ['1970-03', 2],
    ['1970-02', 1],
  ]);
  expect(pointsProblem(account, entries)).toBeUndefined();
  for (let i = 4; i < 40; i += 1)
    account = earn(account, {
      ...note(`e${i}`, i * monthMs),
      lotId: `l${i}`,
      points: 1,
      expiresAtMs: 1e13,
    }).account;
  expect(account.months).toHaveLength(24);
});
