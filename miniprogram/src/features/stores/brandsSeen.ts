import type { StoreCard } from '@fangzhen/contracts';

export interface BrandName {
  id: string;
  name: string;
}

/** The brands to filter by: those known before and those of these stores. The same array when there is no new one. */
export function brandsSeen(
  known: BrandName[],
  stores: readonly Pick<StoreCard, 'brandId' | 'brandName'>[],
): BrandName[] {
  const brands = new Map(known.map((brand) => [brand.id, brand]));
  for (const { brandId: id, brandName: name } of stores) if (!brands.has(id)) brands.set(id, { id, name });
  return brands.size === known.length ? known : [...brands.values()];
}
