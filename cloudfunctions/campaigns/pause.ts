import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { setCampaignState } from '@fangzhen/steps/campaigns/writeCampaign';
import { campaignCard, campaignInScope, nameOf } from './scoped';

export const pause = staffAction(
  contracts.campaigns.pause,
  'campaigns.edit',
  async ({ campaignId, version }, ctx) => {
    const before = await campaignInScope(ctx, campaignId);
    const byName = await nameOf(ctx);
    const campaign = await setCampaignState(ctx, before, { version, to: 'paused', byName });
    return { campaign: await campaignCard(ctx, campaign) };
  },
);
