import type { PricingRules } from '../pricing/rules';
import { lastMomentAfter } from '../time/shanghai';

/** When points earned now expire: at the end of the Shanghai day that comes `pointsLifeDays` later. */
export function lotExpiryMs(nowMs: number, { pointsLifeDays }: Pick<PricingRules, 'pointsLifeDays'>): number {
  return lastMomentAfter(nowMs, pointsLifeDays);
}
