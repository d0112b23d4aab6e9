import type { RoleView } from '@fangzhen/contracts';
import type { Grant } from '@fangzhen/domain';
import type { Directory } from './readDirectory';

const GROUP_NAME = '云陌集团';

/** A person's roles, each with the name of its scope. A role in a store or brand that is gone is not shown. */
export function roleViews({ brandById, storeById }: Directory, grants: readonly Grant[]): RoleView[] {
  return grants.flatMap(({ role, storeId, brandId }): RoleView[] => {
    const place = storeId ? storeById.get(storeId) : brandId ? brandById.get(brandId) : { name: GROUP_NAME };
    if (!place) return [];
    return [{ role, label: place.name, ...(storeId && { storeId }), ...(brandId && { brandId }) }];
  });
}
