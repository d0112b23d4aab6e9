import { notFound, readMember, type StaffCtx } from '@fangzhen/cloudkit';
import type { CampaignCard, CampaignDraft } from '@fangzhen/contracts';
import {
  campaignProblems,
  inScope,
  leastUnitFen,
  refuseProblems,
  CAMPAIGN_RULES,
  type Campaign,
  type CampaignProblem,
} from '@fangzhen/domain';
import { onSaleOf } from '../shared/onSale';
import { everyBrand } from '../shared/shops';

/** A campaign in the caller's scope. Throws NOT_FOUND for every other (I12). */
export async function campaignInScope(ctx: StaffCtx, campaignId: string): Promise<Campaign> {
  const campaign = await ctx.scoped('campaigns').get(campaignId);
  if (!campaign) throw notFound('活动');
  return campaign;
}

type Drafted = Pick<CampaignDraft, 'brandId' | 'benefit'>;

/**
 * Whether the caller may run a campaign for whom it names, and sells what it prices.
 * @throws Refusal NOT_FOUND, CAMPAIGN_INVALID.
 */
export async function checkDraft(ctx: StaffCtx, draft: Drafted): Promise<void> {
  const { brandId, benefit } = draft;
  const brands = await everyBrand(ctx);
  if (!inScope(ctx.scope, { ...(brandId !== undefined && { brandId }) })) throw notFound('品牌');
  if (brandId !== undefined && !brands.has(brandId)) throw notFound('品牌');
  if (benefit.kind === 'coupon') {
    const template = await ctx.shared('couponTemplates').get(benefit.templateId);
    if (!template || (brandId !== undefined && template.brandId !== brandId)) throw notFound('优惠券');
  }
  if (benefit.kind !== 'memberPrice') return;
  const sold = new Map(
    (await Promise.all([...brands.keys()].map((id) => onSaleOf(ctx, id)))).flatMap((all) => [...all]),
  );
  for (const { skuId, unitFen } of benefit.prices) {
    const offered = sold.get(skuId);
    if (!offered || (brandId !== undefined && offered.product.brandId !== brandId)) throw notFound('商品');
    if (brandId === undefined || unitFen >= leastUnitFen(offered.sku.priceFen, CAMPAIGN_RULES)) continue;
    const message = `“${offered.product.name}”的会员价不能低于原价的 ${CAMPAIGN_RULES.minPricePercent}%，请调高`;
    const problem: CampaignProblem = { field: 'benefit', message };
    refuseProblems('CAMPAIGN_INVALID', [problem]);
  }
}

/** Who changes it, as they call themselves. */
export const nameOf = async (ctx: StaffCtx): Promise<string> =>
  (await readMember(ctx.system, ctx.memberId)).nickname;

/** A campaign as its managers see it: nothing of who holds what of it. */
export async function campaignCard(ctx: StaffCtx, campaign: Campaign): Promise<CampaignCard> {
  const brands = await everyBrand(ctx);
  const { _id: id, brandId, title, benefit, scope, counts, scopeText, exclusive, payers } = campaign;
  const { fromMs, untilMs, quota, state, version, usedCount, usedFen, changedAtMs, changedByName } = campaign;
  return {
    ...{ id, title, benefit, scope, scopeText, payers, fromMs, untilMs, quota },
    ...(brandId !== undefined && { brandId }),
    ...(counts && { counts }),
    ...(exclusive !== undefined && { exclusive }),
    brandName: brandId === undefined ? '集团' : (brands.get(brandId)?.name ?? ''),
    ...{ state, version, usedCount, usedFen, changedAtMs, changedByName },
    problems: campaignProblems(campaign),
  };
}
