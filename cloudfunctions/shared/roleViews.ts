import type { RoleView } from '@fangzhen/contracts';
import type { Grant } from '@fangzhen/domain';
import type { Directory } from './directory';

const GROUP_NAME = '云陌集团';

/** A person's roles, each with the name of its scope. A role in a store or brand that is gone is not shown. */
export function roleViews({ brands, stores }: Directory, grants: readonly Grant[]): RoleView[] {
  return grants.flatMap(({ role, storeId, brandId }): RoleView[] => {
    const place = storeId ? stores.get(storeId) : brandId ? brands.get(brandId) : { name: GROUP_NAME };
    if (!place) return [];
    return [{ role, label: place.name, ...(storeId && { storeId }), ...(brandId && { brandId }) }];
  });
}
