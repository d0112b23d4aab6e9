import { notFound, type Ctx } from '@fangzhen/cloudkit';
import type { PricePlace } from '@fangzhen/contracts';
import { placesOver, pricesHere, type PricesHere, type Store } from '@fangzhen/domain';
import uniqBy from 'lodash-es/uniqBy';
import type { Directory } from '../shared/directory';

const storesOf = ({ storeList }: Directory, brandId: string) =>
  storeList.filter((store) => store.brandId === brandId);

/** Every place of a brand that may have prices of its own: the whole, its cities, their districts, its stores. */
export function placesOf(directory: Directory, brandId: string): { place: PricePlace; name: string }[] {
  const stores = storesOf(directory, brandId);
  const region = (code: string): PricePlace => ({ kind: 'region', code });
  const places: PricePlace[] = [
    { kind: 'brand' },
    ...uniqBy(stores, 'cityCode').map(({ cityCode }) => region(cityCode)),
    ...uniqBy(stores, 'districtCode').map(({ districtCode }) => region(districtCode)),
    ...stores.map(({ _id }): PricePlace => ({ kind: 'store', storeId: _id })),
  ];
  return places.map((place) => ({ place, name: placeName(directory, place) }));
}

/** What a place is called: `全部门店`, `上海`, `上海 静安区`, `静安寺店`. */
export function placeName({ regions, stores, storeList }: Directory, place: PricePlace): string {
  if (place.kind === 'brand') return '全部门店';
  if (place.kind === 'store') return stores.get(place.storeId)?.name ?? '';
  const city = regions.get(place.code);
  if (city) return city.name;
  const inDistrict = storeList.find(({ districtCode }) => districtCode === place.code);
  const cityName = inDistrict && regions.get(inDistrict.cityCode)?.name;
  return inDistrict ? `${cityName ?? ''} ${inDistrict.districtName}`.trim() : '';
}

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
