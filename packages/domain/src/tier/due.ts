import type { GrowthAccount, GrowthEntry } from '../model/tier';
import { DAY_MS } from '../time/shanghai';
import { applyGrowth, nextReview, standing, type GrowthChange } from './account';
import { tierOfGrowth, type RulesNow } from './rules';

/** An account that is up to the moment, and the entries that brought it there: none where nothing was due. */
export interface Due {
  account: GrowthAccount;
  entries: GrowthEntry[];
}

/**
 * What time and the group's rules make of an account: a hold ends, a year is over, the rules are new. Done before every change, by a timer,
 * and by whoever only reads, so that a tier is right at every moment. Again it changes nothing.
 *
 * - A year uses up `keep` of the tier's growth. What is left decides; who would fall keeps the tier for the days of grace.
 * - New rules lift at once, and let nobody fall before the days of grace are over.
 */
export function due(account: GrowthAccount, rules: RulesNow, nowMs: number): Due {
  const entries: GrowthEntry[] = [];
  let after = account;
  const take = ({ account, entry }: GrowthChange) => {
    after = account;
    entries.push(entry);
  };
  if (after.rules !== rules.version) {
    const { account: told, entry } = byNewRules(after, rules, nowMs);
    after = told;
    if (entry) entries.push(entry);
  }
  if (after.held && after.held.untilMs <= nowMs) {
    const isKept = tierOfGrowth(rules, after.growth) >= after.tier;
    if (isKept) after = standing(after, { held: undefined });
    else
      take(
        applyGrowth(
          after,
          { kind: 'graceOver', growth: 0, held: null },
          rules,
          note(after, nowMs, '保级期结束'),
        ),
      );
  }
  if (after.reviewAtMs !== null && after.reviewAtMs <= nowMs) take(reviewed(after, rules, nowMs));
  return { account: after, entries };
}

const note = ({ _id, version }: GrowthAccount, nowMs: number, title: string) => ({
  // From the version it is made on: two at once make the same entry.
  ...{ entryId: `${_id}-tier-${version + 1}`, nowMs, title },
});

const holdFor = ({ graceDays }: RulesNow, { tier, held }: GrowthAccount, nowMs: number) => ({
  tier,
  untilMs: Math.max(nowMs + graceDays * DAY_MS, held?.untilMs ?? 0),
});

function reviewed(account: GrowthAccount, rules: RulesNow, nowMs: number): GrowthChange {
  const used = Math.min(account.growth, rules.tiers[account.tier]?.keep ?? 0);
  const falls = tierOfGrowth(rules, account.growth - used) < account.tier;
  const held = falls && rules.graceDays > 0 ? holdFor(rules, account, nowMs) : null;
  const step = { kind: 'review' as const, growth: used === 0 ? 0 : -used, held };
  return applyGrowth(account, step, rules, note(account, nowMs, '年度评定'));
}

function byNewRules(
  account: GrowthAccount,
  rules: RulesNow,
  nowMs: number,
): { account: GrowthAccount; entry?: GrowthEntry } {
  const told = { ...account, rules: rules.version };
  const tier = tierOfGrowth(rules, account.growth);
  if (tier > account.tier)
    return applyGrowth(told, { kind: 'rules', growth: 0 }, rules, note(account, nowMs, '等级规则调整'));
  if (tier === account.tier || account.held?.tier === account.tier) return { account: told };
  const held = holdFor(rules, account, nowMs);
  const reviewAtMs = account.reviewAtMs ?? nextReview(account.tier, nowMs);
  return { account: standing(told, { held, reviewAtMs }) };
}

/** The tier that a member has now, whether or not a timer has looked since. */
export const tierNow = (account: GrowthAccount | undefined, rules: RulesNow, nowMs: number): number =>
  account ? due(account, rules, nowMs).account.tier : 0;
