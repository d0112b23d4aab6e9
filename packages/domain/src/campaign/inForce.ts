import type { CampaignScope } from '@fangzhen/contracts';
import type { CampaignTerms } from '../model/campaign';
import { campaignProblems, type CampaignRules } from './rules';

/** Whether it runs now. One that breaks a rule of the group's does not, whoever has let it in. */
export const isInForce = (campaign: CampaignTerms, nowMs: number, rules: CampaignRules): boolean =>
  campaign.fromMs <= nowMs && nowMs < campaign.untilMs && campaignProblems(campaign, rules).length === 0;

/** The goods that it takes from: a brand's own campaign reaches its own only, whatever its scope says; its threshold may count others. */
export const goodsOf = ({ brandId, scope }: Pick<CampaignTerms, 'brandId' | 'scope'>): CampaignScope =>
  brandId === undefined ? scope : { ...scope, brandIds: [brandId] };
