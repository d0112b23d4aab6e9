import type { Ctx } from '@fangzhen/cloudkit';
import type { Campaign } from '@fangzhen/domain';
import { endHolds } from '../holds/endHolds';
import { liveHolds } from '../holds/liveHolds';
import { releaseQuotas } from './holdQuota';

const BATCH = 100;

/**
 * Gives back what no order will ever ask for: a part of a quota whose attempt never became an order (I4). What an order does hold ends by the
 * order's own events.
 */
export async function sweepQuotas(ctx: Ctx): Promise<void> {
  const due = { holdingUntilMs: { $lt: ctx.nowMs } };
  for (const campaign of await ctx.system.find('campaigns', due, { limit: BATCH }))
    await sweepHolds(ctx, campaign);
}

const sweepHolds = (ctx: Ctx, campaign: Campaign): Promise<void> =>
  endHolds(ctx, campaign, {
    of: 'campaigns',
    live: (keys) =>
      liveHolds(ctx, keys, 'quotas', (quotas = []) =>
        quotas.flatMap(({ campaignId, key }) => (campaignId === campaign._id ? [key] : [])),
      ),
    async release(key) {
      const hold = { campaignId: campaign._id, key, fen: campaign.held[key]!.fen };
      ctx.log('quotaSwept', hold);
      await releaseQuotas(ctx, [hold]);
    },
  });
