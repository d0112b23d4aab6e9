import { cached, type Ctx } from '@fangzhen/cloudkit';
import type { Campaign, CampaignTerms } from '@fangzhen/domain';
import { everyStore } from './shops';

/** So late a started campaign may be seen: starting lets it begin later than that (CAMPAIGN_LEAD_MS). */
const KEPT_MS = 30_000;
const MAX_CAMPAIGNS = 200;
const TERMS: readonly (keyof Campaign)[] = [
  ...(['title', 'brandId', 'benefit', 'scope', 'counts'] as const),
  ...(['exclusive', 'payers', 'fromMs', 'untilMs'] as const),
];

/** Every campaign that was started and not ended; from its start on its terms stay. An instance keeps them for half a minute. */
const startedCampaigns = cached(KEPT_MS, (ctx): Promise<CampaignTerms[]> => {
  const filter = { state: { $in: ['running', 'paused'] }, untilMs: { $gt: ctx.nowMs } };
  const order = [['untilMs', 'asc']] as const;
  return ctx.shared('campaigns').find(filter, { order, limit: MAX_CAMPAIGNS, fields: TERMS });
});

/**
 * The campaigns that run now and have something left to give. What they are is kept; whether they run, and how much is left, is read each time,
 * so that a pause and the last of a quota hold at once, in every instance. One round trip.
 */
async function runningCampaigns(ctx: Ctx, brandIds: readonly string[]): Promise<CampaignTerms[]> {
  const started = (await startedCampaigns(ctx)).filter((campaign) => mayReach(campaign, brandIds));
  if (started.length === 0) return [];
  const ids = started.map(({ _id }) => _id);
  const fields = ['state', 'quota', 'usedCount', 'usedFen'];
  const now = await ctx.shared('campaigns').find({ _id: { $in: ids } }, { limit: ids.length, fields });
  const left = new Map(now.filter(isOpen).map((campaign) => [campaign._id, leftOf(campaign)]));
  return started.flatMap((campaign) => {
    const own = left.get(campaign._id);
    return own ? [{ ...campaign, ...own }] : [];
  });
}

const mayReach = ({ brandId, scope }: CampaignTerms, brandIds: readonly string[]): boolean =>
  brandIds.some(
    (id) =>
      (brandId === undefined || brandId === id) &&
      (scope.brandIds === undefined || scope.brandIds.includes(id)),
  );

/** Those that may take something off what is bought at these stores. */
export async function campaignsOf(ctx: Ctx, parts: readonly { storeId: string }[]): Promise<CampaignTerms[]> {
  const stores = await everyStore(ctx);
  return runningCampaigns(
    ctx,
    parts.flatMap(({ storeId }) => stores.get(storeId)?.brandId ?? []),
  );
}

type Left = Pick<Campaign, 'state' | 'quota' | 'usedCount' | 'usedFen'>;

const leftOf = ({ quota, quota: { count, budgetFen }, usedFen }: Left) => ({
  ...((count ?? budgetFen) !== undefined && { quota }),
  ...(budgetFen !== undefined && { leftFen: budgetFen - usedFen }),
});

const isOpen = ({ state, quota, usedCount, usedFen }: Left): boolean =>
  state === 'running' && usedCount < (quota.count ?? Infinity) && usedFen < (quota.budgetFen ?? Infinity);
