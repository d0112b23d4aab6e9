export { campaignOffers, type CampaignLine, type CampaignOffer } from './asOffers';
export { CAMPAIGN_LEAD_MS, moveCampaign } from './moves';
export { campaignRewards, deserves, type CartReward } from './rewards';
export { quotaHolds, quotasAsOf } from './quota';
export {
  CAMPAIGN_RULES,
  campaignProblems,
  leastUnitFen,
  type CampaignProblem,
  type CampaignRules,
} from './rules';
