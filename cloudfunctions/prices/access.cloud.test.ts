import type { PricePlace } from '@fangzhen/contracts';
import { expectSafe } from '@fangzhen/tools/testing';
import { BRAND, GROUP, INSIDE_FEN, MANAGER, PricingScene, SKU_ID } from './testing/pricing';

jest.setTimeout(30_000);

let scene: PricingScene;
let api: PricingScene['api'];
beforeAll(async () => {
  scene = await PricingScene.open();
  ({ api } = scene);
}, 60_000);
beforeEach(() => scene.restart());
afterAll(() => scene?.close());

const EDIT = ['brands', 'list', 'changes', 'propose', 'withdraw'];
const APPROVE = ['pending', 'review', 'approve', 'sendBack', 'setTerms'];
const BRANDS = ['morrow', 'loom', 'bloom'];
const NOBODY = ['lin', 'newcomer', 'clerk-morrow', 'clerk-loom', 'finance'];
const STORE_MANAGER = 'manager-morrow-store';
const MANAGERS = ['brand-morrow', 'brand-loom', 'brand-bloom'];
const CHANGES: Record<string, string> = {
  morrow: 'first-morrow-morrow-sh-04',
  loom: 'first-loom-loom-sh-08',
  bloom: 'first-bloom-bloom-gz-03',
};
const SKUS: Record<string, string> = {
  morrow: SKU_ID,
  loom: 'loom-canvas-tote-black',
  bloom: 'bloom-sun-veil',
};

/** An old version and what is decided already: allowed, they are STALE, so that the matrix changes nothing. */
const inputFor = (action: string, brandId: string) => {
  const changeId = CHANGES[brandId]!;
  const skuId = SKUS[brandId]!;
  const inputs: Record<string, object> = {
    brands: {},
    pending: {},
    list: { brandId, place: BRAND },
    changes: { brandId },
    propose: {
      clientChangeId: 'never-mind-which',
      brandId,
      place: BRAND,
      version: 999,
      prices: [{ skuId, priceFen: 1 }],
      fromMs: null,
      untilMs: null,
    },
    setTerms: {
      brandId,
      version: 999,
      terms: [{ skuId, listPriceFen: 9, minFen: 1, maxFen: 9 }],
      fromMs: null,
    },
    sendBack: { changeId, reason: '理由' },
  };
  return inputs[action] ?? { changeId };
};
const STALE = ['propose', 'approve', 'sendBack', 'setTerms'];
const allowed = (action: string) => (STALE.includes(action) ? 'STALE' : 'ok');

function expected(person: string, action: string, brandId: string): string {
  if (person === GROUP) return allowed(action);
  if (NOBODY.includes(person) || APPROVE.includes(action)) return 'FORBIDDEN';
  return person === `brand-${brandId}` || action === 'brands' ? allowed(action) : 'NOT_FOUND';
}

test.each([...NOBODY, ...MANAGERS, GROUP])('I12: %s, for every operation and brand', async (person) => {
  const before = await scene.everything();
  const actual: string[] = [];
  const wanted: string[] = [];
  // What is in force can be taken back by whoever may: it would change something.
  for (const action of [...EDIT, ...APPROVE].filter((one) => one !== 'withdraw')) {
    for (const brandId of BRANDS) {
      const answer = await scene.stage.answer(person, 'prices', action, inputFor(action, brandId));
      actual.push(`${action} ${brandId} ${answer.ok ? 'ok' : answer.error.code}`);
      wanted.push(`${action} ${brandId} ${expected(person, action, brandId)}`);
    }
  }
  expect(actual).toEqual(wanted);
  expect(await scene.everything()).toBe(before);
});

test.each([...NOBODY, 'brand-loom', 'brand-bloom'])(
  'I12: %s takes back nothing of morrow’s',
  async (person) => {
    const before = await scene.everything();
    const { code } = await api.refusal(person, 'prices', 'withdraw', inputFor('withdraw', 'morrow'));
    expect(code).toBe(NOBODY.includes(person) ? 'FORBIDDEN' : 'NOT_FOUND');
    expect(await scene.everything()).toBe(before);
  },
);

test('I12: a brand and a change that do not exist are answered as foreign ones are', async () => {
  const foreign = [
    await api.refusal(MANAGER, 'prices', 'list', inputFor('list', 'loom')),
    await api.refusal(MANAGER, 'prices', 'withdraw', inputFor('withdraw', 'loom')),
  ];
  const missing = [
    await api.refusal(MANAGER, 'prices', 'list', { brandId: 'nobrand', place: BRAND }),
    await api.refusal(MANAGER, 'prices', 'withdraw', { changeId: 'nochange' }),
  ];
  expect(missing).toEqual(foreign);
});

test('I12: everybody sees the brands of their scope only', async () => {
  const of = async (person: string) => {
    const { brands, canApprove } = await api.call(person, 'prices', 'brands', {});
    return [brands.map(({ id }) => id), canApprove];
  };
  expect(await of('brand-loom')).toEqual([['loom'], false]);
  expect(await of(GROUP)).toEqual([BRANDS, true]);
  const { changes } = await api.call('brand-loom', 'prices', 'changes', { brandId: 'loom' });
  expect(changes.map(({ brandId }) => brandId)).toEqual(['loom']);
});

test.each([...EDIT, ...APPROVE])('wrong input for %s is refused and changes nothing', async (action) => {
  const { id: changeId } = await scene.propose();
  const version = await scene.version();
  const input: Record<string, unknown> = { ...inputFor(action, 'morrow') };
  if ('changeId' in input) input.changeId = changeId;
  if ('version' in input) input.version = version;
  const watch = ['priceTemplates', 'priceChanges'];
  await expectSafe(scene.stage, { person: GROUP, fn: 'prices', action, input, watch });
});

const at = (storeId: string) => ({ kind: 'store' as const, storeId });
const proposal = (place: PricePlace, version = 0) => ({
  ...{ clientChangeId: 'store-manager-1', brandId: 'morrow', place, version },
  ...{ prices: [{ skuId: SKU_ID, priceFen: INSIDE_FEN }], fromMs: null, untilMs: null },
});

test('I12: who manages a store sets prices there within the brand’s range, and sees and sets none anywhere else', async () => {
  const { brands, canApprove } = await api.call(STORE_MANAGER, 'prices', 'brands', {});
  expect([brands.map(({ id, begins }) => [id, begins]), canApprove]).toEqual([
    [['morrow', at('morrow-sh-01')]],
    false,
  ]);
  const book = await api.call(STORE_MANAGER, 'prices', 'list', {
    brandId: 'morrow',
    place: at('morrow-sh-01'),
  });
  expect(book.places.map(({ place }) => place)).toEqual([at('morrow-sh-01')]);
  for (const place of [BRAND, { kind: 'region' as const, code: '310100' }, at('morrow-sh-02')]) {
    for (const [action, input] of [
      ['list', { brandId: 'morrow', place }],
      ['propose', proposal(place)],
    ] as const)
      expect((await api.refusal(STORE_MANAGER, 'prices', action, input)).code).toBe('NOT_FOUND');
  }
  expect((await api.refusal(STORE_MANAGER, 'prices', 'list', { brandId: 'loom', place: BRAND })).code).toBe(
    'NOT_FOUND',
  );
  for (const action of APPROVE)
    expect((await api.refusal(STORE_MANAGER, 'prices', action, inputFor(action, 'morrow'))).code).toBe(
      'FORBIDDEN',
    );
  const { change } = await api.call(
    STORE_MANAGER,
    'prices',
    'propose',
    proposal(at('morrow-sh-01'), book.version),
  );
  expect(change).toMatchObject({ state: 'approved', outside: false, byName: '沈知秋' });
  const mine = await api.call(STORE_MANAGER, 'prices', 'changes', { brandId: 'morrow' });
  expect(mine.changes.every(({ place }) => place.kind === 'store' && place.storeId === 'morrow-sh-01')).toBe(
    true,
  );
  expect(mine.changes.map(({ id }) => id)).toContain(change.id);
  await api.call(STORE_MANAGER, 'prices', 'withdraw', { changeId: change.id });
  expect(
    (await api.refusal(STORE_MANAGER, 'prices', 'withdraw', { changeId: CHANGES['morrow']! })).code,
  ).toBe('NOT_FOUND');
});
