import { notFound, type Ctx } from '@fangzhen/cloudkit';
import type { PricePlace } from '@fangzhen/contracts';
import { placesOver, pricesHere, type PricesHere, type Store } from '@fangzhen/domain';
import type { Directory } from '../shared/directory';
import { storesOf } from '../shared/places';

/** The store that a place names, of this brand; undefined for other places. Throws NOT_FOUND for a place where the brand has no store. */
export function storeAt(directory: Directory, brandId: string, place: PricePlace): Store | undefined {
  const stores = storesOf(directory, brandId);
  if (place.kind === 'store') {
    const store = stores.find(({ _id }) => _id === place.storeId);
    if (!store) throw notFound('门店');
    return store;
  }
  const here = ({ cityCode, districtCode }: Store) =>
    place.kind === 'brand' || place.code === cityCode || place.code === districtCode;
  if (place.kind === 'region' && !stores.some(here)) throw notFound('地区');
  return undefined;
}

/** Every price that counts at a place, as it is written now, with the versions of the place's and the whole brand's templates. */
export async function pricesAt(
  ctx: Ctx,
  directory: Directory,
  brandId: string,
  place: PricePlace,
): Promise<{
  here: PricesHere;
  version: number;
  brandVersion: number;
  own: PricesHere['layers'][number]['prices'];
}> {
  const places = placesOver(brandId, place, storeAt(directory, brandId, place));
  const filter = { _id: { $in: places.map(({ id }) => id) } };
  const templates = await ctx.shared('priceTemplates').find(filter, { limit: places.length });
  const template = (id: string | undefined) => templates.find(({ _id }) => _id === id);
  const own = template(places[0]?.id);
  return {
    here: pricesHere(brandId, places, templates),
    version: own?.version ?? 0,
    brandVersion: template(brandId)?.version ?? 0,
    own: own?.prices ?? {},
  };
}
