import { notFound, staffAction, type Ctx } from '@fangzhen/cloudkit';
import { contracts, type ShelfProduct } from '@fangzhen/contracts';
import { inScope, isLow, offSaleUntil, optionText, type Product, type Stock } from '@fangzhen/domain';
import { brandCategories } from '@fangzhen/steps/themes/themeRules';
import { findAll } from '../shared/findAll';
import { storeOf } from '../shared/shops';

const STOCK_FIELDS = ['skuId', 'available', 'reserved', 'offSale', 'alertAt', 'madeToOrder'];

/** What the staff's own store sells, in the menu's order, and what of it is off sale. */
export const shelf = staffAction(contracts.workbench.shelf, 'stock.offSale', async ({ storeId }, ctx) => {
  const { brandId } = await storeOf(ctx, storeId);
  if (!inScope(ctx.scope, { storeId, brandId })) throw notFound('门店');
  return { products: await readShelf(ctx, storeId, brandId) };
});

async function readShelf(ctx: Ctx, storeId: string, brandId: string): Promise<ShelfProduct[]> {
  const [categories, products, stocks] = await Promise.all([
    brandCategories(ctx, brandId),
    findAll(ctx.shared('products'), { filter: { brandId }, order: [['rank', 'asc']] }),
    findAll(ctx.shared('stock'), { filter: { storeId }, order: [['_id', 'asc']], fields: STOCK_FIELDS }),
  ]);
  const bySku = new Map(stocks.map((stock) => [stock.skuId, stock]));
  return categories.flatMap((category) =>
    products
      .filter(({ categoryId, onSale }) => onSale && categoryId === category._id)
      .map((product) => shelfProduct(product, category.name, bySku, ctx.nowMs))
      .filter(({ skus }) => skus.length > 0),
  );
}

function shelfProduct(
  { _id, name, picture, skus }: Product,
  categoryName: string,
  stocks: ReadonlyMap<string, Stock>,
  nowMs: number,
): ShelfProduct {
  const kept = skus.flatMap((sku) => {
    const stock = stocks.get(sku.id);
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
  return { id: _id, name, picture, categoryName, skus: kept };
}
