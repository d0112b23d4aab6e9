import { staffAction } from '@fangzhen/cloudkit';
import { contracts, type PricePlace } from '@fangzhen/contracts';
import type { Scope } from '@fangzhen/domain';
import { brandCards, readLooks } from '../shared/brandCard';
import { readDirectory, type Directory } from '../shared/directory';
import { placesOf } from '../shared/places';
import { reachesBrand, reachesPlace } from './scoped';

/** The brands whose prices the caller may change, and whether they decide on what others change. */
export const brands = staffAction(contracts.prices.brands, 'prices.edit', async (_, ctx) => {
  const [directory, looks] = await Promise.all([readDirectory(ctx), readLooks(ctx.shared('themes'))]);
  return {
    brands: brandCards(directory, looks)
      .filter(({ id }) => reachesBrand(ctx.scope, id, directory.storeList))
      .map((brand) => ({ ...brand, begins: beginsAt(ctx.scope, brand.id, directory) })),
    canApprove: ctx.may('prices.approve'),
  };
});

/** The widest place that is the caller's: the whole brand, or the first of their stores. */
const beginsAt = (scope: Scope, brandId: string, directory: Directory): PricePlace =>
  placesOf(directory, brandId).find(({ place }) => reachesPlace(scope, brandId, place))!.place;
