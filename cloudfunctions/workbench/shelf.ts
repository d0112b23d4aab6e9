import { staffAction, type Ctx } from '@fangzhen/cloudkit';
import { contracts, type ShelfProduct } from '@fangzhen/contracts';
import { isLow, offSaleUntil, optionText, type Product, type Stock, type Store } from '@fangzhen/domain';
import { brandCategories } from '@fangzhen/steps/themes/themeRules';
import { findAll } from '../shared/findAll';
import { ownStore } from '../shared/shops';

const STOCK_FIELDS = ['skuId', 'available', 'reserved', 'offSale', 'alertAt', 'madeToOrder'];

/** What the staff's own store sells, in the menu's order, and what of it is off sale. */
export const shelf = staffAction(contracts.workbench.shelf, 'stock.offSale', async ({ storeId }, ctx) => {
  const { brandId } = await ownStore(ctx, storeId);
  return { products: await readShelf(ctx, storeId, brandId) };
});

async function readShelf(ctx: Ctx, storeId: string, brandId: string): Promise<ShelfProduct[]> {
  const [store, categories, products, stocks] = await Promise.all([
    // As it is now: what an instance keeps of a store is up to a minute old.
    ctx.shared('stores').get(storeId),
    brandCategories(ctx, brandId),
    findAll(ctx.shared('products'), { filter: { brandId }, order: [['rank', 'asc']] }),
    findAll(ctx.shared('stock'), { filter: { storeId }, order: [['_id', 'asc']], fields: STOCK_FIELDS }),
  ]);
  const bySku = new Map(stocks.map((stock) => [stock.skuId, stock]));
  return categories.flatMap((category) =>
    products
      .filter(({ categoryId, onSale }) => onSale && categoryId === category._id)
      .map((product) =>
        shelfProduct(product, category.name, { bySku, nowMs: ctx.nowMs, choicesOff: store?.choicesOff }),
      )
      .filter(({ skus }) => skus.length > 0),
  );
}

interface Here extends Pick<Store, 'choicesOff'> {
  bySku: ReadonlyMap<string, Stock>;
  nowMs: number;
}

function shelfProduct(
  { _id, name, picture, skus, modifiers = [] }: Product,
  categoryName: string,
  { bySku, nowMs, choicesOff }: Here,
): ShelfProduct {
  const kept = skus.flatMap((sku) => {
    const stock = bySku.get(sku.id);
    if (!stock) return [];
    const offSale = offSaleUntil(stock.offSale, nowMs);
    const { available, reserved, alertAt, madeToOrder } = stock;
    return [
      {
        ...{ id: sku.id, optionText: optionText(sku.values), available, reserved, low: isLow(stock) },
        ...(offSale && { offSale }),
        ...(madeToOrder && { madeToOrder }),
        ...(alertAt !== undefined && { alertAt }),
      },
    ];
  });
  const kinds = modifiers.map(({ name: kind, choices }) => ({
    name: kind,
    choices: choices.map(({ id, name: choice }) => ({
      ...{ id, name: choice },
      ...(choicesOff?.[_id]?.[id] && { off: true }),
    })),
  }));
  return { id: _id, name, picture, categoryName, skus: kept, ...(kinds.length > 0 && { kinds }) };
}
