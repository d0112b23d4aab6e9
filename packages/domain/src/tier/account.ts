import type { GrowthAccount, GrowthEntry, HeldTier } from '../model/tier';
import { DAY_MS } from '../time/shanghai';
import { tierOfGrowth, type RulesNow } from './rules';

/** So long a tier is had before it is looked at again. */
export const TIER_YEAR_MS = 365 * DAY_MS;

/** What an entry is about. The id is made from the event, so that a repeated event finds it there (I14). */
export interface GrowthNote extends Pick<GrowthEntry, 'title' | 'orderId' | 'brandId' | 'of'> {
  entryId: string;
  nowMs: number;
}

/** An account after a change, and the entry that says what changed. Both are written in one transaction (I2). */
export interface GrowthChange {
  account: GrowthAccount;
  entry: GrowthEntry;
}

interface Step extends Pick<GrowthEntry, 'kind' | 'growth' | 'short'> {
  /** What is held from now on. Absent: what is held now; null: nothing. */
  held?: HeldTier | null;
}

/** The account of a member who never had growth: nobody's tier is lower. */
export function emptyGrowth(memberId: string): GrowthAccount {
  return {
    ...{ _id: memberId, growth: 0, tier: 0, version: 0, rules: 0 },
    ...{ reviewAtMs: null, lookAtMs: null },
  };
}

/**
 * The one way growth changes: the tier follows from it, at once, up and down; a higher one that is held stays. With every other tier a year
 * begins.
 *
 * @throws RangeError when growth would go below zero.
 */
export function applyGrowth(
  account: GrowthAccount,
  step: Step,
  rules: RulesNow,
  note: GrowthNote,
): GrowthChange {
  const { kind, short } = step;
  const growth = account.growth + step.growth;
  if (!Number.isSafeInteger(growth) || growth < 0)
    throw new RangeError(`${account._id} cannot have ${growth} growth`);
  const { entryId, nowMs, title, orderId, brandId, of } = note;
  const held = step.held === undefined ? account.held : (step.held ?? undefined);
  const to = Math.max(tierOfGrowth(rules, growth), held?.tier ?? 0);
  const from = account.tier;
  const isNewYear = to !== from || kind === 'review';
  const version = account.version + 1;
  const after = standing(account, {
    ...{ growth, tier: to, held },
    reviewAtMs: isNewYear ? nextReview(to, nowMs) : account.reviewAtMs,
  });
  return {
    account: { ...after, version, rules: rules.version },
    entry: {
      ...{ _id: entryId, memberId: account._id, kind, growth: step.growth },
      ...(short && { short }),
      ...(to !== from && { tier: { from, to } }),
      ...{ atMs: nowMs, version, title },
      ...(orderId !== undefined && { orderId }),
      ...(brandId !== undefined && { brandId }),
      ...(of !== undefined && { of }),
    },
  };
}

export const nextReview = (tier: number, nowMs: number): number | null =>
  tier > 0 ? nowMs + TIER_YEAR_MS : null;

/** The account with another standing; when to look follows from it. */
export function standing(
  account: GrowthAccount,
  changed: Partial<Pick<GrowthAccount, 'growth' | 'tier' | 'held' | 'reviewAtMs'>>,
): GrowthAccount {
  const { held, ...after } = { ...account, ...changed };
  const moments = [after.reviewAtMs, held?.untilMs].filter((atMs) => typeof atMs === 'number');
  return { ...after, ...(held && { held }), lookAtMs: moments.length > 0 ? Math.min(...moments) : null };
}
