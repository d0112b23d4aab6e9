import type { ProductCard, ProductView, SkuView, StoreCard } from '@fangzhen/contracts';
import { optionText } from '@fangzhen/domain/text/optionText';
import type { CartLine, CartShop } from '../cart';

/** The store as the cart keeps it. */
export function shopOf({ id, name, brandId, brandName }: StoreCard): CartShop {
  return { storeId: id, storeName: name, brandId, brandName };
}

/** A chosen SKU as a line of the cart. */
export function cartLineOf(product: ProductView, sku: SkuView, qty: number): CartLine {
  return {
    skuId: sku.id,
    productId: product.id,
    title: product.name,
    optionText: optionText(sku.values),
    picture: product.picture,
    unitFen: sku.priceFen,
    listUnitFen: sku.listPriceFen,
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
