export { campaignOffers, type CampaignLine, type CampaignOffer } from './asOffers';
export { CAMPAIGN_LEAD_MS, moveCampaign, refuseProblems } from './moves';
export { quotaHolds, quotasAsOf } from './quota';
export {
  CAMPAIGN_RULES,
  campaignProblems,
  leastUnitFen,
  type CampaignProblem,
  type CampaignRules,
} from './rules';
