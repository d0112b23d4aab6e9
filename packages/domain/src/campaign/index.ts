export { campaignOffers, type CampaignLine, type CampaignOffer } from './asOffers';
export { quotaHolds, quotasAsOf } from './quota';
export {
  CAMPAIGN_RULES,
  campaignProblems,
  leastUnitFen,
  type CampaignProblem,
  type CampaignRules,
} from './rules';
