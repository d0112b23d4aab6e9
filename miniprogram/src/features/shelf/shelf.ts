import type { OffSale, ShelfProduct } from '@fangzhen/contracts';
import { texts } from './texts';

/** What is low, of whatever category: as a category of its own, before all others. */
export const LOW = 'low';

/** The categories in the shelf's order, each with how many of its SKUs are off sale. */
export function categoriesOf(
  products: readonly ShelfProduct[],
): { key: string; label: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { categoryName, skus } of products) {
    const off = skus.filter(({ offSale }) => offSale).length;
    counts.set(categoryName, (counts.get(categoryName) ?? 0) + off);
  }
  const low = products.flatMap(({ skus }) => skus).filter((sku) => sku.low).length;
  const categories = [...counts].map(([name, count]) => ({ key: name, label: name, count }));
  return low > 0 ? [{ key: LOW, label: texts.low, count: low }, ...categories] : categories;
}

/** What a word finds, in every category; without a word one category. */
export function matching(products: readonly ShelfProduct[], word: string, category: string): ShelfProduct[] {
  const wanted = word.trim();
  if (wanted === '' && category === LOW)
    return products
      .map((product) => ({ ...product, skus: product.skus.filter(({ low }) => low) }))
      .filter(({ skus }) => skus.length > 0);
  return products.filter(({ name, categoryName }) =>
    wanted === '' ? categoryName === category : name.includes(wanted),
  );
}

/** The shelf after a choice of a product was taken off, or put back. */
export function withChoiceOff(
  products: readonly ShelfProduct[],
  productId: string,
  choiceId: string,
  off: boolean,
): ShelfProduct[] {
  return products.map((product) =>
    product.id !== productId || !product.kinds
      ? product
      : {
          ...product,
          kinds: product.kinds.map((kind) => ({
            ...kind,
            choices: kind.choices.map((choice) => (choice.id === choiceId ? { ...choice, off } : choice)),
          })),
        },
  );
}

/** How many choices of a product the store has run out of. */
export const choicesOff = ({ kinds = [] }: ShelfProduct): number =>
  kinds.flatMap(({ choices }) => choices).filter(({ off }) => off).length;

/** The shelf after these SKUs were taken off sale, or put back. */
export function withOffSale(
  products: readonly ShelfProduct[],
  skuIds: readonly string[],
  until: OffSale | null,
): ShelfProduct[] {
  return products.map((product) => ({
    ...product,
    skus: product.skus.map((sku) => {
      if (!skuIds.includes(sku.id)) return sku;
      const { offSale: _, ...rest } = sku;
      return until ? { ...rest, offSale: until } : rest;
    }),
  }));
}
