import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { setCampaignState } from '@fangzhen/steps/campaigns/writeCampaign';
import { campaignCard, campaignInScope, checkDraft, nameOf } from './scoped';

/** Starts a draft or goes on with what was paused, if it still keeps the group's rules. */
export const start = staffAction(
  contracts.campaigns.start,
  'campaigns.edit',
  async ({ campaignId, version }, ctx) => {
    const before = await campaignInScope(ctx, campaignId);
    await checkDraft(ctx, before);
    const byName = await nameOf(ctx);
    const campaign = await setCampaignState(ctx, before, { version, to: 'running', byName });
    return { campaign: await campaignCard(ctx, campaign) };
  },
);
