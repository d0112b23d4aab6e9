import { fingerprint, onceId, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { createCampaign } from '@fangzhen/steps/campaigns/writeCampaign';
import { campaignCard, checkDraft, nameOf } from './scoped';

/** A new draft. */
export const create = staffAction(contracts.campaigns.create, 'campaigns.edit', async (input, ctx) => {
  const { clientCampaignId, draft } = input;
  await checkDraft(ctx, draft);
  const campaign = await createCampaign(ctx, {
    _id: onceId(ctx, 'campaigns.create', clientCampaignId),
    fingerprint: fingerprint(input),
    ...{ draft, byName: await nameOf(ctx) },
  });
  return { campaign: await campaignCard(ctx, campaign) };
});
