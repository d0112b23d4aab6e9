import type { ProductCard, ProductView, SkuView, StoreCard } from '@fangzhen/contracts';
import { optionText } from '@fangzhen/domain/text/optionText';
import type { CartLine, CartShop } from '../cart';
import { chosenParts } from './choices';

/** The store as the cart keeps it. */
export function shopOf({ id, name, brandId, brandName }: StoreCard): CartShop {
  return { storeId: id, storeName: name, brandId, brandName };
}

/** A chosen SKU with what else is chosen, as a line of the cart. */
export function cartLineOf(
  product: ProductView,
  sku: SkuView,
  { extras, qty }: { extras: readonly string[]; qty: number },
): CartLine {
  const { ids, names, addFen } = chosenParts(product, extras);
  const { priceFen, listPriceFen } = sku;
  return {
    skuId: sku.id,
    productId: product.id,
    title: product.name,
    optionText: optionText([...sku.values, ...names]),
    picture: product.picture,
    unitFen: priceFen + addFen,
    listUnitFen: listPriceFen === undefined ? undefined : listPriceFen + addFen,
    ...(product.modifiers.length > 0 && { choices: ids }),
    ...(product.service && { service: true }),
    qty,
  };
}

/** One of a product that has nothing to choose; undefined where there is. */
export function onlyLineOf(card: ProductCard): CartLine | undefined {
  const { onlySkuId, id, name, picture, fromFen, listFromFen } = card;
  if (onlySkuId === undefined) return undefined;
  return {
    skuId: onlySkuId,
    productId: id,
    title: name,
    optionText: '',
    picture,
    unitFen: fromFen,
    listUnitFen: listFromFen,
    qty: 1,
  };
}
