import type { MemberCtx } from '@fangzhen/cloudkit';
import type { CouponOffer } from '@fangzhen/contracts';
import { isOffered, offerOf, type CouponTemplate } from '@fangzhen/domain';

const MAX_TEMPLATES = 1000;
const MAX_CLAIMS = 1000;
const FIELDS: (keyof CouponTemplate)[] = [
  'state',
  'title',
  'benefit',
  'scope',
  'scopeText',
  'payer',
  'brandId',
  'code',
  'budget',
  'left',
  'perMember',
  'validity',
  'claimFromMs',
  'claimUntilMs',
];

/**
 * What the member can claim now: of the whole group, or what one brand's page offers. One round trip. What can still be
 * had comes first.
 */
export async function readOffers(ctx: MemberCtx, brandId?: string): Promise<CouponOffer[]> {
  const filter = { claimUntilMs: { $gt: ctx.nowMs }, ...(brandId !== undefined && { brandId }) };
  const [templates, claims] = await Promise.all([
    ctx.shared('couponTemplates').find(filter, { limit: MAX_TEMPLATES, fields: FIELDS }),
    ctx.mine('couponClaims').find({}, { limit: MAX_CLAIMS }),
  ]);
  const claimed = new Map(claims.map(({ templateId, couponIds }) => [templateId, couponIds.length]));
  const offers = templates
    .filter(({ code }) => code === undefined)
    .filter((template) => isOffered(template, ctx.nowMs))
    .map((template) => offerOf(template, claimed.get(template._id) ?? 0, ctx.nowMs));
  return offers.sort((a, b) => RANK[a.state] - RANK[b.state] || (a.templateId < b.templateId ? -1 : 1));
}

const RANK: Record<CouponOffer['state'], number> = { claimable: 0, claimed: 1, soldOut: 2 };
