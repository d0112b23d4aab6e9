import { distanceMeters, openState, type Region, type Store } from '@fangzhen/domain';
import { MORNING_MS, startStage, type Stage } from '@fangzhen/tools/stage';
import { contractCaller, expectSafe, type ContractCaller } from '@fangzhen/tools/testing';

const NIGHT_MS = MORNING_MS + 17 * 3_600_000;
const HU_BIN = { lng: 120.1659, lat: 30.2559 };

jest.setTimeout(30_000);

let stage: Stage;
let api: ContractCaller;
let stores: Store[];
beforeAll(async () => {
  stage = await startStage({ nowMs: MORNING_MS });
  api = contractCaller(stage);
  stores = (await stage.cloud.export('stores')) as unknown as Store[];
}, 60_000);
afterAll(() => stage?.close());

const ids = (list: { id: string }[]) => list.map(({ id }) => id);
const inCity = (code: string) => stores.filter(({ cityCode }) => cityCode === code);

test('with a place: the stores of the city that it is nearest to, nearest first, with their distances', async () => {
  const answer = await api.call('lin', 'stores', 'list', { at: HU_BIN, limit: 100 });
  const expected = inCity('330100')
    .map((store) => ({ id: store._id, meters: distanceMeters(HU_BIN, store.location) }))
    .sort((a, b) => a.meters - b.meters);
  expect(answer.city.code).toBe('330100');
  expect(ids(answer.stores)).toEqual(ids(expected));
  expect(answer.stores.map((store) => store.distanceMeters)).toEqual(
    expected.map(({ meters }) => Math.round(meters)),
  );
  expect(answer.total).toBe(expected.length);
});

test('without a place: every store of the city, in the same order every time, without distances', async () => {
  const first = await api.call('lin', 'stores', 'list', { cityCode: '510100', limit: 100 });
  const again = await api.call('zhou', 'stores', 'list', { cityCode: '510100', limit: 100 });
  expect(again).toEqual(first);
  expect(ids(first.stores).sort()).toEqual(
    inCity('510100')
      .map(({ _id }) => _id)
      .sort(),
  );
  expect(first.stores.every((store) => store.distanceMeters === undefined)).toBe(true);
});

test('a place in another city still gives the distances of the chosen city', async () => {
  const { stores: shown } = await api.call('lin', 'stores', 'list', { at: HU_BIN, cityCode: '310100' });
  expect(
    shown.every(({ cityCode, distanceMeters: meters }) => cityCode === '310100' && meters! > 100_000),
  ).toBe(true);
});

test('pages of a list put together are the list', async () => {
  const whole = await api.call('lin', 'stores', 'list', { at: HU_BIN, cityCode: '310100', limit: 100 });
  const pages: { id: string }[] = [];
  while (pages.length < whole.total) {
    const page = await api.call('lin', 'stores', 'list', {
      at: HU_BIN,
      cityCode: '310100',
      offset: pages.length,
      limit: 7,
    });
    expect(page.total).toBe(whole.total);
    pages.push(...page.stores);
  }
  expect(ids(pages)).toEqual(ids(whole.stores));
});

test('filters by brand, by open now and by what was typed, together', async () => {
  const { stores: ofBrand } = await api.call('lin', 'stores', 'list', {
    cityCode: '310100',
    brandId: 'loom',
  });
  expect(ids(ofBrand).sort()).toEqual(
    inCity('310100')
      .filter(({ brandId }) => brandId === 'loom')
      .map(({ _id }) => _id)
      .sort(),
  );
  const { stores: found, total } = await api.call('lin', 'stores', 'list', {
    cityCode: '310100',
    brandId: 'morrow',
    search: ' 静安 ',
  });
  expect(total).toBe(found.length);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((s) => /静安/.test(s.name + s.address + s.districtName) && s.brandId === 'morrow')).toBe(
    true,
  );
  const byBrandName = await api.call('lin', 'stores', 'list', { cityCode: '310100', search: '织屿' });
  expect(ids(byBrandName.stores).sort()).toEqual(ids(ofBrand).sort());
  expect((await api.call('lin', 'stores', 'list', { search: '没有这样的店' })).total).toBe(0);
});

test('open now is by the clock: at three in the morning only those that are open then', async () => {
  stage.cloud.clock.set(NIGHT_MS);
  try {
    const { stores: shown } = await api.call('lin', 'stores', 'list', { cityCode: '310100', openOnly: true });
    const expected = inCity('310100').filter(({ hours }) => openState(hours, NIGHT_MS).state === 'open');
    expect(ids(shown).sort()).toEqual(expected.map(({ _id }) => _id).sort());
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(inCity('310100').length);
  } finally {
    stage.cloud.clock.set(MORNING_MS);
  }
});

test('cities come with their stores counted and their outline', async () => {
  const { cities } = await api.call('lin', 'stores', 'cities', {});
  const regions = (await stage.cloud.export('regions')) as unknown as Region[];
  expect(cities.map(({ code }) => code)).toEqual(
    regions.sort((a, b) => a.rank - b.rank).map(({ _id }) => _id),
  );
  for (const { code, storeCount, outline } of cities) {
    expect(storeCount).toBe(inCity(code).length);
    expect(outline.flat().length).toBeGreaterThan(3);
  }
});

test('one store, with its distance where a place is given', async () => {
  const { store } = await api.call('lin', 'stores', 'one', { storeId: 'morrow-sh-01', at: HU_BIN });
  expect(store).toMatchObject({
    id: 'morrow-sh-01',
    brandId: 'morrow',
    brandName: '朝露咖啡',
    open: { state: 'open' },
  });
  expect(store.distanceMeters).toBeGreaterThan(100_000);
  const { store: placeless } = await api.call('lin', 'stores', 'one', { storeId: 'morrow-sh-01' });
  expect(placeless).not.toHaveProperty('distanceMeters');
});

test('a store or a city that does not exist is not found', async () => {
  expect((await api.refusal('lin', 'stores', 'one', { storeId: 'nowhere' })).code).toBe('NOT_FOUND');
  expect((await api.refusal('lin', 'stores', 'list', { cityCode: '999999' })).code).toBe('NOT_FOUND');
});

test('a warm instance lists stores without any database call', async () => {
  await api.call('lin', 'stores', 'list', { at: HU_BIN });
  const before = stage.cloud.metrics().calls['stores.list']!;
  await api.call('lin', 'stores', 'list', { at: HU_BIN });
  expect(stage.cloud.metrics().calls['stores.list']!.dbOps).toBe(before.dbOps);
});

test.each([
  [
    'list',
    { at: HU_BIN, cityCode: '310100', brandId: 'loom', openOnly: true, search: '路', offset: 0, limit: 5 },
  ],
  ['cities', {}],
  ['one', { storeId: 'morrow-sh-01', at: HU_BIN }],
])('wrong input for %s is refused and changes nothing', (action, input) =>
  expectSafe(stage, { person: 'lin', fn: 'stores', action, input, watch: ['members', 'identities'] }),
);
