import {
  GROUP_RULES,
  priceCart,
  distanceMeters,
  openState,
  placesOverStore,
  priceInForce,
  pricesHere,
  type Coupon,
  type CouponTemplate,
  type PriceTemplate,
  type Product,
  type Stock,
  type Store,
  type Theme,
} from '@fangzhen/domain';
import { MORNING_MS, startStage, type Stage } from '@fangzhen/tools/stage';
import { contractCaller, expectSafe, roundTripsOf, type ContractCaller } from '@fangzhen/tools/testing';

const JING_AN = { lng: 121.4441, lat: 31.2259 };
const STORE = 'morrow-sh-01';

jest.setTimeout(30_000);

let stage: Stage;
let api: ContractCaller;
let stores: Store[];
let products: Product[];
let templates: PriceTemplate[];
beforeAll(async () => {
  stage = await startStage({ nowMs: MORNING_MS });
  api = contractCaller(stage);
  stores = await all('stores');
  products = await all('products');
  templates = await all('priceTemplates');
}, 60_000);
afterAll(() => stage?.close());

const all = async <T>(collection: string) => (await stage.cloud.export(collection)) as unknown as T[];
const ofBrand = (brandId: string) => stores.filter((store) => store.brandId === brandId);
const priceAt = (storeId: string, sku: Product['skus'][number]) => {
  const store = stores.find(({ _id }) => _id === storeId)!;
  const here = pricesHere(store.brandId, placesOverStore(store.brandId, store), templates);
  return priceInForce(sku, here, MORNING_MS).unitFen;
};
const productIds = (home: Awaited<ReturnType<typeof brandHome>>) =>
  home.categories.flatMap((category) => category.products.map(({ id }) => id));
const brandHome = (input: Record<string, unknown>) =>
  api.call('lin', 'catalog', 'brandHome', { brandId: 'morrow', ...input });

/** Sets how many of a SKU a store has, as a stocktake would. */
async function stockUp(skuId: string, available: number): Promise<void> {
  const stock = (await all<Stock>('stock')).find((one) => one.storeId === STORE && one.skuId === skuId)!;
  await stage.cloud.import('stock', [{ ...stock, onHand: available + stock.reserved, available }]);
}

test("shows the brand's own theme, the nearest open store, its menu and its offers, and nothing of another brand", async () => {
  const home = await brandHome({ at: JING_AN });
  const theme = (await all<Theme>('themes')).find(({ _id }) => _id === 'morrow')!;
  const open = ofBrand('morrow').filter(({ hours }) => openState(hours, MORNING_MS).state === 'open');
  const nearest = open.sort(
    (a, b) => distanceMeters(JING_AN, a.location) - distanceMeters(JING_AN, b.location),
  )[0]!;
  expect(home.theme).toEqual({ version: theme.version, document: theme.document });
  expect(home.brand).toMatchObject({ id: 'morrow', primary: theme.document.tokens.primary });
  expect(home.store?.id).toBe(nearest._id);
  const own = products.filter(({ brandId, onSale }) => brandId === 'morrow' && onSale);
  expect(new Set(productIds(home)).size).toBeGreaterThan(0);
  expect(own.map(({ _id }) => _id)).toEqual(expect.arrayContaining(productIds(home)));
  expect(home.offers.length).toBeGreaterThan(0);
  expect(home.offers.every(({ brandId }) => brandId === 'morrow')).toBe(true);
});

test('every product of the store is in the menu once, with what it costs there', async () => {
  const home = await brandHome({ storeId: STORE });
  const kept = new Set((await all<Stock>('stock')).filter((s) => s.storeId === STORE).map((s) => s.skuId));
  const carried = products.filter(
    (p) => p.brandId === 'morrow' && p.onSale && p.skus.some((s) => kept.has(s.id)),
  );
  expect(productIds(home).sort()).toEqual(carried.map(({ _id }) => _id).sort());
  for (const card of home.categories.flatMap((category) => category.products)) {
    const { skus } = products.find(({ _id }) => _id === card.id)!;
    const costs = skus.filter(({ id }) => kept.has(id)).map((sku) => priceAt(STORE, sku));
    expect([card.id, card.fromFen]).toEqual([card.id, Math.min(...costs)]);
    expect(card.listFromFen ?? Infinity).toBeGreaterThan(card.fromFen);
  }
});

test("a store's own price shows at that store only", async () => {
  const own = templates.find(({ storeId }) => storeId?.startsWith('morrow'))!;
  const [skuId, periods] = Object.entries(own.prices)[0]!;
  const product = products.find(({ skus }) => skus.some(({ id }) => id === skuId))!;
  const seenAt = async (storeId: string) => {
    const { product: view } = await api.call('lin', 'catalog', 'product', {
      productId: product._id,
      storeId,
    });
    return view.skus.find(({ id }) => id === skuId)!.priceFen;
  };
  const sku = product.skus.find(({ id }) => id === skuId)!;
  expect(await seenAt(own.storeId!)).toBe(periods[0]!.priceFen);
  expect(await seenAt(STORE)).toBe(sku.priceFen);
});

test('a product is sold out when none of its SKUs is left, and no longer when one is', async () => {
  const product = products.find(({ brandId, skus }) => brandId === 'morrow' && skus.length > 1)!;
  const soldOut = async () => {
    const { categories } = await brandHome({ storeId: STORE });
    return categories.flatMap((category) => category.products).find(({ id }) => id === product._id)!.soldOut;
  };
  for (const { id } of product.skus) await stockUp(id, 0);
  expect(await soldOut()).toBe(true);
  await stockUp(product.skus[0]!.id, 1);
  expect(await soldOut()).toBe(false);
});

test('the theme document travels only where the client has another version', async () => {
  const { theme } = await brandHome({});
  expect((await brandHome({ themeVersion: theme.version })).theme).toEqual({ version: theme.version });
  expect((await brandHome({ themeVersion: theme.version + 1 })).theme).toEqual(theme);
});

test('without a place it is a store of the city, else one of the brand; a store that was chosen wins', async () => {
  expect((await brandHome({ cityCode: '510100' })).store?.cityCode).toBe('510100');
  expect((await brandHome({})).store?.brandId).toBe('morrow');
  const chosen = ofBrand('morrow').at(-1)!._id;
  expect((await brandHome({ storeId: chosen, at: JING_AN })).store?.id).toBe(chosen);
});

test("another brand's store, an unknown store, brand or city are not found", async () => {
  const refused = async (input: object) =>
    (await api.refusal('lin', 'catalog', 'brandHome', { brandId: 'morrow', ...input })).code;
  expect(await refused({ storeId: 'loom-sh-01' })).toBe('NOT_FOUND');
  expect(await refused({ storeId: 'nowhere' })).toBe('NOT_FOUND');
  expect(await refused({ cityCode: '999999' })).toBe('NOT_FOUND');
  expect(await refused({ brandId: 'nobrand' })).toBe('NOT_FOUND');
});

test('an offer that the member has claimed up to its limit says so, and to another member it does not', async () => {
  const templates = await all<CouponTemplate>('couponTemplates');
  const template = templates.find(({ brandId, perMember }) => brandId === 'morrow' && perMember === 1)!;
  const stateFor = async (person: string) => {
    const { offers } = await api.call(person, 'catalog', 'brandHome', { brandId: 'morrow' });
    return offers.find(({ templateId }) => templateId === template._id)?.state;
  };
  expect(await stateFor('zhou')).toBe('claimable');
  await api.call('zhou', 'coupons', 'claim', {
    templateId: template._id,
    clientClaimId: 'zhou-claims-once',
  });
  expect(await stateFor('zhou')).toBe('claimed');
  expect(await stateFor('chen')).toBe('claimable');
});

describe('product', () => {
  const latte = () => products.find(({ brandId, skus }) => brandId === 'morrow' && skus.length > 1)!;

  test('shows every SKU with its price and what the store has of it', async () => {
    const { product, store } = await api.call('lin', 'catalog', 'product', {
      productId: latte()._id,
      storeId: STORE,
    });
    const stock = (await all<Stock>('stock')).filter(({ storeId }) => storeId === STORE);
    expect(store.id).toBe(STORE);
    expect(product.skus.map(({ id, priceFen, available }) => ({ id, priceFen, available }))).toEqual(
      latte().skus.map((sku) => ({
        id: sku.id,
        priceFen: priceAt(STORE, sku),
        available: stock.find(({ skuId }) => skuId === sku.id)?.available ?? 0,
      })),
    );
  });

  test('names the coupon of the caller that takes most off one unit, and none to somebody without coupons', async () => {
    const { member } = await api.call('lin', 'identity', 'login', {});
    const claim = { templateId: 'group-welcome-8', clientClaimId: 'lin-claims-welcome' };
    await api.call('lin', 'coupons', 'claim', claim);
    const mine = (await all<Coupon>('coupons')).filter(({ memberId }) => memberId === member.id);
    let found = 0;
    for (const { _id: productId, skus, categoryId, brandId } of products.filter(
      (p) => p.brandId === 'morrow',
    )) {
      const { bestCoupon: shown } = await api.call('lin', 'catalog', 'product', {
        productId,
        storeId: STORE,
      });
      const [least] = [...skus].sort((a, b) => priceAt(STORE, a) - priceAt(STORE, b));
      const unitFen = priceAt(STORE, least!);
      const line = { storeId: STORE, brandId, skuId: least!.id, productId, categoryId, qty: 1, unitFen };
      const { discounts } = priceCart({
        lines: [{ ...line, title: '', optionText: '', picture: '' }],
        ...{ coupons: mine, couponChoice: 'best', pointsBalance: 0, pointsChoice: 0 },
        ...{ nowMs: stage.cloud.clock.nowMs(), rules: GROUP_RULES },
      });
      const [best] = [...discounts].sort((a, b) => b.amountFen - a.amountFen);
      expect(shown?.savingFen).toBe(best?.amountFen);
      expect(shown?.couponId).toBe(best?.sourceId);
      if (shown) found += 1;
      const { bestCoupon: none } = await api.call('brand-loom', 'catalog', 'product', {
        productId,
        storeId: STORE,
      });
      expect(none).toBeUndefined();
    }
    expect(found).toBeGreaterThan(0);
  });

  test('a product at a store of another brand, off sale or unknown, and an unknown store, are not found', async () => {
    const refused = async (productId: string, storeId: string) =>
      (await api.refusal('lin', 'catalog', 'product', { productId, storeId })).code;
    expect(await refused(latte()._id, 'loom-sh-01')).toBe('NOT_FOUND');
    expect(await refused(latte()._id, 'nowhere')).toBe('NOT_FOUND');
    expect(await refused('nothing', STORE)).toBe('NOT_FOUND');
    expect(await refused('nothing', 'nowhere')).toBe('NOT_FOUND');
    const retired = { ...latte(), _id: 'retired', skus: [], onSale: false };
    await stage.cloud.import('products', [retired as unknown as Record<string, unknown>]);
    expect(await refused('retired', STORE)).toBe('NOT_FOUND');
    expect(productIds(await brandHome({ storeId: STORE }))).not.toContain('retired');
  });
});

test('a page takes two round trips, a brand one where its instance knows the caller; a newcomer three', async () => {
  const productId = products.find(({ brandId }) => brandId === 'morrow')!._id;
  const spent = async (person: string) => ({
    brandHome: await roundTripsOf(stage, 'catalog.brandHome', () =>
      api.call(person, 'catalog', 'brandHome', { brandId: 'morrow', at: JING_AN }),
    ),
    product: await roundTripsOf(stage, 'catalog.product', () =>
      api.call(person, 'catalog', 'product', { productId, storeId: STORE }),
    ),
  });
  await spent('lin');
  expect(await spent('lin')).toEqual({ brandHome: 1, product: 2 });
  stage.cloud.clock.advance(120_000);
  expect((await spent('newcomer')).brandHome).toBeLessThanOrEqual(3);
  stage.cloud.clock.advance(120_000);
  expect(await spent('lin')).toEqual({ brandHome: 2, product: 2 });
});

test('the group’s categories lead to every brand’s own', async () => {
  const { categories } = await api.call('lin', 'catalog', 'categories', {});
  expect(categories.map(({ name }) => name)).toEqual(['饮品', '烘焙轻食', '服饰', '美妆个护']);
  const [coffee] = categories[0]!.children;
  expect(coffee!.brands.map(({ brandName, categoryName }) => `${brandName} ${categoryName}`)).toEqual([
    '朝露咖啡 经典咖啡',
    '朝露咖啡 当季特调',
  ]);
});

test.each([
  ['categories', {}],
  ['brandHome', { brandId: 'morrow', storeId: STORE, at: JING_AN, cityCode: '310100', themeVersion: 1 }],
  ['product', { productId: 'morrow-latte', storeId: STORE }],
])('wrong input for %s is refused and changes nothing', (action, input) =>
  expectSafe(stage, { person: 'lin', fn: 'catalog', action, input, watch: ['members', 'couponClaims'] }),
);
