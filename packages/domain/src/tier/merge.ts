import type { GrowthAccount, GrowthEntry, HeldTier, TierStanding } from '../model/tier';
import { applyGrowth, standing, type GrowthChange } from './account';
import { due } from './due';
import type { RulesNow } from './rules';

interface Merging {
  mergeId: string;
  nowMs: number;
}

/** Both accounts of two members after they are merged or separated, and what is to be written into their ledgers. */
export interface PairedGrowth {
  survivor: GrowthAccount;
  absorbed: GrowthAccount;
  entries: GrowthEntry[];
}

export const standingOf = ({ growth, tier, held, reviewAtMs }: GrowthAccount): TierStanding => ({
  ...{ growth, tier, reviewAtMs },
  ...(held && { held }),
});

/**
 * Moves all growth of one account into another: what one ledger loses the other gains (I2, I15), and of two tiers that are held the higher is.
 * From then on the absorbed account is empty and says where its growth is.
 *
 * @returns with them where both stood before, for the journal
 */
export function mergeGrowth(
  given: { survivor: GrowthAccount; absorbed: GrowthAccount },
  rules: RulesNow,
  { mergeId, nowMs }: Merging,
): PairedGrowth & { before: { survivor: TierStanding; absorbed: TierStanding } } {
  const [survivor, absorbed] = [due(given.survivor, rules, nowMs), due(given.absorbed, rules, nowMs)];
  const { growth } = absorbed.account;
  const before = { survivor: standingOf(survivor.account), absorbed: standingOf(absorbed.account) };
  if (growth === 0 && !absorbed.account.held)
    return {
      survivor: survivor.account,
      absorbed: { ...absorbed.account, movedTo: survivor.account._id },
      ...{ entries: [...survivor.entries, ...absorbed.entries], before },
    };
  const note = { nowMs, title: '会员合并', of: absorbed.account._id };
  const minus = growth === 0 ? 0 : -growth;
  const out = applyGrowth(absorbed.account, { kind: 'moveOut', growth: minus, held: null }, rules, {
    ...note,
    entryId: `${mergeId}-growth-out`,
  });
  const held = higher(survivor.account.held, absorbed.account.held);
  const into = applyGrowth(survivor.account, { kind: 'moveIn', growth, ...(held && { held }) }, rules, {
    ...note,
    entryId: `${mergeId}-growth-in`,
  });
  const reviewAtMs = latest(
    into.account.reviewAtMs,
    into.account.tier > 0 ? before.absorbed.reviewAtMs : null,
  );
  return {
    survivor: standing(into.account, { reviewAtMs }),
    absorbed: { ...standing(out.account, { reviewAtMs: null }), movedTo: survivor.account._id },
    entries: [...survivor.entries, ...absorbed.entries, out.entry, into.entry],
    before,
  };
}

const latest = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

function higher(a: HeldTier | undefined, b: HeldTier | undefined): HeldTier | undefined {
  if (!a || !b) return a ?? b;
  return { tier: Math.max(a.tier, b.tier), untilMs: Math.max(a.untilMs, b.untilMs) };
}

/**
 * Makes two accounts of one again: the absorbed member gets what they brought and what their own orders brought or took since (entries `of` them), as
 * far as a review has not used it up; all else is the survivor's. The sum of both is what it was, and each has what they held before (I15).
 *
 * @param since the survivor's ledger since the merge, its own entry among them
 */
export function separateGrowth(
  given: { survivor: GrowthAccount; absorbed: GrowthAccount },
  rules: RulesNow,
  asked: Merging & {
    since: readonly GrowthEntry[];
    before: { survivor: TierStanding; absorbed: TierStanding };
  },
): PairedGrowth {
  const { mergeId, nowMs, since, before } = asked;
  const survivor = due(given.survivor, rules, nowMs);
  const { movedTo: _, ...own } = given.absorbed;
  const theirs = since.reduce((sum, entry) => (entry.of === own._id ? sum + entry.growth : sum), 0);
  const growth = Math.min(Math.max(0, theirs), survivor.account.growth);
  if (growth === 0 && !before.absorbed.held)
    return { survivor: survivor.account, absorbed: own, entries: survivor.entries };
  const note = { nowMs, title: '会员分开', of: own._id };
  const out: GrowthChange = applyGrowth(
    survivor.account,
    {
      ...{ kind: 'moveOut', growth: growth === 0 ? 0 : -growth },
      held: ownHold(survivor.account.held, before.survivor),
    },
    rules,
    { ...note, entryId: `${mergeId}-growth-apart` },
  );
  const into = applyGrowth(own, { kind: 'moveIn', growth, held: before.absorbed.held ?? null }, rules, {
    ...{ nowMs, title: note.title, entryId: `${mergeId}-growth-back` },
  });
  const reviewAtMs = into.account.tier > 0 ? (before.absorbed.reviewAtMs ?? into.account.reviewAtMs) : null;
  const back = due(standing(into.account, { reviewAtMs }), rules, nowMs);
  return {
    survivor: out.account,
    absorbed: back.account,
    entries: [...survivor.entries, out.entry, into.entry, ...back.entries],
  };
}

/** What the survivor goes on holding: of what is held now no higher tier than was their own. */
const ownHold = (held: HeldTier | undefined, { tier }: TierStanding): HeldTier | null =>
  held ? { tier: Math.min(held.tier, tier), untilMs: held.untilMs } : null;
