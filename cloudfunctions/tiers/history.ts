import { memberAction, type MemberCtx } from '@fangzhen/cloudkit';
import { contracts, type GrowthEntryView } from '@fangzhen/contracts';
import type { GrowthEntry, RulesNow } from '@fangzhen/domain';
import { tierRules } from '@fangzhen/steps/growth/tierRules';
import { nameOf } from '../shared/tier';

const PAGE = 20;

export const history = memberAction(contracts.tiers.history, async ({ cursor }, ctx) => {
  const [rules, found] = await Promise.all([tierRules(ctx), readHistory(ctx, cursor)]);
  return historyPage(found, rules);
});

/** The caller's entries, the newest first, and one more than a page. The cursor is the last page's last version. */
export const readHistory = (ctx: MemberCtx, cursor?: string): Promise<GrowthEntry[]> =>
  ctx.mine('growthEntries').find(cursor ? { version: { $lt: Number(cursor) } } : {}, {
    order: [['version', 'desc']],
    limit: PAGE + 1,
  });

export function historyPage(found: readonly GrowthEntry[], rules: RulesNow) {
  const page = found.slice(0, PAGE);
  const nextCursor = found.length > PAGE ? String(page.at(-1)!.version) : undefined;
  return { entries: page.map((entry) => entryView(entry, rules)), ...(nextCursor && { nextCursor }) };
}

function entryView(entry: GrowthEntry, rules: RulesNow): GrowthEntryView {
  const { _id: id, kind, growth, atMs, title, brandId, orderId, tier } = entry;
  return {
    ...{ id, kind, growth, atMs, title },
    ...(brandId !== undefined && { brandId }),
    ...(orderId !== undefined && { orderId }),
    ...(tier && {
      tier: { from: nameOf(rules, tier.from), to: nameOf(rules, tier.to), isUp: tier.to > tier.from },
    }),
  };
}
