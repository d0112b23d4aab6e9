import type { CategoryNode } from '@fangzhen/contracts';
import sortBy from 'lodash-es/sortBy';
import type { Category, GroupCategory } from '../model/catalog';

/** Deeper than this no tree is shown: a wheel in the data must not turn for ever. */
const MOST_LEVELS = 4;

/**
 * The group's categories as a tree, each with the brands' categories that belong to it. What leads to none is left out, and so are
 * categories that belong to none.
 */
export function categoryTree(
  groups: readonly GroupCategory[],
  categories: readonly Category[],
  brandNames: ReadonlyMap<string, string>,
): CategoryNode[] {
  const level = (parentId: string | undefined, left: number): CategoryNode[] => {
    if (left === 0) return [];
    const here = groups.filter((group) => group.parentId === parentId);
    return sortBy(here, ['rank', '_id'])
      .map(({ _id, name }) => ({ id: _id, name, children: level(_id, left - 1), brands: brandsOf(_id) }))
      .filter(({ children, brands }) => children.length > 0 || brands.length > 0);
  };
  const brandsOf = (groupId: string): CategoryNode['brands'] =>
    categories
      .filter(({ groupCategoryId, brandId }) => groupCategoryId === groupId && brandNames.has(brandId))
      .map(({ _id, name, brandId }) => ({
        brandId,
        brandName: brandNames.get(brandId)!,
        categoryId: _id,
        categoryName: name,
      }));
  return level(undefined, MOST_LEVELS);
}
