import * as v from 'valibot';
import { contract } from '../contract';
import { BrandCard, StoreCard } from '../model/store';
import { OrderCard } from '../model/order';
import { Growth, TierLevel } from '../model/tier';
import { LngLat, Points, RegionCode } from '../primitives';
import { MemberView, RoleView } from './identity';

export const home = {
  /** Everything that the home tab shows, in one call. Without a place or a city it shows the group's first city. */
  open: contract(
    v.strictObject({ at: v.optional(LngLat), cityCode: v.optional(RegionCode) }),
    v.object({
      city: v.object({ code: RegionCode, name: v.string() }),
      /** The nearest store that is open; without a place, absent. */
      nearestStore: v.optional(StoreCard),
      member: MemberView,
      roles: v.array(RoleView),
      points: Points,
      /** 等级, and how much growth is missing to the next; absent for the highest. */
      tier: v.object({
        level: TierLevel,
        name: v.string(),
        next: v.optional(v.object({ name: v.string(), missing: Growth })),
      }),
      couponCount: v.number(),
      brands: v.array(BrandCard),
      /** To repeat it with one tap. */
      lastOrder: v.optional(OrderCard),
    }),
  ),
};
