import type { PricingRules } from '../pricing/rules';
import { DAY_MS, shanghaiDay } from '../time/shanghai';

/** When points earned now expire: at the end of the Shanghai day that comes `pointsLifeDays` later. */
export function lotExpiryMs(nowMs: number, { pointsLifeDays }: Pick<PricingRules, 'pointsLifeDays'>): number {
  return shanghaiDay(nowMs + pointsLifeDays * DAY_MS).endMs;
}
