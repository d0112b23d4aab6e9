import type { Payer } from '@fangzhen/contracts';

/** What the group decides about prices and points. */
export interface PricingRules {
  /** How many points are worth one yuan. */
  pointsPerYuan: number;
  /** Points pay at most this whole percent of what the coupon leaves. */
  maxPointsPercent: number;
  /** Points earned for each whole yuan that was paid. */
  earnPointsPerYuan: number;
  /** Earned points live to the end of the Shanghai day that comes this many days later. */
  pointsLifeDays: number;
  /** Who bears what points pay. */
  pointsPayer: Payer;
}

export const GROUP_RULES: PricingRules = {
  pointsPerYuan: 100,
  maxPointsPercent: 50,
  earnPointsPerYuan: 1,
  pointsLifeDays: 365,
  pointsPayer: 'group',
};
