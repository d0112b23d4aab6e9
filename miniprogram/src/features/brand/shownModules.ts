import type { MenuCategory, PageModule, ProductCard } from '@fangzhen/contracts';

export interface ShownModule {
  module: PageModule;
  /** The products of a products module, in the menu's order. */
  products: ProductCard[];
}

/** What a products module shows: of its category, or of all, up to its limit. */
function productsOf(module: PageModule, categories: readonly MenuCategory[]): ProductCard[] {
  if (module.type !== 'products') return [];
  const { categoryId, limit } = module;
  const from = categoryId === undefined ? categories : categories.filter(({ id }) => id === categoryId);
  return from.flatMap(({ products }) => products).slice(0, limit);
}

/**
 * The modules down to where `budget` product cards are shown: a page is sent to the screen a piece at a time. A module
 * without anything to show at this store is left out. `more`: there is something below.
 */
export function shownModules(
  modules: readonly PageModule[],
  categories: readonly MenuCategory[],
  budget: number,
): { shown: ShownModule[]; more: boolean } {
  const shown: ShownModule[] = [];
  let left = budget;
  for (const module of modules) {
    if (left <= 0) return { shown, more: true };
    const products = productsOf(module, categories);
    if (module.type === 'products' && products.length === 0) continue;
    shown.push({ module, products: products.slice(0, left) });
    if (products.length > left) return { shown, more: true };
    left -= products.length;
  }
  return { shown, more: false };
}
