import type { PointsAccount, PointsEntry, PointsLot } from '../model/points';
import { DAY_MS } from '../time/shanghai';
import { applySplit, inSpendingOrder, isSpendable, type EntryNote, type PointsChange } from './account';
import { repay } from './takeBack';

interface Merging {
  mergeId: string;
  nowMs: number;
}

/** Both accounts after it, and what is to be written into their ledgers. */
export interface PairedChange {
  survivor: PointsAccount;
  absorbed: PointsAccount;
  entries: PointsEntry[];
}

/**
 * Moves all points of one account, and what it owes, into another: lots keep their ids and expiry (I3), and what one ledger loses the other gains
 * (I2, I15). From then on the absorbed account is empty and says where its points are.
 */
export function mergeAccounts(
  survivor: PointsAccount,
  absorbed: PointsAccount,
  { mergeId, nowMs }: Merging,
): PairedChange {
  const split = absorbed.lots.map(({ id: lotId, left: points, ...lot }) => ({ lotId, points, ...lot }));
  const owed = absorbed.owed ?? 0;
  if (split.length === 0 && owed === 0)
    return { survivor, absorbed: { ...absorbed, movedTo: survivor._id }, entries: [] };
  const note = { nowMs, title: '会员合并', of: absorbed._id, fundedBy: 'group' };
  const minus = split.map((part) => ({ ...part, points: -part.points }));
  const out = applySplit(absorbed, 'moveOut', minus, { ...note, entryId: `${mergeId}-out` }, -owed);
  const into = applySplit(survivor, 'moveIn', split, { ...note, entryId: `${mergeId}-in` }, owed);
  const paid = repay(into.account, { ...note, of: undefined, entryId: `${mergeId}-repay` });
  return {
    survivor: paid?.account ?? into.account,
    absorbed: { ...out.account, movedTo: survivor._id },
    entries: [out.entry, into.entry, ...(paid ? [paid.entry] : [])],
  };
}

/**
 * Makes two accounts of one again. The absorbed member gets what they would have without the merge: what they brought and what their own orders
 * brought or took since (entries `of` them), without what has expired. All else is the survivor's, also what was spent meanwhile: they pay
 * it from what they have, or owe it. The sum of both is what it was (I15).
 *
 * @param since the survivor's ledger since the merge, its own entry among them
 */
export function separateAccounts(
  survivor: PointsAccount,
  absorbed: PointsAccount,
  { since, mergeId, nowMs }: Merging & { since: readonly PointsEntry[] },
): PairedChange {
  const back = withoutMerge(
    since.filter(({ of }) => of === absorbed._id),
    nowMs,
  );
  const worthOfTheirs = worth(back);

  const backById = new Map(back.lots.map((lot) => [lot.id, lot.left]));
  const kept = survivor.lots.flatMap((lot) => {
    const left = Math.max(0, lot.left - (backById.get(lot.id) ?? 0));
    return left > 0 ? [{ ...lot, left }] : [];
  });
  const rest = settled(kept, survivor.balance - (survivor.owed ?? 0) - worthOfTheirs, { mergeId, nowMs });

  const note = { nowMs, title: '会员分开', fundedBy: 'group' };
  const out = turnInto(survivor, 'moveOut', rest, { ...note, of: absorbed._id, entryId: `${mergeId}-apart` });
  const { movedTo: _, ...own } = absorbed;
  const into = turnInto(own, 'moveIn', back, { ...note, entryId: `${mergeId}-back` });
  return {
    survivor: out.account,
    absorbed: into.account,
    entries: [...(out.entry ? [out.entry] : []), ...(into.entry ? [into.entry] : [])],
  };
}

interface Holding {
  lots: PointsLot[];
  owed: number;
}
const worth = ({ lots, owed }: Holding): number => lots.reduce((sum, { left }) => sum + left, 0) - owed;

/**
 * What a member's own entries make of nothing, as if no others had been in the account: what was taken from lots that are not theirs, or owed
 * because somebody had spent theirs, is taken from what they had; what is owed is paid as soon as something comes in.
 */
function withoutMerge(entries: readonly PointsEntry[], nowMs: number): Holding {
  let held: Holding = { lots: [], owed: 0 };
  for (const entry of entries) {
    if (entry.kind === 'repay') continue;
    const { kind, split, owed = 0, atMs, orderId } = entry;
    const came = split.filter(({ points }) => points > 0);
    const went = split.reduce((sum, { points }) => sum + Math.max(0, -points), 0);
    held = { lots: withLots(live(held.lots, atMs), came), owed: held.owed + (kind === 'moveIn' ? owed : 0) };
    held = taken(held, went + (kind === 'moveIn' ? 0 : owed), { atMs, orderId });
    held = taken({ ...held, owed: 0 }, held.owed, { atMs });
  }
  return { ...held, lots: live(held.lots, nowMs) };
}

const live = (lots: readonly PointsLot[], atMs: number) =>
  lots.filter(({ expiresAtMs }) => expiresAtMs > atMs);

function withLots(lots: readonly PointsLot[], came: PointsEntry['split']): PointsLot[] {
  const all = new Map(lots.map((lot) => [lot.id, lot]));
  for (const { lotId: id, points, ...lot } of came)
    all.set(id, { id, left: (all.get(id)?.left ?? 0) + points, ...lot });
  return [...all.values()];
}

/** So many less: from what the order made, then from those that expire first; the rest is owed. */
function taken(
  { lots, owed }: Holding,
  points: number,
  { atMs, orderId }: { atMs: number; orderId?: string },
): Holding {
  const inOrder = inSpendingOrder(lots);
  const own = inOrder.filter(({ id }) => id === orderId);
  let wanted = points;
  const left = [...own, ...inOrder.filter(({ id }) => id !== orderId)].flatMap((lot) => {
    const isThere = lot.id === orderId ? lot.expiresAtMs > atMs : isSpendable(lot, atMs);
    const part = isThere ? Math.min(lot.left, wanted) : 0;
    wanted -= part;
    return lot.left > part ? [{ ...lot, left: lot.left - part }] : [];
  });
  return { lots: left, owed: owed + wanted };
}

/**
 * Lots that come to just `worth`: too much is taken from those that can still be spent first, earliest expiry first; what nothing is there for
 * is owed, and what has no lot gets one that lasts as long as the last.
 */
function settled(lots: readonly PointsLot[], worth: number, { mergeId, nowMs }: Merging): Holding {
  const inOrder = inSpendingOrder(lots);
  const usable = inOrder.filter(({ expiresAtMs }) => expiresAtMs > nowMs);
  const gone = inOrder.filter(({ expiresAtMs }) => expiresAtMs <= nowMs);
  const there = inOrder.reduce((sum, { left }) => sum + left, 0);
  let tooMuch = there - Math.max(0, worth);
  const left = [...usable, ...gone].flatMap((lot) => {
    const part = Math.max(0, Math.min(lot.left, tooMuch));
    tooMuch -= part;
    return lot.left > part ? [{ ...lot, left: lot.left - part }] : [];
  });
  const owed = Math.max(0, -worth);
  if (tooMuch >= 0) return { lots: left, owed };
  const expiresAtMs = Math.max(nowMs + REST_LIFE_MS, ...usable.map((lot) => lot.expiresAtMs));
  return { lots: [...left, { id: `${mergeId}-rest`, left: -tooMuch, expiresAtMs, fundedBy: 'group' }], owed };
}

/** What a survivor is given for paying the other's debts while they were one. */
const REST_LIFE_MS = 365 * DAY_MS;

/** The change that makes an account hold just these lots and owe just this. */
function turnInto(
  account: PointsAccount,
  kind: 'moveIn' | 'moveOut',
  wanted: { lots: readonly PointsLot[]; owed: number },
  note: EntryNote,
): { account: PointsAccount; entry?: PointsEntry } {
  const left = new Map(wanted.lots.map((lot) => [lot.id, lot]));
  const now = new Map(account.lots.map((lot) => [lot.id, lot]));
  const split = [...new Map([...now, ...left]).values()].flatMap(({ id: lotId, left: _, ...lot }) => {
    const points = (left.get(lotId)?.left ?? 0) - (now.get(lotId)?.left ?? 0);
    return points === 0 ? [] : [{ lotId, points, ...lot }];
  });
  const owed = wanted.owed - (account.owed ?? 0);
  if (split.length === 0 && owed === 0) return { account };
  const change: PointsChange = applySplit(account, kind, split, note, owed);
  return change;
}
