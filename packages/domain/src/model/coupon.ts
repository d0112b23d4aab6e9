import type { CouponBenefit, CouponScope, CouponStack, CouponState, Payer } from '@fangzhen/contracts';

/** Fixed days, or days from receipt. */
export type CouponValidity =
  { kind: 'fixed'; fromMs: number; untilMs: number } | { kind: 'fromReceipt'; days: number };

/** The rule a coupon follows; copied into each coupon when it is issued, so that a later change leaves it alone. */
export interface CouponRule {
  title: string;
  benefit: CouponBenefit;
  scope: CouponScope;
  scopeText: string;
  payer: Payer;
  /** What it excludes; absent: every other one that has none. */
  stack?: CouponStack;
}

/** 券模板. `left` of the budget goes down with each claim (I4); `held` keeps claims under way by coupon id. */
export interface CouponTemplate extends CouponRule {
  _id: string;
  /** The brand whose page offers it; absent: the group's. */
  brandId?: string;
  /** Whoever has this word claims one, and nobody else can; the budget is how often it works. Absent: it is on offer to everybody. */
  code?: string;
  budget: number;
  left: number;
  held: Record<string, number>;
  /** When the newest claim under way is surely over; absent when the sweeper has been by since. */
  claimingUntilMs?: number;
  perMember: number;
  validity: CouponValidity;
  claimFromMs: number;
  claimUntilMs: number;
}

/** 券: one issued to one member. */
export interface Coupon extends CouponRule {
  _id: string;
  templateId: string;
  memberId: string;
  brandId?: string;
  state: CouponState;
  /** While locked or redeemed: the holdId of the order that has it (I4). */
  holdId?: string;
  /** The budget hold that this coupon was issued under; tells the sweeper that the hold became a coupon. */
  claimKey?: string;
  /** gifted and given: how it goes to a friend. */
  gift?: CouponGift;
  /** It came as a gift: the giver's coupon, which is `given` from then on. */
  giftOf?: string;
  issuedAtMs: number;
  validFromMs: number;
  expiresAtMs: number;
  /** expired before its time, as its member's account was deleted. */
  forfeitedAtMs?: number;
}

/** A coupon's way to a friend. */
export interface CouponGift {
  /** In the link; whoever has it may take the coupon. */
  token: string;
  atMs: number;
  /** Not taken by then, it is the giver's again. */
  untilMs: number;
}

/** What a member has claimed of a template or was given; the member's own document, so that the limit holds under races. */
export interface CouponClaims {
  /** `${memberId}__${templateId}` */
  _id: string;
  memberId: string;
  templateId: string;
  couponIds: string[];
}
