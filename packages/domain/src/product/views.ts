import type { MenuCategory, ProductCard, ProductView } from '@fangzhen/contracts';
import type { Category, Product } from '../model/catalog';
import type { Store } from '../model/store';
import { NO_PRICES } from '../pricing/priceInForce';
import { modifiersAt } from './modifiersAt';
import { cheapestSku, skusOnShelf, type Shelf } from './shelf';

/** A product in a list: from what price, and whether any of it can be had here. Undefined for one without a SKU. */
export function productCard(product: Product, shelf: Shelf): ProductCard | undefined {
  const cheapest = cheapestSku(product, shelf);
  if (!cheapest) return undefined;
  const { _id, name, subtitle, picture, skus } = product;
  const onShelf = skusOnShelf(product, shelf);
  const { problem } = cheapest;
  return {
    id: _id,
    name,
    subtitle,
    picture,
    fromFen: cheapest.unitFen,
    ...(cheapest.listUnitFen !== undefined && { listFromFen: cheapest.listUnitFen }),
    ...(product.service && { service: true }),
    ...(skus.length === 1 && !product.modifiers?.length && { onlySkuId: skus[0]!.id }),
    skuCount: skus.length,
    soldOut: onShelf.every(({ available }) => available <= 0),
    ...(problem && onShelf.every((sku) => sku.problem) && { blocked: problem.label }),
  };
}

/** A product with every SKU, as one store has it. */
export function productView(product: Product, shelf: Shelf, store: Pick<Store, 'choicesOff'>): ProductView {
  const { _id, brandId, name, subtitle, description, picture, options } = product;
  const skus = skusOnShelf(product, shelf).map(({ sku, unitFen, listUnitFen, available, problem }) => ({
    id: sku.id,
    values: sku.values,
    priceFen: unitFen,
    ...(listUnitFen !== undefined && { listPriceFen: listUnitFen }),
    available,
    ...(product.service && { minutes: sku.minutes ?? product.service.minutes }),
    ...(problem && { blocked: problem.label }),
  }));
  const { service } = product;
  const modifiers = modifiersAt(product, store)
    .filter(({ choices }) => choices.length > 0)
    .map(({ choices, ...kind }) => ({ ...kind, choices: [...choices] }));
  return {
    ...{ id: _id, brandId, name, subtitle, description, picture, options, skus, modifiers },
    ...(service && { service: true }),
  };
}

/**
 * A store's menu by category, in the order given: what is on sale and what the store keeps. Without a store everything
 * is shown, and nothing can be had. An empty category is left out.
 */
export function menuOf(
  categories: readonly Category[],
  products: readonly Product[],
  shelf: Shelf | undefined,
): MenuCategory[] {
  const kept = (product: Product) => !shelf || product.skus.some(({ id }) => shelf.available.has(id));
  const onSale = products.filter((product) => product.onSale && kept(product));
  const cards = ({ _id }: Category) =>
    onSale
      .filter(({ categoryId }) => categoryId === _id)
      .flatMap((product) => productCard(product, shelf ?? NOTHING) ?? []);
  return categories
    .map((category) => ({ id: category._id, name: category.name, products: cards(category) }))
    .filter(({ products: shown }) => shown.length > 0);
}

const NOTHING: Shelf = { prices: NO_PRICES, available: new Map(), atMs: 0 };
