import { distanceMeters, openState, type Order, type Store } from '@fangzhen/domain';
import { MORNING_MS, startStage, type Stage } from '@fangzhen/tools/stage';
import { contractCaller, expectSafe, roundTripsOf, type ContractCaller } from '@fangzhen/tools/testing';

const HOUR_MS = 3_600_000;
const JING_AN = { lng: 121.4441, lat: 31.2259 };
const HU_BIN = { lng: 120.1659, lat: 30.2559 };

jest.setTimeout(30_000);

let stage: Stage;
let api: ContractCaller;
beforeAll(async () => {
  stage = await startStage({ nowMs: MORNING_MS });
  api = contractCaller(stage);
}, 60_000);
afterAll(() => stage?.close());

const all = async <T>(collection: string) => (await stage.cloud.export(collection)) as unknown as T[];

/** The nearest open store, found without any index. */
async function nearestOpenByHand(at: typeof JING_AN, nowMs: number): Promise<Store> {
  const open = (await all<Store>('stores')).filter(({ hours }) => openState(hours, nowMs).state === 'open');
  return open.sort((a, b) => distanceMeters(at, a.location) - distanceMeters(at, b.location))[0]!;
}

test('home shows where I am, the nearest open store, my points, coupons, brands and last order', async () => {
  const home = await api.call('lin', 'home', 'open', { at: JING_AN });
  const { balance } = await api.call('lin', 'points', 'statement', {});
  const { coupons } = await api.call('lin', 'coupons', 'mine', { state: 'usable' });
  const orders = (await all<Order>('orders')).filter(({ memberId }) => memberId === home.member.id);
  const last = orders.sort((a, b) => b.placedAtMs - a.placedAtMs)[0]!;

  expect(home.city).toEqual({ code: '310100', name: '上海' });
  expect(home.nearestStore?.id).toBe((await nearestOpenByHand(JING_AN, MORNING_MS))._id);
  expect(home.nearestStore?.open.state).toBe('open');
  expect(home.member.nickname).toBe('林晓');
  expect(home.points).toBe(balance);
  expect(home.points).toBeGreaterThan(0);
  expect(home.couponCount).toBe(coupons.length);
  expect(home.couponCount).toBeGreaterThan(0);
  expect(home.brands.map(({ id }) => id)).toEqual(['morrow', 'loom', 'bloom']);
  expect(home.lastOrder).toMatchObject({ id: last._id, storeId: last.storeId, payFen: last.payFen });
  expect(home.roles).toEqual([]);
});

test('without a place there is no nearest store, and the chosen city or the first one is shown', async () => {
  const first = await api.call('lin', 'home', 'open', {});
  expect(first).not.toHaveProperty('nearestStore');
  expect(first.city.code).toBe('310100');
  const chosen = await api.call('lin', 'home', 'open', { cityCode: '440100' });
  expect(chosen.city).toEqual({ code: '440100', name: '广州' });
  expect(await api.refusal('lin', 'home', 'open', { cityCode: '110000' })).toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('a place chooses the city that it is nearest to; a chosen city wins over the place', async () => {
  const at = { lng: 104.0826, lat: 30.6551 };
  expect((await api.call('lin', 'home', 'open', { at })).city.code).toBe('510100');
  expect((await api.call('lin', 'home', 'open', { at, cityCode: '330100' })).city.code).toBe('330100');
});

test('at three in the morning the nearest store is the nearest that is open then', async () => {
  stage.cloud.clock.advance(17 * HOUR_MS);
  try {
    const { nearestStore } = await api.call('zhou', 'home', 'open', { at: HU_BIN });
    expect(nearestStore?.id).toBe((await nearestOpenByHand(HU_BIN, MORNING_MS + 17 * HOUR_MS))._id);
    expect(nearestStore?.id).not.toBe((await nearestOpenByHand(HU_BIN, MORNING_MS))._id);
  } finally {
    stage.cloud.clock.set(MORNING_MS);
  }
});

test('roles carry the names of their store, their brand or the group', async () => {
  const rolesOf = async (person: string) => (await api.call(person, 'home', 'open', {})).roles;
  expect(await rolesOf('clerk-morrow')).toEqual([
    { role: 'clerk', label: expect.stringContaining('静安寺') as string, storeId: 'morrow-sh-01' },
  ]);
  expect(await rolesOf('brand-loom')).toEqual([{ role: 'brandManager', label: '织屿', brandId: 'loom' }]);
  expect(await rolesOf('group')).toEqual([{ role: 'groupManager', label: '云陌集团' }]);
});

test('somebody who was never here before is a member at once, with nothing yet, in three round trips', async () => {
  await api.call('lin', 'home', 'open', {});
  stage.cloud.clock.advance(120_000);
  let home: Awaited<ReturnType<typeof openAsNewcomer>> | undefined;
  const openAsNewcomer = () => api.call('newcomer', 'home', 'open', {});
  const trips = await roundTripsOf(stage, 'home.open', async () => (home = await openAsNewcomer()));
  expect(trips).toBeLessThanOrEqual(3);
  expect(home).toMatchObject({ points: 0, couponCount: 0, roles: [] });
  expect(home).not.toHaveProperty('lastOrder');
  expect((await openAsNewcomer()).member).toEqual(home!.member);
});

test('home takes two round trips where an instance has nothing kept, and one where it knows the caller', async () => {
  const open = () => roundTripsOf(stage, 'home.open', () => api.call('lin', 'home', 'open', { at: JING_AN }));
  stage.cloud.clock.advance(120_000);
  expect([await open(), await open()]).toEqual([2, 1]);
});

test('wrong input is refused and changes nothing', () =>
  expectSafe(stage, {
    person: 'lin',
    fn: 'home',
    action: 'open',
    input: { at: JING_AN, cityCode: '310100' },
    watch: ['members', 'identities'],
  }));
