import * as v from 'valibot';
import { contract } from '../contract';
import { CouponGiftView, CouponOffer, CouponView } from '../model/coupon';
import { AtMs, ClientId, CouponCode, Cursor, GiftToken, Id } from '../primitives';

export const coupons = {
  /** What can be claimed now, of the group and, if named, of one brand only. */
  offers: contract(v.strictObject({ brandId: v.optional(Id) }), v.object({ offers: v.array(CouponOffer) })),
  claim: contract(
    v.strictObject({ templateId: Id, clientClaimId: ClientId }),
    v.object({ coupon: CouponView }),
  ),
  /** With a word that was given out. The same again gives the same coupon: once for each member. */
  claimByCode: contract(v.strictObject({ code: CouponCode }), v.object({ coupon: CouponView })),
  mine: contract(
    v.strictObject({
      state: v.picklist(['usable', 'locked', 'used', 'expired', 'given']),
      cursor: v.optional(Cursor),
    }),
    v.object({ coupons: v.array(CouponView), nextCursor: v.optional(Cursor) }),
  ),
  /** Puts a coupon aside for a friend; again, while it waits, gives the same link. */
  give: contract(
    v.strictObject({ couponId: Id }),
    v.object({ token: GiftToken, untilMs: AtMs, coupon: CouponView }),
  ),
  /** Takes it back, as long as nobody has it. */
  withdraw: contract(v.strictObject({ couponId: Id }), v.object({ coupon: CouponView })),
  gift: contract(v.strictObject({ token: GiftToken }), v.object({ gift: CouponGiftView })),
  receive: contract(v.strictObject({ token: GiftToken }), v.object({ coupon: CouponView })),
};
