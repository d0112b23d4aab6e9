import * as v from 'valibot';
import { AtMs, Fen, Id, RegionCode, Whole } from '../primitives';

/** How much a coupon takes off: 代金 cash, 满减 threshold, 折扣 percent (percentOff 20 is 八折), 兑换 gift (one unit of its scope for nothing), 免邮 deliveryFree (what bringing its goods costs). */
export const CouponBenefit = v.variant('kind', [
  v.object({ kind: v.literal('cash'), offFen: Fen }),
  v.object({ kind: v.literal('threshold'), thresholdFen: Fen, offFen: Fen }),
  v.object({
    kind: v.literal('percent'),
    thresholdFen: Fen,
    percentOff: v.number(),
    capFen: v.optional(Fen),
  }),
  v.object({ kind: v.literal('gift'), thresholdFen: v.optional(Fen), capFen: v.optional(Fen) }),
  v.object({ kind: v.literal('deliveryFree'), thresholdFen: v.optional(Fen), capFen: v.optional(Fen) }),
]);
export type CouponBenefit = v.InferOutput<typeof CouponBenefit>;

/** What a coupon may be used on. An absent list means no restriction of that kind. Regions are cities or districts. */
export const CouponScope = v.object({
  brandIds: v.optional(v.array(Id)),
  storeIds: v.optional(v.array(Id)),
  regionCodes: v.optional(v.array(RegionCode)),
  categoryIds: v.optional(v.array(Id)),
  skuIds: v.optional(v.array(Id)),
});
export type CouponScope = v.InferOutput<typeof CouponScope>;

/**
 * 叠加组: what excludes what. Of one group one coupon is used in an order, or as many as `limit` of each of them allows; groups apply by rank.
 */
export const CouponStack = v.object({
  groupId: Id,
  rank: v.pipe(v.number(), v.safeInteger()),
  limit: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
});
export type CouponStack = v.InferOutput<typeof CouponStack>;

/** gifted: on its way to a friend. given: a friend has it, as a coupon of their own. */
export const CouponState = v.picklist(['issued', 'locked', 'redeemed', 'expired', 'gifted', 'given']);
export type CouponState = v.InferOutput<typeof CouponState>;

/** draft: only its managers see it. published: it is what it is, and can be claimed. ended: nobody gets one any more; what was issued holds. */
export const CouponTemplateState = v.picklist(['draft', 'published', 'ended']);
export type CouponTemplateState = v.InferOutput<typeof CouponTemplateState>;

/** Fixed days, or days from receipt. */
export const CouponValidity = v.variant('kind', [
  v.pipe(
    v.strictObject({ kind: v.literal('fixed'), fromMs: AtMs, untilMs: AtMs }),
    v.check(({ fromMs, untilMs }) => fromMs < untilMs, 'it begins before it ends'),
  ),
  v.strictObject({
    kind: v.literal('fromReceipt'),
    days: Whole(1, 366),
  }),
]);
export type CouponValidity = v.InferOutput<typeof CouponValidity>;

/** 发放 to whom: everybody, who has bought of a brand or in a city or district, or these. */
export const GrantSegment = v.variant('kind', [
  v.strictObject({ kind: v.literal('all') }),
  v.strictObject({ kind: v.literal('brand'), brandId: Id }),
  v.strictObject({ kind: v.literal('region'), regionCode: RegionCode }),
  v.strictObject({
    kind: v.literal('list'),
    memberIds: v.pipe(
      v.array(Id),
      v.minLength(1),
      v.maxLength(1000),
      v.check((ids) => new Set(ids).size === ids.length, 'each member once'),
    ),
  }),
]);
export type GrantSegment = v.InferOutput<typeof GrantSegment>;

/** starting: its part of the budget is being set aside. ending: what is left of that goes back. */
export const GrantState = v.picklist(['starting', 'running', 'paused', 'ending', 'done', 'cancelled']);
export type GrantState = v.InferOutput<typeof GrantState>;

export const CouponView = v.object({
  id: Id,
  templateId: Id,
  title: v.string(),
  scopeText: v.string(),
  benefit: CouponBenefit,
  state: CouponState,
  validFromMs: AtMs,
  expiresAtMs: AtMs,
  /** Where "use it" leads: a brand's home; absent for a coupon of the whole group. */
  brandId: v.optional(Id),
  /** gifted: until when a friend can take it. */
  giftUntilMs: v.optional(AtMs),
});
export type CouponView = v.InferOutput<typeof CouponView>;

export const CouponOffer = v.object({
  templateId: Id,
  title: v.string(),
  scopeText: v.string(),
  benefit: CouponBenefit,
  brandId: v.optional(Id),
  /** Whole percent of the budget that is gone. */
  takenPercent: v.number(),
  state: v.picklist(['claimable', 'claimed', 'soldOut']),
  validText: v.string(),
});
export type CouponOffer = v.InferOutput<typeof CouponOffer>;

/** A gift as whoever opens its link sees it. own: the giver does. mine: the caller took it. gone: nobody can take it any more. */
export const CouponGiftView = v.object({
  state: v.picklist(['open', 'own', 'mine', 'gone']),
  giverName: v.string(),
  untilMs: AtMs,
  title: v.string(),
  scopeText: v.string(),
  benefit: CouponBenefit,
  validFromMs: AtMs,
  expiresAtMs: AtMs,
  brandId: v.optional(Id),
  /** own: which of the giver's coupons it is. */
  couponId: v.optional(Id),
});
export type CouponGiftView = v.InferOutput<typeof CouponGiftView>;
