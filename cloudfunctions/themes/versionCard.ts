import type { Ctx } from '@fangzhen/cloudkit';
import type { ThemeVersionCard } from '@fangzhen/contracts';
import type { ThemeVersion } from '@fangzhen/domain';
import { everyBrand } from '../shared/shops';

/** What `versionCards` reads of a version: never the document, which is the bulk of it. */
export const CARD_FIELDS = ['brandId', 'version', 'state', 'byName', 'atMs', 'reason'];

/** Versions as lists show them. */
export async function versionCards(ctx: Ctx, versions: readonly ThemeVersion[]): Promise<ThemeVersionCard[]> {
  const brands = await everyBrand(ctx);
  return versions.map(({ _id, brandId, version, state, byName, atMs, reason }) => ({
    id: _id,
    brandId,
    brandName: brands.get(brandId)?.name ?? '',
    version,
    state,
    byName,
    atMs,
    ...(reason !== undefined && { reason }),
  }));
}

export async function versionCard(ctx: Ctx, version: ThemeVersion): Promise<ThemeVersionCard> {
  const [card] = await versionCards(ctx, [version]);
  return card!;
}
