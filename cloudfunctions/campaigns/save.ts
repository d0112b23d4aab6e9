import { notFound, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { saveCampaign } from '@fangzhen/steps/campaigns/writeCampaign';
import { campaignCard, campaignInScope, checkDraft, nameOf } from './scoped';

/** Writes a draft anew; whose it is stays. */
export const save = staffAction(
  contracts.campaigns.save,
  'campaigns.edit',
  async ({ campaignId, version, draft }, ctx) => {
    const before = await campaignInScope(ctx, campaignId);
    if (before.brandId !== draft.brandId) throw notFound('活动');
    await checkDraft(ctx, draft);
    const campaign = await saveCampaign(ctx, before, { version, draft, byName: await nameOf(ctx) });
    return { campaign: await campaignCard(ctx, campaign) };
  },
);
