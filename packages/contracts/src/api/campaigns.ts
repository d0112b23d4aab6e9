import * as v from 'valibot';
import { contract } from '../contract';
import {
  CampaignBenefit,
  CampaignHint,
  CampaignPayers,
  CampaignQuota,
  CampaignScope,
  CampaignState,
} from '../model/campaign';
import { Discount, PricedLine } from '../model/order';
import { BrandCard } from '../model/store';
import { AtMs, ClientId, Fen, Id, RegionCode, ShortText, Version } from '../primitives';
import { CartLines } from './orders';

/** What of a campaign its managers write. */
const CampaignDraft = v.pipe(
  v.strictObject({
    /** The brand that runs it; absent: the group. */
    brandId: v.optional(Id),
    title: v.pipe(ShortText, v.minLength(2)),
    benefit: CampaignBenefit,
    scope: CampaignScope,
    counts: v.optional(CampaignScope),
    /** In words, as a shopper reads it. */
    scopeText: v.pipe(ShortText, v.minLength(2)),
    exclusive: v.optional(Id),
    payers: CampaignPayers,
    fromMs: AtMs,
    untilMs: AtMs,
    quota: CampaignQuota,
  }),
  v.check(({ fromMs, untilMs }) => fromMs < untilMs, 'it begins before it ends'),
);
export type CampaignDraft = v.InferOutput<typeof CampaignDraft>;

const CampaignProblem = v.object({
  field: v.picklist(['benefit', 'payers', 'time', 'scope']),
  message: v.string(),
});

/** A campaign as its managers see it. */
export const CampaignCard = v.object({
  ...CampaignDraft.pipe[0].entries,
  title: v.string(),
  scopeText: v.string(),
  id: Id,
  brandName: v.string(),
  state: CampaignState,
  version: v.number(),
  /** Taken of its quota: how often, and for how much. */
  usedCount: v.number(),
  usedFen: Fen,
  changedAtMs: AtMs,
  changedByName: v.string(),
  /** What of the group's rules it breaks: then it takes nothing off. */
  problems: v.array(CampaignProblem),
});
export type CampaignCard = v.InferOutput<typeof CampaignCard>;

const one = v.object({ campaign: CampaignCard });
const ofVersion = v.strictObject({ campaignId: Id, version: Version });

export const campaigns = {
  /** What the caller may run, the last changed first, and for whom. */
  list: contract(
    v.strictObject({ brandId: v.optional(Id) }),
    v.object({ campaigns: v.array(CampaignCard), brands: v.array(BrandCard), forGroup: v.boolean() }),
  ),
  /** What a campaign of a brand's can be about, and what a sample cart can hold. */
  choices: contract(
    v.strictObject({ brandId: Id }),
    v.object({
      categories: v.array(v.object({ id: Id, name: v.string() })),
      products: v.array(
        v.object({
          id: Id,
          name: v.string(),
          categoryId: Id,
          /** `priceFen`: what it costs where no place has a price of its own. */
          skus: v.array(v.object({ id: Id, optionText: v.string(), priceFen: Fen })),
        }),
      ),
      /** The brand's coupons that can be given as a reward. */
      templates: v.array(v.object({ id: Id, title: v.string(), scopeText: v.string() })),
      /** Cities and their districts. */
      regions: v.array(v.object({ code: RegionCode, name: v.string() })),
      stores: v.array(v.object({ id: Id, name: v.string() })),
    }),
  ),
  /** A new draft. The same client id is the same draft (I7). CAMPAIGN_INVALID where it breaks a rule of the group's. */
  create: contract(v.strictObject({ clientCampaignId: ClientId, draft: CampaignDraft }), one),
  /** What has been started stays as it is: only a draft can be written anew. STALE when it was changed since `version`. */
  save: contract(v.strictObject({ ...ofVersion.entries, draft: CampaignDraft }), one),
  /** Starts a draft, a minute from now at the soonest, or goes on with what was paused. The rules are looked at once more. */
  start: contract(ofVersion, one),
  /** At once; what is in orders stays there. */
  pause: contract(ofVersion, one),
  /** For good. */
  end: contract(ofVersion, one),
  /** What a draft would do to a sample cart, all others aside: by the very rules that price orders. */
  preview: contract(
    v.strictObject({
      draft: CampaignDraft,
      parts: v.pipe(
        v.array(v.strictObject({ storeId: Id, lines: CartLines })),
        v.minLength(1),
        v.maxLength(5),
      ),
    }),
    v.object({
      problems: v.array(CampaignProblem),
      lines: v.array(PricedLine),
      discounts: v.array(Discount),
      hints: v.array(CampaignHint),
      rewards: v.array(v.object({ campaignId: Id, title: v.string() })),
      itemsFen: Fen,
      payFen: Fen,
    }),
  ),
};
