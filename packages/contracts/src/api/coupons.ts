import * as v from 'valibot';
import { contract } from '../contract';
import { CouponOffer, CouponView } from '../model/coupon';
import { ClientId, Cursor, Id } from '../primitives';

export const coupons = {
  /** What can be claimed now, of the group and, if named, of one brand only. */
  offers: contract(v.strictObject({ brandId: v.optional(Id) }), v.object({ offers: v.array(CouponOffer) })),
  claim: contract(
    v.strictObject({ templateId: Id, clientClaimId: ClientId }),
    v.object({ coupon: CouponView }),
  ),
  mine: contract(
    v.strictObject({ state: v.picklist(['usable', 'used', 'expired']), cursor: v.optional(Cursor) }),
    v.object({ coupons: v.array(CouponView), nextCursor: v.optional(Cursor) }),
  ),
};
