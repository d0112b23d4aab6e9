import {
  BRAND,
  GROUP,
  INSIDE_FEN,
  LEAD_MS,
  MANAGER,
  OLD_FEN,
  OUTSIDE_FEN,
  PricingScene,
  SKU_ID,
  STORE_ID,
} from './testing/pricing';

jest.setTimeout(30_000);

let scene: PricingScene;
let api: PricingScene['api'];
beforeAll(async () => {
  scene = await PricingScene.open();
  ({ api } = scene);
}, 60_000);
beforeEach(() => scene.restart());
afterAll(() => scene?.close());

const STORE = { kind: 'store' as const, storeId: STORE_ID };
/** Long enough for a few calls on a busy machine. */
const SOON_MS = 30_000;
const seen = async (storeId = STORE_ID) => {
  const input = { productId: 'morrow-americano', storeId };
  const { product } = await api.call('zhou', 'catalog', 'product', input);
  return product.skus.find(({ id }) => id === SKU_ID)!;
};

describe('inside of the range', () => {
  test('a price holds from its time on, in every store, and the old one until then', async () => {
    const change = await scene.propose({ priceFen: INSIDE_FEN });
    expect(change).toMatchObject({
      state: 'approved',
      outside: false,
      byName: '顾南',
      placeName: '全部门店',
    });
    expect(await scene.costs()).toBe(OLD_FEN);
    scene.later(LEAD_MS - SOON_MS);
    expect([await scene.costs(), (await seen()).priceFen]).toEqual([OLD_FEN, OLD_FEN]);
    scene.later(SOON_MS);
    expect([await scene.costs(), (await seen()).priceFen]).toEqual([INSIDE_FEN, INSIDE_FEN]);
    expect(await scene.costs('morrow-hz-01')).toBe(INSIDE_FEN);
    expect(await scene.paid()).toBe(INSIDE_FEN);
    expect((await api.call(GROUP, 'prices', 'pending', {})).changes).toEqual([]);
  });

  test('one with an end is over at its end; what it stood on holds again', async () => {
    const fromMs = scene.nowMs + 10 * LEAD_MS;
    await scene.propose({ priceFen: INSIDE_FEN, fromMs, untilMs: fromMs + 10 * LEAD_MS });
    scene.later(10 * LEAD_MS - SOON_MS);
    expect(await scene.costs()).toBe(OLD_FEN);
    scene.later(SOON_MS);
    expect(await scene.costs()).toBe(INSIDE_FEN);
    scene.later(10 * LEAD_MS - SOON_MS);
    expect(await scene.costs()).toBe(INSIDE_FEN);
    scene.later(SOON_MS);
    expect(await scene.costs()).toBe(OLD_FEN);
  });

  test('store before district before city before brand, and only there', async () => {
    const prices = [1590, 1580, 1570, 1560];
    const places = [
      BRAND,
      { kind: 'region' as const, code: '310100' },
      { kind: 'region' as const, code: '310106' },
      STORE,
    ];
    for (const [i, place] of places.entries()) {
      await scene.propose({ place, priceFen: prices[i]! });
      scene.later();
      expect(await scene.costs()).toBe(prices[i]);
    }
    const { products } = await api.call(MANAGER, 'prices', 'list', { brandId: 'morrow', place: STORE });
    const row = products.flatMap(({ skus }) => skus).find(({ id }) => id === SKU_ID);
    expect(row).toMatchObject({ priceFen: 1560, level: 'store', allowed: true, minFen: 1050, maxFen: 1725 });
    expect(await scene.costs('morrow-hz-01')).toBe(1590);
  });
});

describe('a proposal', () => {
  test('the same proposal again is the same change; the same key with other prices is an error', async () => {
    const input = await scene.proposal({ priceFen: INSIDE_FEN });
    const [first, ...others] = await Promise.all(
      [1, 2, 3].map(() => api.call(MANAGER, 'prices', 'propose', input)),
    );
    expect(others).toEqual([first, first]);
    expect((await scene.changes()).filter(({ _id }) => _id === first!.change.id)).toHaveLength(1);
    const other = { ...input, prices: [{ skuId: SKU_ID, priceFen: INSIDE_FEN + 1 }] };
    expect((await api.refusal(MANAGER, 'prices', 'propose', other)).code).toBe('KEY_REUSED');
  });

  test('nobody changes prices that somebody else has changed since they looked', async () => {
    const late = await scene.proposal({ priceFen: INSIDE_FEN });
    await scene.propose({ priceFen: INSIDE_FEN + 1 });
    const before = await scene.everything();
    expect((await api.refusal(MANAGER, 'prices', 'propose', late)).code).toBe('STALE');
    expect(await scene.everything()).toBe(before);
  });

  test('a change that would be over before it begins is refused, and so is one of a stranger’s SKU or store', async () => {
    const before = await scene.everything();
    const refused = async (wanted: Parameters<PricingScene['proposal']>[0], rest: object = {}) =>
      (await api.refusal(MANAGER, 'prices', 'propose', { ...(await scene.proposal(wanted)), ...rest })).code;
    expect(await refused({ untilMs: scene.nowMs + LEAD_MS })).toBe('PRICE_INVALID');
    expect(await refused({ prices: [{ skuId: 'loom-canvas-tote-black', priceFen: 100 }] })).toBe('NOT_FOUND');
    const elsewhere = [
      { kind: 'store', storeId: 'loom-sh-01' },
      { kind: 'store', storeId: 'nowhere' },
      { kind: 'region', code: '999999' },
    ];
    for (const place of elsewhere) expect(await refused({}, { place })).toBe('NOT_FOUND');
    expect(await scene.everything()).toBe(before);
  });
});

describe('outside of the range', () => {
  test('I13: the old price holds until the group has said yes, then the new one', async () => {
    const change = await scene.propose();
    expect(change).toMatchObject({ state: 'submitted', outside: true, title: '朝露美式' });
    scene.later();
    expect([await scene.costs(), await scene.paid()]).toEqual([OLD_FEN, OLD_FEN]);

    const { changes } = await api.call(GROUP, 'prices', 'pending', {});
    expect(changes).toEqual([change]);
    const review = await api.call(GROUP, 'prices', 'review', { changeId: change.id });
    expect(review.lines).toMatchObject([{ beforeFen: OLD_FEN, afterFen: OUTSIDE_FEN, outside: true }]);
    expect(review.words).toEqual(['朝露美式 中杯 / 热：¥15 → ¥20，涨 ¥5（33.3%），高出允许的 ¥17.25']);

    const approved = (await api.call(GROUP, 'prices', 'approve', { changeId: change.id })).change;
    expect(approved).toMatchObject({ state: 'approved', decidedByName: '方慧' });
    expect(approved.fromMs).toBe(approved.decidedAtMs! + LEAD_MS);
    scene.later(LEAD_MS - SOON_MS);
    expect(await scene.costs()).toBe(OLD_FEN);
    scene.later(SOON_MS);
    expect([await scene.costs(), await scene.paid()]).toEqual([OUTSIDE_FEN, OUTSIDE_FEN]);
    expect((await api.call(GROUP, 'prices', 'pending', {})).changes).toEqual([]);
  });

  test('sent back it changes nothing, and its author reads why', async () => {
    const { id } = await scene.propose();
    const input = { changeId: id, reason: ' 太贵了 ' };
    const { change } = await api.call(GROUP, 'prices', 'sendBack', input);
    expect(change).toMatchObject({ state: 'returned', reason: '太贵了', canWithdraw: false });
    scene.later();
    expect(await scene.costs()).toBe(OLD_FEN);
    const { changes } = await api.call(MANAGER, 'prices', 'changes', { brandId: 'morrow' });
    expect(changes[0]).toEqual(change);
    expect(await api.refusal(GROUP, 'prices', 'approve', { changeId: id })).toMatchObject({
      code: 'STALE',
      details: { state: 'returned' },
    });
  });

  test('withdrawn it can no longer be approved', async () => {
    const { id } = await scene.propose();
    const { change } = await api.call(MANAGER, 'prices', 'withdraw', { changeId: id });
    expect(change).toMatchObject({ state: 'withdrawn', decidedByName: '顾南' });
    expect((await api.refusal(GROUP, 'prices', 'approve', { changeId: id })).code).toBe('STALE');
    expect((await api.refusal(MANAGER, 'prices', 'withdraw', { changeId: id })).code).toBe('STALE');
  });
});

describe('what is asked for, and from when', () => {
  test('approved late it begins then; approved after its end it is refused', async () => {
    const fromMs = scene.nowMs + LEAD_MS;
    const { id } = await scene.propose({ fromMs, untilMs: fromMs + 10 * LEAD_MS });
    scene.later(5 * LEAD_MS);
    const beginning = await scene.stage.cloud.snapshot();
    const { change } = await api.call(GROUP, 'prices', 'approve', { changeId: id });
    const beginMs = change.decidedAtMs! + LEAD_MS;
    expect(change).toMatchObject({ fromMs: beginMs, untilMs: fromMs + 10 * LEAD_MS });

    await scene.stage.cloud.restore(beginning);
    scene.later(6 * LEAD_MS);
    expect((await api.refusal(GROUP, 'prices', 'approve', { changeId: id })).code).toBe('PRICE_INVALID');
  });

  test('I13: one SKU of several outside is enough, and then none of them holds before', async () => {
    const prices = [
      { skuId: SKU_ID, priceFen: INSIDE_FEN },
      { skuId: 'morrow-americano-l-hot', priceFen: 9900 },
    ];
    expect(await scene.propose({ prices })).toMatchObject({ state: 'submitted', skuCount: 2 });
    scene.later();
    expect(await scene.costs()).toBe(OLD_FEN);
  });

  test('a price is asked for that only a range to come leaves out', async () => {
    await api.call(GROUP, 'prices', 'setTerms', {
      brandId: 'morrow',
      version: await scene.version(),
      terms: [{ skuId: SKU_ID, listPriceFen: 1500, minFen: 1400, maxFen: 1500 }],
      fromMs: scene.nowMs + 10 * LEAD_MS,
    });
    expect(await scene.propose({ priceFen: INSIDE_FEN })).toMatchObject({ state: 'submitted' });
    const untilMs = scene.nowMs + 9 * LEAD_MS;
    expect(await scene.propose({ priceFen: INSIDE_FEN, untilMs })).toMatchObject({ state: 'approved' });
  });
});

describe('taken back', () => {
  test('what holds ends as soon as everybody can know, and the next place’s price holds', async () => {
    await scene.propose({ priceFen: 1590 });
    const { id } = await scene.propose({ place: STORE, priceFen: INSIDE_FEN });
    scene.later();
    expect(await scene.costs()).toBe(INSIDE_FEN);
    const { change } = await api.call(MANAGER, 'prices', 'withdraw', { changeId: id });
    expect(change).toMatchObject({ state: 'approved', canWithdraw: false, ended: { byName: '顾南' } });
    expect(change.untilMs).toBe(change.ended!.atMs + LEAD_MS);
    expect(await scene.costs()).toBe(INSIDE_FEN);
    scene.later();
    expect(await scene.costs()).toBe(1590);
    expect((await api.refusal(MANAGER, 'prices', 'withdraw', { changeId: id })).code).toBe('STALE');
  });

  test('what has not begun never does', async () => {
    const { id } = await scene.propose({ priceFen: INSIDE_FEN, fromMs: scene.nowMs + 2 * LEAD_MS });
    const { change } = await api.call(MANAGER, 'prices', 'withdraw', { changeId: id });
    expect(change).toMatchObject({ state: 'withdrawn' });
    scene.later(3 * LEAD_MS);
    expect(await scene.costs()).toBe(OLD_FEN);
  });
});

describe('the group’s ranges', () => {
  const setTerms = async (minFen: number, maxFen: number, listPriceFen = 1800) =>
    api.call(GROUP, 'prices', 'setTerms', {
      brandId: 'morrow',
      version: await scene.version(),
      terms: [{ skuId: SKU_ID, listPriceFen, minFen, maxFen }],
      fromMs: null,
    });

  const there = (placeName: string, priceFen: number) => ({
    ...{ skuId: SKU_ID, title: '朝露美式', optionText: '中杯 / 热' },
    ...{ placeName, priceFen },
  });

  test('a list price that is higher is struck from its time on', async () => {
    await setTerms(1000, 1800);
    expect(await seen()).not.toHaveProperty('listPriceFen');
    scene.later();
    expect(await seen()).toMatchObject({ priceFen: OLD_FEN, listPriceFen: 1800 });
  });

  test('I13: narrowed, they stop what they do not hold, at quote and at order, until it is changed', async () => {
    await scene.propose({ place: STORE, priceFen: 1100 });
    scene.later();
    expect(await scene.costs()).toBe(1100);
    const basket = scene.basket();
    const quote = await scene.shop.quote('zhou', basket);
    const { outside } = await setTerms(1400, 1800);
    expect(outside).toEqual([there('大学城店', 1200), there('静安寺店', 1100)]);
    scene.later();

    const now = await scene.shop.quote('zhou', basket);
    expect(now.problems).toMatchObject([{ code: 'PRICE_UNAPPROVED', skuId: SKU_ID }]);
    expect(await api.refusal('zhou', 'orders', 'place', scene.shop.body(basket, quote))).toMatchObject({
      code: 'PRICE_UNAPPROVED',
      details: { skuIds: [SKU_ID] },
    });
    expect(await seen()).toMatchObject({ blocked: '价格核对中' });
    expect(await scene.paid('morrow-hz-01')).toBe(OLD_FEN);

    await scene.propose({ place: STORE, priceFen: 1450 });
    scene.later();
    expect(await scene.paid()).toBe(1450);
  });

  test('what the group has approved outside of them stays', async () => {
    await scene.approved();
    scene.later();
    const { outside } = await setTerms(1400, 1800);
    expect(outside).toEqual([there('大学城店', 1200)]);
    scene.later();
    expect(await scene.paid()).toBe(OUTSIDE_FEN);
  });

  test('two who set them at once: the later one is told to look again', async () => {
    const version = await scene.version();
    const input = (minFen: number) => ({
      brandId: 'morrow',
      version,
      terms: [{ skuId: SKU_ID, listPriceFen: 1800, minFen, maxFen: 1800 }],
      fromMs: null,
    });
    const answers = await Promise.all(
      [1000, 1100].map((minFen) => scene.stage.answer(GROUP, 'prices', 'setTerms', input(minFen))),
    );
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort()).toEqual(['STALE', 'ok']);
  });
});

test('I13: a price that came into the data without being asked for is refused at quote and at order', async () => {
  const basket = scene.basket();
  const quote = await scene.shop.quote('zhou', basket);
  await scene.importTemplate((template) => ({
    ...template,
    prices: {
      [SKU_ID]: [{ changeId: 'none', priceFen: 100, fromMs: 0, untilMs: null, approved: false, seq: 1 }],
    },
  }));
  const now = await scene.shop.quote('zhou', basket);
  expect(now).toMatchObject({ payFen: 100, problems: [{ code: 'PRICE_UNAPPROVED', skuId: SKU_ID }] });
  for (const expectedPayFen of [100, quote.payFen]) {
    const body = { ...scene.shop.body(basket, quote), expectedPayFen };
    expect((await api.refusal('zhou', 'orders', 'place', body)).code).toBe('PRICE_UNAPPROVED');
  }
  const { products } = await api.call(MANAGER, 'prices', 'list', { brandId: 'morrow', place: BRAND });
  const row = products.flatMap(({ skus }) => skus).find(({ id }) => id === SKU_ID);
  expect(row).toMatchObject({ priceFen: 100, allowed: false });
});
