import { cached, openAction, type Ctx } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { categoryTree } from '@fangzhen/domain';
import { findAll } from '../shared/findAll';
import { everyBrand } from '../shared/shops';

const KEPT_MS = 60_000;
const BY_RANK = [['rank', 'asc']] as const;

const readTree = cached(KEPT_MS, async (ctx: Ctx) => {
  const [groups, categories, brands] = await Promise.all([
    findAll(ctx.shared('groupCategories'), { filter: {}, order: BY_RANK }),
    findAll(ctx.shared('categories'), { filter: {}, order: BY_RANK }),
    everyBrand(ctx),
  ]);
  return categoryTree(groups, categories, new Map([...brands].map(([id, { name }]) => [id, name])));
});

/** The group's categories with the brands' own. One round trip where an instance has nothing kept, else none. */
export const categories = openAction(contracts.catalog.categories, async (_, ctx) => ({
  categories: await readTree(ctx),
}));
