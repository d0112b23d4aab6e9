import * as v from 'valibot';
import { contract } from '../contract';
import { CampaignScope } from '../model/campaign';
import { CouponTemplateState, CouponValidity, GrantSegment, GrantState } from '../model/coupon';
import { Discount, PricedLine } from '../model/order';
import { Fee } from '../model/fulfilment';
import { Payer } from '../model/payer';
import { BrandCard } from '../model/store';
import { AtMs, ClientId, CouponCode, Fen, Id, PositiveFen, ShortText, Version, Whole } from '../primitives';
import { CartLines } from './orders';

/** As `CouponBenefit`, with the bounds that its managers keep to. */
const Benefit = v.variant('kind', [
  v.strictObject({ kind: v.literal('cash'), offFen: PositiveFen }),
  v.strictObject({ kind: v.literal('threshold'), thresholdFen: PositiveFen, offFen: PositiveFen }),
  v.strictObject({
    kind: v.literal('percent'),
    thresholdFen: Fen,
    percentOff: Whole(1, 99),
    capFen: v.optional(PositiveFen),
  }),
  v.strictObject({ kind: v.literal('gift'), thresholdFen: v.optional(Fen), capFen: v.optional(PositiveFen) }),
  v.strictObject({
    kind: v.literal('deliveryFree'),
    thresholdFen: v.optional(Fen),
    capFen: v.optional(PositiveFen),
  }),
]);

const Count = Whole(1, 100_000_000);

/** What of a template its managers write. */
const CouponDraft = v.pipe(
  v.strictObject({
    /** Whose it is; absent: the group's. */
    brandId: v.optional(Id),
    title: v.pipe(ShortText, v.minLength(2)),
    benefit: Benefit,
    scope: CampaignScope,
    /** In words, as a shopper reads it. */
    scopeText: v.pipe(ShortText, v.minLength(2)),
    payer: Payer,
    /** Which stacking group; absent: it excludes every other that has none. */
    stackId: v.optional(v.picklist(['brand', 'group', 'delivery'])),
    budget: Count,
    perMember: Whole(1, 100),
    validity: CouponValidity,
    claimFromMs: AtMs,
    claimUntilMs: AtMs,
    /** Only whoever has this word claims one. */
    code: v.optional(CouponCode),
  }),
  v.check(({ claimFromMs, claimUntilMs }) => claimFromMs < claimUntilMs, 'it begins before it ends'),
);
export type CouponDraft = v.InferOutput<typeof CouponDraft>;

export const CouponProblem = v.object({
  field: v.picklist(['benefit', 'payer', 'time', 'scope', 'stackId', 'code']),
  message: v.string(),
});
export type CouponProblem = v.InferOutput<typeof CouponProblem>;

/** A template as its managers see it. */
export const CouponTemplateCard = v.object({
  ...CouponDraft.pipe[0].entries,
  title: v.string(),
  scopeText: v.string(),
  id: Id,
  brandName: v.string(),
  state: CouponTemplateState,
  version: v.number(),
  /** Of the budget: issued, set aside for grants under way, and what can still be had. */
  issued: v.number(),
  aside: v.number(),
  left: v.number(),
  /** Of what was issued: redeemed. */
  used: v.number(),
  changedAtMs: AtMs,
  changedByName: v.string(),
  problems: v.array(CouponProblem),
});
export type CouponTemplateCard = v.InferOutput<typeof CouponTemplateCard>;

/** A grant as its managers see it. */
export const CouponGrantCard = v.object({
  id: Id,
  templateId: Id,
  title: v.string(),
  brandName: v.string(),
  segmentText: v.string(),
  state: GrantState,
  version: v.number(),
  /** Members there are to look through, those looked at, and those who have got one. */
  total: v.number(),
  seen: v.number(),
  granted: v.number(),
  /** The most that it may give: what of the budget was set aside for it. */
  aside: v.number(),
  /** It ended because that was given away. */
  isShort: v.boolean(),
  startedAtMs: AtMs,
  startedByName: v.string(),
  changedAtMs: AtMs,
});
export type CouponGrantCard = v.InferOutput<typeof CouponGrantCard>;

const one = v.object({ template: CouponTemplateCard });
const grant = v.object({ grant: CouponGrantCard });
const ofVersion = v.strictObject({ templateId: Id, version: Version });
const ofGrant = v.strictObject({ grantId: Id, version: Version });

export const couponDesk = {
  /** What the caller may run, the last changed first, and for whom. */
  list: contract(
    v.strictObject({ state: v.optional(CouponTemplateState) }),
    v.object({ templates: v.array(CouponTemplateCard), brands: v.array(BrandCard), forGroup: v.boolean() }),
  ),
  one: contract(v.strictObject({ templateId: Id }), one),
  /** A new draft. The same client id is the same draft (I7). COUPON_INVALID where it breaks a rule of the group's. */
  create: contract(v.strictObject({ clientTemplateId: ClientId, draft: CouponDraft }), one),
  /** What has been published stays as it is: only a draft can be written anew. STALE when it was changed since `version`. */
  save: contract(v.strictObject({ ...ofVersion.entries, draft: CouponDraft }), one),
  /** From now on it can be claimed. The rules are looked at once more. */
  publish: contract(ofVersion, one),
  /** Nobody gets one any more, also of what grants had still to give; what was issued holds. */
  end: contract(ofVersion, one),
  /** The one thing that changes of what was published. */
  raise: contract(v.strictObject({ ...ofVersion.entries, by: Count }), one),
  /** What a draft would do to a sample cart, all others aside: by the very rules that price orders. */
  preview: contract(
    v.strictObject({
      draft: CouponDraft,
      parts: v.pipe(
        v.array(v.strictObject({ storeId: Id, lines: CartLines })),
        v.minLength(1),
        v.maxLength(5),
      ),
      /** What bringing each part costs; absent: it is fetched. */
      deliveryFen: v.optional(Fen),
    }),
    v.object({
      problems: v.array(CouponProblem),
      lines: v.array(PricedLine),
      discounts: v.array(Discount),
      fees: v.array(Fee),
      itemsFen: Fen,
      payFen: Fen,
      /** Why it takes nothing off; absent: it does. */
      reason: v.optional(v.string()),
    }),
  ),
  /** What is under way first, then the last changed. */
  grants: contract(
    v.strictObject({ templateId: v.optional(Id) }),
    v.object({ grants: v.array(CouponGrantCard) }),
  ),
  /**
   * Gives one to each member of a segment who had joined by now, in the background. The same client id is the same grant (I7). A grant is no
   * claim: it does not count towards what one member may claim.
   */
  grant: contract(v.strictObject({ clientGrantId: ClientId, templateId: Id, segment: GrantSegment }), grant),
  /** What was begun of it is finished, a few members at most. */
  pauseGrant: contract(ofGrant, grant),
  resumeGrant: contract(ofGrant, grant),
  /** What it has not given goes back to the budget; what was given stays given. */
  cancelGrant: contract(ofGrant, grant),
};
