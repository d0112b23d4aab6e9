import { staffAction, type StaffCtx } from '@fangzhen/cloudkit';
import { contracts, type ProductPrices, type SkuPriceRow } from '@fangzhen/contracts';
import { optionText, PRICE_LEAD_MS, priceInForce, type Product, type Sku } from '@fangzhen/domain';
import { brandCategories } from '@fangzhen/steps/themes/themeRules';
import { brandCard, readLooks } from '../shared/brandCard';
import { readDirectory } from '../shared/directory';
import { changeCards } from './changeCard';
import { placeName, placesOf } from '../shared/places';
import { pricesAt } from './places';
import { brandInScope, placeInScope, productsOf, reachesPlace } from './scoped';

const MAX_WAITING = 100;
const NO_LOOK = { primary: '', onPrimary: '' };

/** What a brand's products cost at a place, what is allowed there, and what is planned and waits. */
export const list = staffAction(contracts.prices.list, 'prices.edit', async ({ brandId, place }, ctx) => {
  const brand = await brandInScope(ctx, brandId);
  placeInScope(ctx.scope, brandId, place);
  const directory = await readDirectory(ctx);
  const [prices, products, categories, waiting, looks] = await Promise.all([
    pricesAt(ctx, directory, brandId, place),
    productsOf(ctx, brandId),
    brandCategories(ctx, brandId),
    readWaiting(ctx, brandId),
    readLooks(ctx.shared('themes')),
  ]);
  const categoryNames = new Map(categories.map(({ _id, name }) => [_id, name]));
  const row = (sku: Sku) => rowOf(sku, prices, ctx.nowMs);
  const ofProduct = (product: Product): ProductPrices => ({
    id: product._id,
    name: product.name,
    picture: product.picture,
    categoryName: categoryNames.get(product.categoryId) ?? '',
    ...(product.sellHours && { sellHours: product.sellHours }),
    skus: product.skus.map(row),
  });
  return {
    brand: brandCard(brand, looks.get(brandId) ?? NO_LOOK),
    version: prices.version,
    brandVersion: prices.brandVersion,
    place,
    placeName: placeName(directory, place),
    places: placesOf(directory, brandId).filter((one) => reachesPlace(ctx.scope, brandId, one.place)),
    products: products.map(ofProduct),
    waiting: await changeCards(ctx, waiting),
    earliestMs: ctx.nowMs + PRICE_LEAD_MS,
  };
});

function readWaiting(ctx: StaffCtx, brandId: string) {
  const filter = { brandId, state: 'submitted' };
  return ctx.scoped('priceChanges').find(filter, { order: [['atMs', 'desc']], limit: MAX_WAITING });
}

type Prices = Awaited<ReturnType<typeof pricesAt>>;

function rowOf(sku: Sku, { here, own }: Prices, nowMs: number): SkuPriceRow {
  const { unitFen, from, range, allowed } = priceInForce(sku, here, nowMs);
  const planned = (own[sku.id] ?? []).filter(({ fromMs }) => fromMs > nowMs);
  return {
    id: sku.id,
    optionText: optionText(sku.values),
    ...range,
    priceFen: unitFen,
    level: from.level,
    allowed,
    next: planned
      .sort((a, b) => a.fromMs - b.fromMs || a.seq - b.seq)
      .map(({ priceFen, fromMs, untilMs }) => ({ priceFen, fromMs, untilMs })),
  };
}
