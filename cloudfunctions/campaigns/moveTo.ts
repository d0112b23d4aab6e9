import type { StaffCtx } from '@fangzhen/cloudkit';
import type { CampaignCard, CampaignState } from '@fangzhen/contracts';
import { setCampaignState } from '@fangzhen/steps/campaigns/writeCampaign';
import { campaignCard, campaignInScope, checkDraft, nameOf } from './scoped';

/** Takes a campaign of the caller's on, if it still is what its manager saw; what is to run is looked at once more. */
export async function moveTo(
  ctx: StaffCtx,
  { campaignId, version }: { campaignId: string; version: number },
  to: CampaignState,
): Promise<{ campaign: CampaignCard }> {
  const before = await campaignInScope(ctx, campaignId);
  if (to === 'running') await checkDraft(ctx, before);
  const campaign = await setCampaignState(ctx, before, { version, to, byName: await nameOf(ctx) });
  return { campaign: await campaignCard(ctx, campaign) };
}
