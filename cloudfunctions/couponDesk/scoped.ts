import { notFound, type StaffCtx } from '@fangzhen/cloudkit';
import type { CouponGrantCard, CouponTemplateCard, GrantSegment } from '@fangzhen/contracts';
import {
  budgetOf,
  couponProblems,
  draftOf,
  inScope,
  segmentText,
  type CouponGrant,
  type CouponTemplate,
} from '@fangzhen/domain';
import { nicknameOf } from '../shared/nickname';
import { readDirectory } from '../shared/directory';
import { everyBrand } from '../shared/shops';

/** A template in the caller's scope. Throws NOT_FOUND for every other (I12). */
export async function templateInScope(ctx: StaffCtx, templateId: string): Promise<CouponTemplate> {
  const template = await ctx.scoped('couponTemplates').get(templateId);
  if (!template) throw notFound('优惠券');
  return template;
}

/** A grant in the caller's scope. Throws NOT_FOUND for every other (I12). */
export async function grantInScope(ctx: StaffCtx, grantId: string): Promise<CouponGrant> {
  const grant = await ctx.scoped('couponGrants').get(grantId);
  if (!grant) throw notFound('发放');
  return grant;
}

/** Whether the caller may run something for whom it names. @throws Refusal NOT_FOUND. */
export async function checkOwner(ctx: StaffCtx, { brandId }: { brandId?: string }): Promise<void> {
  const known = brandId === undefined || (await everyBrand(ctx)).has(brandId);
  if (!known || !inScope(ctx.scope, { ...(brandId !== undefined && { brandId }) })) throw notFound('品牌');
}

/** A brand gives to those who buy of it; to all members, or those of a city, the group does. @throws Refusal NOT_FOUND. */
export async function checkSegment(ctx: StaffCtx, segment: GrantSegment): Promise<void> {
  if (segment.kind === 'list') return;
  if (segment.kind === 'brand') return checkOwner(ctx, segment);
  if (!ctx.scope.all) throw notFound('人群');
  if (segment.kind !== 'region') return;
  const { regions, storeList } = await readDirectory(ctx);
  const { regionCode: code } = segment;
  if (!regions.has(code) && !storeList.some(({ districtCode }) => districtCode === code))
    throw notFound('地区');
}

/** Who changes it, as they call themselves. */
export const nameOf = (ctx: StaffCtx): Promise<string> => nicknameOf(ctx, ctx.memberId);

/** A template as its managers see it: nothing of who claims of it. */
export async function templateCard(ctx: StaffCtx, template: CouponTemplate): Promise<CouponTemplateCard> {
  const { _id: id, brandId, state, version, changedAtMs, changedByName } = template;
  const draft = draftOf(template);
  const [brands, used] = await Promise.all([
    everyBrand(ctx),
    state === 'draft' ? 0 : ctx.system.count('coupons', { templateId: id, state: 'redeemed' }),
  ]);
  return {
    ...{ id, ...draft, state, version, used, ...budgetOf(template) },
    brandName: brandId === undefined ? '集团' : (brands.get(brandId)?.name ?? ''),
    ...{ changedAtMs, changedByName },
    problems: state === 'draft' ? couponProblems(draft) : [],
  };
}

/** A grant as its managers see it: nobody's name. */
export async function grantCard(ctx: StaffCtx, grant: CouponGrant): Promise<CouponGrantCard> {
  const { regions, storeList, brands } = await readDirectory(ctx);
  const { _id: id, templateId, title, brandId, segment, state, version, total, seen, granted, aside } = grant;
  const { isShort = false, startedAtMs, startedByName, changedAtMs } = grant;
  const district = (code: string) =>
    storeList.find(({ districtCode }) => districtCode === code)?.districtName;
  return {
    ...{ id, templateId, title, state, version, total, seen, granted, aside, isShort },
    ...{ startedAtMs, startedByName, changedAtMs },
    brandName: brandId === undefined ? '集团' : (brands.get(brandId)?.name ?? ''),
    segmentText: segmentText(segment, {
      brand: (code) => brands.get(code)?.name ?? '',
      region: (code) => regions.get(code)?.name ?? district(code) ?? '',
    }),
  };
}
