import type { PricePlace } from '@fangzhen/contracts';
import {
  DAY_MS,
  emptyTemplate,
  rangeOfPercent,
  shanghaiDay,
  withPrices,
  withTerms,
  type PriceChange,
  type PriceTemplate,
} from '@fangzhen/domain';
import type { DemoBrand } from './demoBrand';
import { memberIdOf } from '@fangzhen/cloudkit/ids';
import { personByKey } from './people/people';

/** Places with prices of their own: of these products' SKUs, so much beside the product's price, inside of the brand's range. */
const OWN_PRICES: { brandId: string; place: PricePlace; productIds: string[]; addFen: number }[] = [
  atStore('morrow-sh-04', ['morrow-oat-latte', 'morrow-coconut-latte'], 200),
  atStore('morrow-sh-14', ['morrow-americano', 'morrow-latte'], -100),
  atStore('morrow-hz-05', ['morrow-turkey-sandwich', 'morrow-osmanthus-latte'], 200),
  atStore('morrow-cd-10', ['morrow-latte', 'morrow-coconut-latte'], -200),
  atStore('morrow-gz-13', ['morrow-americano', 'morrow-jasmine-milk-tea'], -300),
  atStore('loom-sh-08', ['loom-trench', 'loom-cable-knit'], -5000),
  atStore('bloom-gz-03', ['bloom-petal-mask', 'bloom-sun-veil'], -1000),
  {
    brandId: 'morrow',
    place: { kind: 'region', code: '510100' },
    productIds: ['morrow-cappuccino'],
    addFen: -200,
  },
];

function atStore(storeId: string, productIds: string[], addFen: number) {
  const place = { kind: 'store' as const, storeId };
  return { brandId: storeId.slice(0, storeId.indexOf('-')), place, productIds, addFen };
}

/** What the group allows each brand, the prices that regions and stores have of their own, and how those came. */
export function pricesOf(
  brands: readonly DemoBrand[],
  nowMs: number,
): { priceTemplates: PriceTemplate[]; priceChanges: PriceChange[] } {
  const own = brands.flatMap((brand) =>
    OWN_PRICES.filter(({ brandId }) => brandId === brand.brand._id).map(({ place, ...wanted }) => {
      const change = changeOf(brand, place, wanted, nowMs);
      const template = withPrices(emptyTemplate(change.brandId, place), change, { approved: false, nowMs });
      return { change, template };
    }),
  );
  return {
    priceTemplates: [...brands.map((brand) => termsOf(brand, nowMs)), ...own.map(({ template }) => template)],
    priceChanges: own.map(({ change }) => change),
  };
}

function termsOf({ brand, products, priceRange }: DemoBrand, nowMs: number): PriceTemplate {
  const terms = products
    .flatMap(({ skus }) => skus)
    .map(({ id, listPriceFen }) => ({ skuId: id, ...rangeOfPercent(listPriceFen, priceRange) }));
  return withTerms(emptyTemplate(brand._id, { kind: 'brand' }), terms, { fromMs: 0, nowMs });
}

function changeOf(
  { brand, products }: DemoBrand,
  place: PricePlace,
  { productIds, addFen }: { productIds: string[]; addFen: number },
  nowMs: number,
): PriceChange {
  const of = place.kind === 'store' ? place.storeId : place.kind === 'region' ? place.code : 'brand';
  const manager = personByKey(`brand-${brand._id}`);
  const atMs = shanghaiDay(nowMs).startMs - 30 * DAY_MS;
  const skus = products.filter(({ _id }) => productIds.includes(_id)).flatMap((product) => product.skus);
  return {
    _id: `first-${brand._id}-${of}`,
    brandId: brand._id,
    ...(place.kind === 'store' && { storeId: place.storeId }),
    place,
    state: 'approved',
    fingerprint: '',
    prices: skus.map(({ id, priceFen }) => ({ skuId: id, priceFen: priceFen + addFen })),
    fromMs: atMs + DAY_MS,
    untilMs: null,
    outside: false,
    note: '',
    byMemberId: memberIdOf(manager),
    byName: manager.label.split(' ')[0]!,
    atMs,
  };
}
