import type { PointsAccount } from '../model/points';
import { emptyAccount, spendable } from './account';
import { earn } from './earn';
import { giveBack } from './giveBack';
import { pointsProblem } from './replay';
import { spend } from './spend';
import { repay, takeBack } from './takeBack';

const note = (entryId: string, nowMs = 0) => ({ entryId, nowMs, title: '测试', fundedBy: 'group' });
const earned = (account: PointsAccount, lotId: string, points: number, expiresAtMs: number) =>
  earn(account, { ...note(`earn-${lotId}`), lotId, points, expiresAtMs });
const first = earned(emptyAccount('m1'), 'old', 10, 100);
const second = earned(first.account, 'order', 20, 900);

test('I3: earned points go from the lot that they made, then from those that expire first', () => {
  const { account, entry } = takeBack(second.account, { ...note('t'), points: 25, lotId: 'order' });
  expect(entry.split.map(({ lotId, points }) => [lotId, points])).toEqual([
    ['order', -20],
    ['old', -5],
  ]);
  expect(account).toMatchObject({ balance: 5 });
  expect(account.owed).toBeUndefined();
});

test('I2, I3: what is not there any more is owed, and paid by what comes in next; nobody spends while they owe', () => {
  const spent = spend(second.account, { ...note('s'), points: 30 });
  const taken = takeBack(spent.account, { ...note('t'), points: 20, lotId: 'order' });
  expect(taken.account).toMatchObject({ balance: 0, owed: 20 });
  expect(taken.entry).toMatchObject({ points: 0, owed: 20, split: [] });
  expect(repay(taken.account, note('r'))).toBeUndefined();

  const more = earned(taken.account, 'next', 8, 900);
  const paid = repay(more.account, note('r'))!;
  expect(paid.account).toMatchObject({ balance: 0, owed: 12 });
  const back = giveBack(paid.account, spent.entry, note('g'), { before: 0, points: 15 });
  const rest = repay(back.account, note('r2'))!;
  expect(rest.account.owed).toBeUndefined();
  expect(spendable(rest.account, 0)).toBe(3);

  const ledger = [first, second, spent, taken, more, paid, back, rest].map(({ entry }) => entry);
  expect(pointsProblem(rest.account, ledger)).toBeUndefined();
  expect(pointsProblem({ ...rest.account, owed: 1 }, ledger)).toMatch(/owed/);
});

test('I3: what has expired neither is taken back nor pays', () => {
  const { account } = takeBack(first.account, { ...note('t', 100), points: 4, lotId: 'old' });
  expect(account).toMatchObject({ balance: 10, owed: 4 });
  expect(repay(account, note('r', 100))).toBeUndefined();
});

test('I3: the parts of a spend come back to their own lots, last taken first, and are the whole of it', () => {
  const spent = spend(second.account, { ...note('s'), points: 25 });
  let account = spent.account;
  let before = 0;
  for (const points of [3, 13, 9]) {
    account = giveBack(account, spent.entry, note(`g${before}`), { before, points }).account;
    before += points;
    if (before === 16)
      expect(account.lots.map(({ id, left }) => [id, left])).toEqual([
        ['old', 1],
        ['order', 20],
      ]);
  }
  expect(account.lots).toEqual(second.account.lots);
  expect(() => giveBack(account, spent.entry, note('x'), { before: 20, points: 6 })).toThrow(RangeError);
});

test('I3: pending points are cancelled first: nothing is owed, and what others have earned and waits is left alone', () => {
  const waits = (lotId: string, account: PointsAccount) =>
    earn(account, { ...note(`e-${lotId}`), lotId, points: 20, expiresAtMs: 900, pendingUntilMs: 50 }).account;
  const account = waits('b', waits('a', first.account));
  const cancelled = takeBack(account, { ...note('t', 10), points: 20, lotId: 'a' }).account;
  expect(cancelled).toMatchObject({ balance: 30 });
  expect(cancelled.owed).toBeUndefined();

  const more = takeBack(cancelled, { ...note('t2', 10), points: 15, lotId: 'a' }).account;
  expect(more).toMatchObject({ balance: 20, owed: 5 });
  expect(spendable(more, 10)).toBe(0);
  expect(spendable(more, 50)).toBe(15);
  expect(repay(more, note('r', 10))).toBeUndefined();
  expect(repay(more, note('r', 50))!.account).toMatchObject({ balance: 15 });
});
