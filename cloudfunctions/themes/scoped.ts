import { notFound, type StaffCtx } from '@fangzhen/cloudkit';
import type { Theme, ThemeVersion } from '@fangzhen/domain';

/** The theme of a brand in the caller's scope. Throws NOT_FOUND for every other (I12). */
export async function themeInScope(ctx: StaffCtx, brandId: string): Promise<Theme> {
  const theme = await ctx.scoped('themes').get(brandId);
  if (!theme) throw notFound('品牌');
  return theme;
}

/** A version of a brand in the caller's scope. Throws NOT_FOUND for every other (I12). */
export async function versionInScope(ctx: StaffCtx, versionId: string): Promise<ThemeVersion> {
  const version = await ctx.scoped('themeVersions').get(versionId);
  if (!version) throw notFound('主题版本');
  return version;
}
