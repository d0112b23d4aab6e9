import type {
  CouponBenefit,
  CouponScope,
  CouponStack,
  CouponState,
  CouponTemplateState,
  CouponValidity,
  GrantSegment,
  GrantState,
  Payer,
} from '@fangzhen/contracts';

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
  /** Of the creating request's body (I7). */
  fingerprint?: string;
  /** From its publishing on its terms stay; of what was published only the budget grows. */
  state: CouponTemplateState;
  /** Goes up with every change by its managers; they compare it. */
  version: number;
  changedAtMs: number;
  changedByName: string;
  /** Whoever has this word claims one, and nobody else can; the budget is how often it works. Absent: it is on offer to everybody. */
  code?: string;
  budget: number;
  left: number;
  held: Record<string, number>;
  /** When the newest claim under way is surely over; absent when the sweeper has been by since. */
  claimingUntilMs?: number;
  /** What of the budget was set aside for grants, by grant; 0 for those that have ended. */
  aside?: Record<string, number>;
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
  /** It was given to a segment: by which grant. */
  grantId?: string;
  /** The order that it was a campaign's reward for. */
  rewardFor?: string;
  /** A reward that was taken back: its time ended then. */
  revokedAtMs?: number;
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

/**
 * 发放: one coupon for each member of a segment who had joined when it began. Timers take it through the members in the order of their ids, a batch
 * at a time: a batch is written down here before any of its coupons, so that whoever comes next finishes just that batch.
 */
export interface CouponGrant {
  _id: string;
  brandId?: string;
  /** Of the creating request's body (I7). */
  fingerprint: string;
  templateId: string;
  title: string;
  segment: GrantSegment;
  state: GrantState;
  /** ending: what it is then. */
  endsAs?: 'done' | 'cancelled';
  /** Goes up with every change by its managers; they compare it. */
  version: number;
  /** The last member that was looked at; '' before the first. */
  cursor: string;
  /** Whose coupons are being written, and where the cursor goes when all are. */
  batch?: { memberIds: string[]; seen: number; to: string };
  /** Members to look through, by what there were at the beginning; those looked at, those who have got one. */
  total: number;
  seen: number;
  granted: number;
  /** What of the template's budget was set aside for it: the most that it gives. */
  aside: number;
  isShort?: true;
  startedAtMs: number;
  startedByName: string;
  changedAtMs: number;
}
